// Reads the database's catalog: a connection and the names of schemas come in, the rows of catalog/*.sql go out as they are.
// Knows nothing of what the rows mean.

import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import type { Catalog, SchemaRow, ServerRow } from './catalog-rows.ts'
import { GeneratorError } from './errors.ts'

export type { Catalog } from './catalog-rows.ts'

export interface IntrospectOptions {
  /** Exposed schemas; the first is the default. */
  readonly schemas: readonly string[]
  /** Where functions, operators and views beneath views are looked for besides. Schemas that do not exist are passed over. */
  readonly extraSearchPath: readonly string[]
}

/** Told after each query: its file's name without ending, how long it took in ms, how many rows it gave. */
export type OnProgress = (query: string, milliseconds: number, rows: number) => void

const oldestVersion = 140000

/**
 * Runs the queries of catalog/ in one read-only transaction that sees one state of the database, whatever the user's settings are.
 * Any user that may connect can do it.
 *
 * @throws GeneratorError for a schema that is missing or not to be exposed, or a server that is too old
 */
export async function introspect(client: pg.Client, options: IntrospectOptions, onProgress: OnProgress = () => {}): Promise<Catalog> {
  checkExposable(options.schemas)
  const run = async <Row>(name: string, values: unknown[] = []): Promise<Row[]> => {
    const text = await queryText(name)
    const start = performance.now()
    const { rows } = await client.query(text, values)
    onProgress(name, performance.now() - start, rows.length)
    return rows
  }
  await client.query('begin transaction isolation level repeatable read read only')
  try {
    const server = await run<ServerRow>('server')
    checkVersion(server)
    await run('settings', [options.schemas, options.extraSearchPath])
    const schemas = await run<SchemaRow>('schemas')
    checkExisting(options.schemas, schemas, server)
    const catalog: Catalog = {
      server,
      schemas,
      relations: await run('relations'),
      columns: await run('columns'),
      constraints: await run('constraints'),
      'view-keys': await run('view-keys'),
      functions: await run('functions'),
      computed: await run('computed'),
      types: await run('types'),
      casts: await run('casts'),
      media: await run('media'),
      grants: await run('grants'),
      policies: await run('policies'),
      roles: await run('roles'),
      owners: await run('owners'),
      uses: await run('uses'),
    }
    await client.query('commit')
    return catalog
  } catch (error) {
    await client.query('rollback').catch(() => {}) // the connection may be what failed
    throw error
  }
}

/** The package's own folder is found the same way from its sources and from where it is installed. */
function queryText(name: string): Promise<string> {
  return readFile(new URL(`generator/catalog/${name}.sql`, import.meta.resolve('pgrest-gen/package.json')), 'utf8')
}

function checkExposable(schemas: readonly string[]): void {
  if (schemas.length === 0) throw new GeneratorError('No schema is exposed: name at least one')
  for (const schema of schemas) {
    if (schema === 'information_schema' || schema.startsWith('pg_'))
      throw new GeneratorError(`Schema ${JSON.stringify(schema)} is PostgreSQL's own and cannot be exposed: name others`)
  }
}

/** @throws GeneratorError when the server is older than what the queries need */
export function checkVersion([server]: readonly ServerRow[]): void {
  if (server && server.version < oldestVersion) {
    const major = Math.floor(server.version / 10000)
    throw new GeneratorError(`The server of database ${JSON.stringify(server.database)} is PostgreSQL ${major}: 14 or later is needed`)
  }
}

function checkExisting(schemas: readonly string[], existing: readonly SchemaRow[], [server]: readonly ServerRow[]): void {
  const names = existing.map(({ name }) => name)
  const missing = schemas.find((schema) => !names.includes(schema))
  if (missing === undefined) return
  const database = server ? ` in database ${JSON.stringify(server.database)}` : ''
  throw new GeneratorError(
    `Schema ${JSON.stringify(missing)} does not exist${database}: there are ${names.map((name) => JSON.stringify(name)).join(', ') || 'none'}`,
  )
}
