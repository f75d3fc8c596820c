// A generated folder → the same server as JavaScript, for a Node that does not strip types.

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Writes into `target` what `folder` holds: `server.ts` becomes `server.js`, every other module a chunk that is still loaded when
 * it is first asked for. What is no module comes along as it is.
 */
export async function toJavaScript(folder: string, target: string): Promise<void> {
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
    tsconfigRaw: {},
    logLevel: 'warning',
  })
  if (folder !== target) cpSync(folder, target, { recursive: true, filter: (path) => !path.endsWith('.ts') })
}
