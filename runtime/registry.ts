// The generated specs at run time: finds a relation or function by name, loads its file when it is first asked for, and keeps
// the compiled shapes of its requests.

import { LRUCache } from 'lru-cache'
import { hiddenColumns } from './closed.ts'
import { ident } from './fragment.ts'
import type { Api, RelationEndpoint, RoutineEndpoint, SchemaSpec, Table } from './spec.ts'

export interface Registry {
  readonly schemaNames: readonly string[]
  schema(name: string): SchemaSpec | undefined
  /** Of requests on a schema, as PostgreSQL takes it: `"api", "public"`. */
  searchPath(schemaName: string): string
  relation(schemaName: string, name: string): RelationEndpoint | Promise<RelationEndpoint> | undefined
  routines(schemaName: string, name: string): RoutineEndpoint | Promise<RoutineEndpoint> | undefined
  /** The spec of a relation that is known to be there. */
  table(schemaName: string, name: string): Promise<Table>
  /** Names of columns that rules hide. */
  readonly hidden: ReadonlySet<string>
  /** Compiled shapes by request shape, the least used forgotten first. */
  readonly shapes: LRUCache<string, object>
}

/** Shapes kept per server: some 2 kB each, as a rule. */
const MAX_SHAPES = 2000

/** Characters of their keys together: what is compiled of a key is some ten times as long. */
const MAX_SHAPES_LENGTH = 1_000_000

export function createRegistry(api: Api, extraSearchPath: readonly string[] = api.extraSearchPath): Registry {
  const relations = new Map<string, RelationEndpoint>()
  const routines = new Map<string, RoutineEndpoint>()
  const pathOf = (name: string) => [name, ...extraSearchPath].map(ident).join(', ')
  const paths = new Map(Object.keys(api.schemas).map((name) => [name, pathOf(name)]))

  /** Loaded files are kept; one that is being loaded is waited for by the module loader. */
  function find<E>(
    kept: Map<string, E>,
    key: string,
    loaders: Readonly<Record<string, () => Promise<{ default: E }>>> | undefined,
    name: string,
  ): E | Promise<E> | undefined {
    const known = kept.get(key)
    if (known) return known
    if (loaders === undefined || !Object.hasOwn(loaders, name)) return undefined
    return loaders[name]!().then((file) => {
      kept.set(key, file.default)
      return file.default
    })
  }

  const registry: Registry = {
    schemaNames: api.exposed,
    schema: (name) => (Object.hasOwn(api.schemas, name) ? api.schemas[name] : undefined),
    searchPath: (name) => paths.get(name) ?? pathOf(name),
    relation: (schema, name) => find(relations, `${schema}\0${name}`, api.schemas[schema]?.relations, name),
    routines: (schema, name) => find(routines, `${schema}\0${name}`, api.schemas[schema]?.functions, name),
    table: async (schema, name) => {
      const endpoint = await registry.relation(schema, name)
      if (!endpoint) throw new Error(`out/ has no file for ${schema}.${name}, which another file refers to: generate it again`)
      return endpoint.table
    },
    hidden: hiddenColumns(api),
    shapes: new LRUCache<string, object>({ max: MAX_SHAPES, maxSize: MAX_SHAPES_LENGTH, sizeCalculation: (_shape, key) => key.length }),
  }
  return registry
}
