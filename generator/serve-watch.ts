// The command serve --watch: what is served follows the database. Generates again whenever that changes, tells what clients will
// notice, and puts the new API in the place of the old one: requests that have begun go on with the old.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../runtime/config.ts'
import type { Renewed } from '../runtime/service.ts'
import type { Launch, start as Start } from '../runtime/start.ts'
import { changesText, summaryOf } from './change-report.ts'
import type { Change } from './changes.ts'
import { generateApart, loadApi, NotGenerated, runApart, type ServeOptions, settingsFor, temporaryFolder } from './serve.ts'
import { createWatch, type Watch } from './watch.ts'

/** @throws NotGenerated for the first time: later what is served stays */
export async function serveAndWatch(start: typeof Start, options: ServeOptions, { origin, flags }: Launch): Promise<void> {
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

  async function renew(): Promise<Renewed> {
    try {
      const folder = await generate(outside!)
      const changes = await changesBetween(folders.at(-1)!, folder)
      if (changes.length > 0 && outside!.logFormat === 'text') process.stderr.write(`\n${changesText(changes)}\n`)
      const api = await loadApi(join(folder, 'server.js'))
      folders.push(folder)
      if (folders.length > 2) rmSync(folders.shift()!, { recursive: true, force: true })
      return { api, summary: summaryOf(changes) }
    } catch (error) {
      return { failed: error instanceof NotGenerated ? 'it cannot be generated' : error instanceof Error ? error.message : String(error) }
    }
  }

  const running = await start(
    async (config) => {
      outside = config
      folders.push(await generate(config))
      return loadApi(join(folders[0]!, 'server.js'))
    },
    { origin, flags, renew },
  )
  void watch!.follow(running.service.reloadSchema)
}

async function changesBetween(from: string, to: string): Promise<Change[]> {
  const { printed } = await runApart(['diff', '--from', from, '--to', to, '--json'])
  return (JSON.parse(printed) as { changes: Change[] }).changes
}
