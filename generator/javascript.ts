// A generated folder → the same server as JavaScript, for a Node that does not strip types, and what a project has written beside it.

import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuildFailure, build, type Plugin } from 'esbuild'
import { GeneratorError } from './errors.ts'
import { OVERRIDES } from './overrides.ts'

/**
 * Writes into `target` what `folder` holds: `server.ts` becomes `server.js`, every other module a chunk that is still loaded when
 * it is first asked for. What is no module comes along as it is.
 *
 * @param overrides false: without the project's own code, which need not be there
 * @throws GeneratorError for a mistake in the project's own code
 */
export async function toJavaScript(folder: string, target: string, overrides = true): Promise<void> {
  try {
    await build({
      entryPoints: [join(folder, 'server.ts')],
      outdir: target,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      external: ['pgrest-gen/*'],
      plugins: [overrides ? installed(folder) : without],
      tsconfigRaw: {},
      logLevel: 'silent',
    })
  } catch (error) {
    const [first] = (error as BuildFailure).errors ?? []
    if (first === undefined) throw error
    const { file, line } = first.location ?? {}
    throw new GeneratorError(`${file === undefined ? '' : `${relative('', file)}:${line}: `}${first.text}`)
  }
  if (folder !== target) cpSync(folder, target, { recursive: true, filter: (path) => !path.endsWith('.ts') })
}

/** Packages that the project's own code imports are found from there: `target` may be anywhere. */
const installed = (folder: string): Plugin => ({
  name: 'installed',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === 'entry-point' || path.startsWith('node:') || path.startsWith('pgrest-gen/')) return undefined
      if (importer === '' || !relative(folder, importer).startsWith('..')) return undefined
      try {
        return { path: pathToFileURL(createRequire(importer).resolve(path)).href, external: true }
      } catch {
        return undefined
      }
    })
  },
})

/** What out/server.ts imports from overrides/ says nothing. */
const without: Plugin = {
  name: 'without-overrides',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: new RegExp(`^(\\.\\./)+(.*/)?${OVERRIDES}/`) }, ({ path }) => ({ path, namespace: 'nothing' }))
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default {}' }))
  },
}
