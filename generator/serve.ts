// A generated folder → a running server, in this process. Knows how TypeScript is loaded and where generated code finds the
// runtime; nothing of what it serves.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Config } from '../runtime/config.ts'
import type { start as Start } from '../runtime/index.ts'
import type { Api } from '../runtime/spec.ts'

/** A folder for generated code that goes when the process ends. Code in it finds this package by its name. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(
    fileURLToPath(new URL('.', import.meta.resolve('pgrest-gen/package.json'))),
    join(folder, 'node_modules/pgrest-gen'),
    'junction',
  )
  return folder
}

/** Starts the server that `folder` holds; it ends with SIGTERM or SIGINT. */
export async function serve(folder: string, config: Config): Promise<void> {
  await loadTypeScript()
  const { api } = (await import(pathToFileURL(resolve(folder, 'server.ts')).href)) as { api: Api }
  const { start } = (await import('pgrest-gen/runtime')) as { start: typeof Start }
  await start(api, config)
}

/** Node strips types by itself from 22.18 on: https://nodejs.org/api/typescript.html */
async function loadTypeScript(): Promise<void> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  const { register } = await import('tsx/esm/api')
  register()
}
