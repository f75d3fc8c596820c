#!/usr/bin/env node
// argv → a command → an exit code. A command's modules are loaded when it is the one: a server has no use for the generator's.
// Exit codes: 0 done, 1 the output differs (check), 2 it could not be told or done.

import { Command, CommanderError, Option } from 'commander'
import { VERSION } from '../runtime/version.ts'
import { GeneratorError } from './errors.ts'
import { clearProgress, type Options } from './terminal.ts'

const FAILED = 2

async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0
  const program = commands((code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv)
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAILED
    if (!(error instanceof GeneratorError)) throw error
    clearProgress()
    process.stderr.write(`pgrest-gen: ${error.message.replaceAll('\n', ' ')}\n`)
    return FAILED
  }
}

function commands(exit: (code: number) => void): Command {
  const program = new Command('pgrest-gen')
    .description("Compiles a PostgreSQL schema into a static, typed Fastify server that speaks PostgREST's HTTP API.")
    .version(VERSION, '-v, --version', 'Show the version')
    .helpOption('-h, --help', 'Show this help')
    .helpCommand('help [command]', 'Show the help of a command')
    .addHelpText('after', "\nThe database is also found by PostgREST's PGRST_DB_… variables and by libpq's PGHOST, PGUSER, ….")
    .showHelpAfterError("See 'pgrest-gen --help'.")
    .exitOverride()

  database(program.command('generate').description('Write the server of a database into a folder'))
    .option('--out <dir>', 'the folder', 'out')
    .option('--config <file>', 'a configuration file of PostgREST')
    .addOption(new Option('--verbose', 'tell each query and each file').conflicts('quiet'))
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'print errors only')
    .addOption(new Option('--javascript <dir>', 'write JavaScript too').hideHelp())
    .action(async (options: Options) => (await import('./commands.ts')).generate(options))

  database(program.command('check').description('Tell whether a folder holds what generate would write: exit code 0 yes, 1 no, 2 unknown'))
    .option('--out <dir>', 'the folder', 'out')
    .option('--config <file>', 'a configuration file of PostgREST')
    .addOption(new Option('--verbose', 'tell each query').conflicts('quiet'))
    .option('--json', 'print the names of the files that differ as JSON')
    .option('--quiet', 'print errors only')
    .action(async (options: Options) => exit(await (await import('./commands.ts')).compare(options)))

  database(program.command('serve').description('Generate and start the server, configured as PostgREST is'))
    .argument('[config]', 'a configuration file of PostgREST')
    .option('--out <dir>', 'keep the generated server in a folder')
    .option('--verbose', 'tell each query and each file')
    .action(async (config: string | undefined, options: Partial<Options>) =>
      exit(await (await import('./serve.ts')).generateAndServe({ ...options, ...(config === undefined ? {} : { config }) })),
    )
  return program
}

const database = (command: Command) =>
  command
    .option('--db-uri <uri>', 'the database, as PGRST_DB_URI')
    .option('--schemas <names>', 'exposed schemas, the default first, as PGRST_DB_SCHEMAS')
    .option('--extra-search-path <names>', 'schemas behind them, as PGRST_DB_EXTRA_SEARCH_PATH')

<<<<<<< Updated upstream
=======
async function generate(options: Options): Promise<void> {
  const { planned, files } = await generated(readSettings(options, process.env), options)
  const { written, removed, unchanged } = await write(files, options.out)
  clearProgress()
  tell(options, [...written.map((path) => `wrote ${path}`), ...removed.map((path) => `removed ${path}`)])
  if (options.json) {
    print({ ...planned.counts, out: options.out, written, removed, unchanged: unchanged.length })
  } else if (!options.quiet) {
    const { tables, functions, relationships } = planned.counts
    process.stdout.write(
      `${count(tables, 'table')}, ${count(functions, 'function')}, ${count(relationships, 'relationship')} → ${options.out}: ` +
        `${count(written.length, 'file')} written, ${unchanged.length} unchanged, ${removed.length} removed\n`,
    )
  }
}

async function compare(options: Options): Promise<number> {
  const { files } = await generated(readSettings(options, process.env), options)
  const differences = check(files, options.out)
  clearProgress()
  if (options.json) print({ out: options.out, differs: differences.map(({ path }) => path) })
  else if (!options.quiet) {
    for (const { patch } of differences) process.stdout.write(coloured(patch))
    const verdict =
      differences.length === 0 ? 'is what the database gives' : `differs in ${count(differences.length, 'file')}: run pgrest-gen generate`
    process.stderr.write(`${options.out} ${verdict}\n`)
  }
  return differences.length === 0 ? 0 : DIFFERS
}

async function run(options: Partial<Options>): Promise<void> {
  const outside = readServerConfig(options, process.env)
  const database = outside.dbConfig ? await withClient(settingsOf(outside).connectionString, (client) => stored(client, outside)) : {}
  const config = readServerConfig(options, process.env, database)
  const { files } = await generated(settingsOf(config), options)
  const folder = options.out ?? temporaryFolder()
  const { written, removed } = await write(files, folder)
  clearProgress()
  tell(options, [...written.map((path) => `wrote ${path}`), ...removed.map((path) => `removed ${path}`)])
  await serve(folder, { ...config, openapiPage: config.openapiPage ?? process.env.NODE_ENV !== 'production' })
}

/** The configuration that the database keeps. */
function stored(client: Client, { dbPreConfig }: Config): Promise<Record<string, string>> {
  return readDatabaseConfig(async (statements) => {
    await client.query('begin')
    let rows: (string | null)[][] = []
    for (const { text, values } of statements) rows = (await client.query({ text, values: [...values], rowMode: 'array' })).rows
    await client.query('rollback')
    return rows
  }, dbPreConfig)
}

/** The straight line: introspect → model → plan → render. */
async function generated(settings: Settings, options: Partial<Options>): Promise<{ planned: Plan; files: Map<string, string> }> {
  progress(options, 'connecting')
  const catalog = await withClient(settings.connectionString, (client) =>
    introspect(client, settings, (query, milliseconds, rows) => {
      progress(options, query)
      tell(options, [`${query}: ${count(rows, 'row')} in ${milliseconds.toFixed(0)} ms`])
    }),
  )
  progress(options, 'planning')
  const planned = plan(buildModel(catalog, settings))
  return { planned, files: render(planned) }
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

function tell({ verbose }: Partial<Options>, lines: readonly string[]): void {
  if (!verbose) return
  for (const line of lines) process.stderr.write(`${line}\n`)
}

/** One line on a terminal that is written over again and again. */
function progress({ quiet, json, verbose }: Partial<Options>, step: string): void {
  if (process.stderr.isTTY && !quiet && !json && !verbose) process.stderr.write(`\r\x1b[K${step} …`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
}

const colours: readonly (readonly [start: string, colour: number])[] = [
  ['---', 1],
  ['+++', 1],
  ['@@', 36],
  ['-', 31],
  ['+', 32],
]

/** Colours are for terminals, and for those who want them: https://no-color.org */
function coloured(patch: string): string {
  if (!process.stdout.isTTY || process.env.NO_COLOR) return patch
  return patch
    .split('\n')
    .map((line) => {
      const colour = colours.find(([start]) => line.startsWith(start))?.[1]
      return colour === undefined ? line : `\x1b[${colour}m${line}\x1b[0m`
    })
    .join('\n')
}

>>>>>>> Stashed changes
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the diff has seen enough.
  if (error.code === 'EPIPE') process.exit()
  throw error
})
process.exitCode = await main(process.argv)
