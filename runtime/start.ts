// From a generated API to a server that listens: command line, configuration, signals, the end. The only file of the runtime,
// beside the log, that prints, and the only one that ends the process.

import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ServerFlags } from './command-line.ts'
import { type Config, ConfigError, dumpConfig, exampleConfig } from './config.ts'
import { createLog, type Log } from './log.ts'
import { keepHeapSmall } from './memory.ts'
import { createOrigin, type Origin, readStored } from './origin.ts'
import { type Running, type RunOptions, run } from './run.ts'
import { Fatal, openPool, type Renewed, runner } from './service.ts'
import type { Api } from './spec.ts'
import { VERSION } from './version.ts'

/** The module is the one that `node` or `tsx` was started with. */
export function isMain(meta: ImportMeta): boolean {
  const script = process.argv[1]
  if (script === undefined) return false
  try {
    return realpathSync(script) === realpathSync(fileURLToPath(meta.url))
  } catch {
    return false
  }
}

/** What was said on the command line, read by somebody else. */
export interface Launch {
  readonly origin: Origin
  readonly flags: ServerFlags
  /** Makes the API anew whenever the schema is loaded again. */
  readonly renew?: () => Promise<Renewed>
}

/** A generated API, or what makes one for the configuration of environment and file. */
export type Source = Api | ((config: Config) => Promise<Api>)

/**
 * Starts the server of a generated API, or prints what the command line asks for and ends. SIGTERM and SIGINT stop it when all
 * requests are answered, SIGUSR2 lets it read its configuration again, SIGUSR1 what the database knows.
 *
 * What is wrong with the configuration ends the process with one line on stderr and exit code 1.
 *
 * @param launch by default what the process was started with
 */
export async function start(source: Source, launch?: Launch): Promise<Running> {
  keepHeapSmall(process.env, process.execArgv)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe)
  const { origin, flags, renew } = launch ?? (await readCommandLine())
  let log: Log | undefined
  try {
    if (flags.example) return await end(exampleConfig())
    const config = origin.read()
    if (flags.dumpConfig) return await end(dumpConfig(await withStored(origin, config)))
    if (flags.ready) return await tellReady(config)
    const api = typeof source === 'function' ? await source(config) : source
    if (flags.dumpSchema) return await end(`${await (await import('./schema-cache.ts')).schemaCache(api)}\n`)

    log = createLog(config)
    return await serve({ api, renew, origin, config, log })
  } catch (error) {
    if (!(error instanceof ConfigError) && !(error instanceof Fatal)) throw error
    if (log === undefined) process.stderr.write(`pgrest-gen: ${error.message}\n`)
    else log.note(error.message)
    log?.flush()
    process.exit(1)
  }
}

/** Whoever read what was printed has seen enough; a server goes on. */
function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

async function readCommandLine(): Promise<Launch> {
  const words = process.argv.slice(2)
  if (words.length === 0) return { origin: createOrigin(process.env), flags: {} }
  const { parseCommandLine } = await import('./command-line.ts')
  const parsed = parseCommandLine(words)
  if ('exitCode' in parsed) process.exit(parsed.exitCode)
  return { origin: createOrigin(process.env, parsed.file), flags: parsed.flags }
}

async function end(text: string): Promise<never> {
  await new Promise((resolve) => process.stdout.write(text, resolve))
  process.exit(0)
}

async function tellReady(config: Config): Promise<never> {
  const { askReady } = await import('./ready.ts')
  const { ready, message } = await askReady(config)
  if (ready) return end(`${message}\n`)
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** The configuration with what the database keeps; without it where it cannot be asked. */
async function withStored(origin: Origin, config: Config): Promise<Config> {
  if (!config.dbConfig) return config
  const pool = openPool(config)
  try {
    return origin.read(await readStored(config, runner(pool)))
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const { message, details } = error as { message: string; details?: unknown }
    const reason = `${message} ${details ?? ''}`.trim().replace(/\s+/g, ' ')
    process.stderr.write(`pgrest-gen: without the settings that the database keeps: ${reason}\n`)
    return config
  } finally {
    await pool.end()
  }
}

async function serve({ log, ...parts }: Omit<RunOptions, 'fatal'>): Promise<Running> {
  const exit = (code: number): never => {
    log.flush()
    process.exit(code)
  }
  const fatal = (error: unknown): never => {
    log.note(error instanceof ConfigError || error instanceof Fatal ? error.message : `Fatal: ${stackOf(error)}`)
    return exit(1)
  }
  process.on('uncaughtException', fatal)
  process.on('unhandledRejection', fatal)
  log.note(`Starting pgrest-gen ${VERSION}...`)

  const starting = run({ ...parts, log, fatal })
  let asked = false
  for (const [signal, number] of [
    ['SIGTERM', 15],
    ['SIGINT', 2],
  ] as const) {
    process.on(signal, () => {
      log.note(`Received termination unix signal ${signal}${asked ? ' again' : ''}`)
      if (asked) exit(128 + number)
      asked = true
      starting.stop().then((clean) => exit(clean ? 0 : 1), fatal)
    })
  }
  if (process.platform !== 'win32') {
    process.on('SIGUSR1', () => void starting.service.reloadSchema())
    process.on('SIGUSR2', () => void starting.service.reloadConfig())
  }
  return starting.listening()
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
