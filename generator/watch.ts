// Notices that a database, or the project's own files, are no longer what was generated from. Asks again and again; needs no rights
// but those that generating needs. Knows neither what is generated nor what is served.

import { existsSync, readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { withClient } from './connect.ts'
import { configFiles } from './project.ts'

export interface Watch {
  /** Remembers how things are: called before each generation, so that nothing is missed that changes while it runs. @throws GeneratorError */
  mark(): Promise<void>
  /** Calls `changed` whenever things are other than they were at the last mark, once at a time. Never ends; what it throws is for others to tell. */
  follow(changed: () => Promise<void>): Promise<never>
}

/** Between two looks. */
const INTERVAL_MS = 1000

/**
 * @param address of the database, as in `db-uri`
 * @param folder where the project's configuration is
 */
export function createWatch(address: string, folder: string): Watch {
  let marked: string | undefined
  const look = async (client: Client) => `${await fingerprint(client)} ${fileTimes(folder)}`

  async function followOn(client: Client, changed: () => Promise<void>): Promise<never> {
    for (;;) {
      await sleep(INTERVAL_MS)
      if ((await look(client)) !== marked) await changed()
    }
  }

  return {
    mark: () =>
      withClient(address, async (client) => {
        marked = await look(client)
      }),
    follow: async (changed) => {
      for (;;) {
        // The server itself tells that the database is away, and loads everything again when it is back.
        await withClient(address, (client) => followOn(client, changed)).catch(() => {})
        await sleep(INTERVAL_MS)
      }
    },
  }
}

/** Another text as soon as anything in the catalog is another. */
async function fingerprint(client: Client): Promise<string> {
  const text = await readFile(new URL('generator/catalog/fingerprint.sql', import.meta.resolve('pgrest-gen/package.json')), 'utf8')
  const { rows } = await client.query({ text, rowMode: 'array' })
  return JSON.stringify(rows)
}

/** When the configuration of the project and its overrides were written. */
function fileTimes(folder: string): string {
  const overrides = join(folder, 'overrides')
  const files = [
    ...configFiles(folder),
    ...(existsSync(overrides) ? readdirSync(overrides, { recursive: true, encoding: 'utf8' }).map((name) => join(overrides, name)) : []),
  ]
  return files.map((file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs}`).join(', ')
}
