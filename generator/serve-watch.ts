// The command serve --watch: what is served follows the database. Generates again whenever that changes, tells what clients will
// notice, and puts the new API in the place of the old one: requests that have begun go on with the old.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../runtime/config.ts'
import type { Origin } from '../runtime/origin.ts'
import type { Api } from '../runtime/spec.ts'
import { generateApart, loadApi, NotGenerated, runApart, settingsFor, temporaryFolder } from './apart.ts'
import { changesText, summaryOf } from './change-report.ts'
import type { Change } from './changes.ts'
import type { ServeOptions } from './serve.ts'
import { note } from './terminal.ts'
import { createWatch, type Watch } from './watch.ts'

/** An API that is made again and again. */
interface LiveApi {
  /** @throws NotGenerated */
  first(config: Config): Promise<Api>
  /** Later what is served stays where it cannot be made. */
  renew(): Promise<{ readonly api: Api; readonly summary: string } | { readonly failed: string }>
  /** Calls `changed` whenever it should be made again. Never ends. */
  follow(changed: () => Promise<void>): Promise<never>
}

export function liveApi(options: ServeOptions, origin: Origin): LiveApi {
  const home = temporaryFolder()
  /** The folders of what is served, and of what requests may still go on with. */
  const folders: string[] = []
  let outside: Config | undefined
  let watch: Watch | undefined
  let generations = 0

  /** A folder each time: a module is loaded once from each address. */
  async function generate(config: Config): Promise<string> {
    const settings = await settingsFor(origin, config)
    watch ??= createWatch(settings.connectionString, process.cwd())
    await watch.mark()
    generations += 1
    const folder = join(home, String(generations))
    await generateApart(['--out', options.out ?? join(folder, 'out'), '--javascript', folder], settings, options)
    return folder
  }

  async function renew(): ReturnType<LiveApi['renew']> {
    try {
      const folder = await generate(outside!)
      const changes = await changesBetween(folders.at(-1)!, folder)
      if (changes.length > 0 && outside!.logFormat === 'text') note(`\n${changesText(changes)}`)
      const api = await loadApi(join(folder, 'server.js'))
      folders.push(folder)
      if (folders.length > 2) rmSync(folders.shift()!, { recursive: true, force: true })
      return { api, summary: summaryOf(changes) }
    } catch (error) {
      return { failed: error instanceof NotGenerated ? 'it cannot be generated' : error instanceof Error ? error.message : String(error) }
    }
  }

  return {
    first: async (config) => {
      outside = config
      folders.push(await generate(config))
      return loadApi(join(folders[0]!, 'server.js'))
    },
    renew,
    follow: (changed) => watch!.follow(changed),
  }
}

async function changesBetween(from: string, to: string): Promise<Change[]> {
  const { printed } = await runApart(['diff', '--from', from, '--to', to, '--json'])
  return (JSON.parse(printed) as { changes: Change[] }).changes
}
