// A shell in which a page's commands run one after the other: variables and folder stay from one to the next, servers live until
// another takes their port. `npm install` takes what is in this project's node_modules, as nothing else of npm does.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { exchange } from './exchange.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const COMMAND_MS = 120_000

/** What a command wrote on both of its outputs, and its exit code. */
export interface Outcome {
  readonly code: number
  readonly output: string
}

export interface Shell {
  /** Where the next command runs. */
  folder(): string
  run(script: string): Promise<Outcome>
  /** Starts a server and comes back when it answers on this port. @throws Error when it does not */
  serve(script: string, port: number): Promise<void>
  /** Ends the servers. */
  stop(): Promise<void>
}

/**
 * @param home where the first command runs; what the shell remembers lies in `<home>.shell`
 * @param variables beside PATH and HOME; those of the caller are not seen
 */
export function openShell(home: string, variables: Readonly<Record<string, string>>): Shell {
  const memory = `${home}.shell`
  const [state, cwd] = [join(memory, 'variables'), join(memory, 'folder')]
  mkdirSync(join(memory, 'bin'), { recursive: true })
  writeFileSync(state, '')
  writeFileSync(cwd, `${home}\n`)
  writeFileSync(join(memory, '.curlrc'), 'silent\nshow-error\n')
  writeStandIns(join(memory, 'bin'))
  const env = {
    PATH: `${join(memory, 'bin')}${delimiter}${process.env.PATH}`,
    HOME: memory,
    ...gitsVariables,
    npm_config_update_notifier: 'false',
    ...variables,
  }
  const remembered = (script: string, remember: boolean) =>
    `set -a; . '${state}'; cd "$(cat '${cwd}')"; ${remember ? `trap "export -p > '${state}'; pwd > '${cwd}'" EXIT; ` : ''}set -eo pipefail\n${script}`
  const start = (script: string, remember: boolean) =>
    spawn('bash', ['--noprofile', '--norc', '-c', remembered(script, remember)], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const servers = new Map<number, ChildProcess>()

  return {
    folder: () => readFileSync(cwd, 'utf8').trim(),

    async run(script) {
      const child = start(script, true)
      const written = collect(child)
      const timer = setTimeout(() => endGroup(child, 'SIGKILL'), COMMAND_MS)
      const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)))
      clearTimeout(timer)
      return { code, output: written() }
    },

    async serve(script, port) {
      const former = servers.get(port)
      if (former) await ended(former)
      const child = start(script, false)
      servers.set(port, child)
      const written = collect(child)
      const deadline = Date.now() + COMMAND_MS
      while (!(await answers(port))) {
        if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline)
          throw new Error(`the server does not start: ${written()}`)
        await sleep(100)
      }
    },

    async stop() {
      for (const child of servers.values()) await ended(child)
      servers.clear()
    },
  }
}

const gitsVariables = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'init.defaultBranch',
  GIT_CONFIG_VALUE_0: 'main',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.org',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.org',
  GIT_PAGER: 'cat',
}

function collect(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => (text += part))
  return () => text
}

/** 503 is said while a server is still reading its database. */
async function answers(port: number): Promise<boolean> {
  try {
    return (await exchange('127.0.0.1', port, { method: 'OPTIONS', path: '/' })).status !== 503
  } catch {
    return false
  }
}

/** A server may be the grandchild of its shell: the whole group, which is ours, is told. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-child.pid!, signal)
  } catch {
    // it has ended
  }
}

async function ended(child: ChildProcess): Promise<void> {
  const over = child.exitCode !== null || child.signalCode !== null
  const end = over ? undefined : new Promise((resolve) => child.once('exit', resolve))
  endGroup(child, 'SIGTERM')
  await Promise.race([end, sleep(5000, undefined, { ref: false })])
  endGroup(child, 'SIGKILL')
}

/** Programs that stand before the system's: npm and npx always; node where it is too old for TypeScript; psql and curl where there is none. */
function writeStandIns(folder: string): void {
  const put = (name: string, script: string) => {
    writeFileSync(join(folder, name), script)
    chmodSync(join(folder, name), 0o755)
  }
  const node = process.execPath
  const npm = spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim()
  put(
    'npm',
    `#!/bin/sh\nif [ "$1" = install ]; then shift; exec '${node}' '${join(project, 'test/support/npm-install.mjs')}' "$@"; fi\nexec '${npm}' "$@"\n`,
  )
  // npx is slow to start, and what it is asked for is always there
  put('npx', '#!/bin/sh\ncommand=$1; shift; exec "./node_modules/.bin/$command" "$@"\n')
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const stripsTypes = major > 22 || (major === 22 && minor >= 18)
  const loaded = `case "$1" in *.ts) exec '${node}' --import tsx "$@";; esac\n`
  put('node', `#!/bin/sh\n${stripsTypes ? '' : loaded}exec '${node}' "$@"\n`)
  for (const name of ['psql', 'curl'])
    if (spawnSync(name, ['--version']).status !== 0)
      put(name, `#!/bin/sh\nexec '${node}' '${join(project, `test/support/${name}.mjs`)}' "$@"\n`)
}
