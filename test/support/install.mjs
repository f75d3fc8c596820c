// Makes a fresh clone ready for the TypeScript beside this file: checks Node, installs the packages when they are missing or
// others than package-lock.json says, and teaches Node to read TypeScript. Plain JavaScript: nothing is there before it.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** Ends the process with one line when it cannot be done. */
export async function ready() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 11)) fail(`Node ${process.versions.node} is too old: this needs 20.11 or newer`)
  if (!installed()) {
    const started = Date.now()
    console.log('▸ npm ci')
    const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const done = spawnSync('npm', words, {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      shell: needsShell('npm'),
    })
    if (done.status !== 0) fail(`npm ci failed: ${done.error?.message ?? reason(`${done.stdout}\n${done.stderr}`)}`)
    console.log(`✓ npm ci ${((Date.now() - started) / 1000).toFixed(1)} s`)
  }
  process.chdir(project)
  const { register } = await import('tsx/esm/api')
  register()
}

/** npm and npx are scripts on Windows, which Node starts in a shell only. */
export function needsShell(program) {
  return process.platform === 'win32' && /^np[mx]$/.test(program)
}

/** Of what npm wrote, one line: that it needs the network, or what it calls an error. */
export function reason(written) {
  const errors = [...written.matchAll(/^npm (?:error|ERR!) (?!code |A complete log|\s)(.+)$/gm)].map(([, text]) => text)
  const code = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/.exec(
    written,
  )?.[0]
  if (code) return `npm's registry cannot be reached (${code}): the packages are fetched from it once, so connect and run this again`
  return (errors.length > 0 ? errors.join(' ') : written.trim()).replace(/\s+/g, ' ')
}

/** npm keeps what it has installed in node_modules/.package-lock.json; packages for other platforms are not in it. */
function installed() {
  const kept = join(project, 'node_modules', '.package-lock.json')
  if (!existsSync(kept)) return false
  const [want, have] = [join(project, 'package-lock.json'), kept].map((path) => JSON.parse(readFileSync(path, 'utf8')).packages)
  return Object.entries(want).every(([path, { version, optional }]) => {
    if (path === '') return true
    return have[path] ? have[path].version === version : optional === true
  })
}

function fail(line) {
  console.error(line)
  process.exit(1)
}
