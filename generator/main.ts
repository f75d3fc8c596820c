#!/usr/bin/env node
// argv → a command → an exit code. A command's modules are loaded when it is the one: a server has no use for the generator's.
// Exit codes: 0 done, 1 the output differs (check), 2 it could not be told or done.

import { Command, CommanderError, Option } from 'commander'
import { type ServerFlags, VERSION_LINE, withServerFlags } from '../runtime/command-line.ts'
import { VERSION } from '../runtime/version.ts'
import type { DiffOptions } from './diff.ts'
import { GeneratorError } from './errors.ts'
import type { InitOptions } from './init.ts'
import type { ServeOptions } from './serve.ts'
import { clearProgress, type Options } from './terminal.ts'

const FAILED = 2
/** A server outlives whoever read what it printed. */
let serving = false

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
    .option('--out <dir>', "the folder (default: pgrest.config.ts's, or out)")
    .option('--config <file>', 'a configuration file of PostgREST')
    .addOption(new Option('--verbose', 'tell each query and each file').conflicts('quiet'))
    .option('--json', 'print the summary as JSON')
    .option('--quiet', 'print errors only')
    .addOption(new Option('--javascript <dir>', 'write JavaScript too').hideHelp())
    .action(async (options: Options) => (await import('./commands.ts')).generate(options))

  database(program.command('check').description('Tell whether a folder holds what generate would write: exit code 0 yes, 1 no, 2 unknown'))
    .option('--out <dir>', "the folder (default: pgrest.config.ts's, or out)")
    .option('--config <file>', 'a configuration file of PostgREST')
    .addOption(new Option('--verbose', 'tell each query').conflicts('quiet'))
    .option('--json', 'print the names of the files that differ as JSON')
    .option('--quiet', 'print errors only')
    .action(async (options: Options) => exit(await (await import('./commands.ts')).compare(options)))

  database(program.command('diff').description('Tell what clients will notice between two versions of the API'))
    .option('--from <version>', 'a generated folder, a Git revision, db or the URI of a database', 'HEAD')
    .option('--to <version>', 'the same; without it the folder of --out')
    .option('--out <dir>', "the generated folder, also within a revision (default: pgrest.config.ts's, or out)")
    .option('--config <file>', 'a configuration file of PostgREST, for db')
    .option('--markdown', 'for a comment on a pull request')
    .addOption(new Option('--json', 'for machines').conflicts('markdown'))
    .addOption(
      new Option('--fail-on <severity>', 'exit code 1 for such a change or a worse one')
        .choices(['breaking', 'risky', 'compatible', 'never'])
        .default('never'),
    )
    .action(async (options: DiffOptions) => exit(await (await import('./diff.ts')).diff(options)))

  program
    .command('init')
    .description('Set up a project: pgrest.config.ts, scripts, and a CI workflow that checks and reports')
    .option('--schemas <names>', 'exposed schemas, the default first')
    .option('--anon-role <name>', 'the role of requests without a token')
    .option('--out <dir>', 'the folder of the generated server')
    .addOption(new Option('--ci <system>', 'for which CI').choices(['github', 'gitlab', 'none']))
    .option('--migrate <command>', 'the command that applies your migrations to DATABASE_URL')
    .option('--force', 'replace files that are there')
    .option('--yes', 'ask nothing')
    .action(async (options: InitOptions) => (await import('./init.ts')).init(options))

  database(
    program.command('override <name>').description('Make a file for your own code beside a relation or function: api.films, api.rpc/rate'),
  )
    .option('--out <dir>', "the generated folder (default: pgrest.config.ts's, or out)")
    .option('--json', 'print the name of the file as JSON')
    .action(async (name: string, options: Options) => (await import('./override.ts')).override(name, options))

  withServerFlags(database(program.command('serve').description('Generate and start the server, configured as PostgREST is')))
    .option('--out <dir>', 'keep the generated server in a folder')
    .option('--watch', 'follow the database: generate again whenever it changes, and tell what clients will notice')
    .option('--verbose', 'tell each query and each file')
    .version(VERSION_LINE, '-v, --version', 'print the version')
    .action(async (config: string | undefined, options: ServeOptions & ServerFlags) => {
      serving = true
      exit(await (await import('./serve.ts')).generateAndServe({ ...options, ...(config === undefined ? {} : { config }) }, options))
    })
  return program
}

const database = (command: Command) =>
  command
    .option('--db-uri <uri>', 'the database, as PGRST_DB_URI')
    .option('--schemas <names>', 'exposed schemas, the default first, as PGRST_DB_SCHEMAS')
    .option('--extra-search-path <names>', 'schemas behind them, as PGRST_DB_EXTRA_SEARCH_PATH')

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the diff has seen enough.
  if (error.code === 'EPIPE' && serving) return
  if (error.code === 'EPIPE') process.exit()
  throw error
})
process.exitCode = await main(process.argv)
