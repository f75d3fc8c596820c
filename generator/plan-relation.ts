// A relation of the model → the page of its file: names, types, relationships of the same schema, verbs. Knows no layout.

import type {
  ColumnModel,
  ComputedFieldModel,
  ComputedRelationshipModel,
  JunctionRelationshipModel,
  KeyRelationshipModel,
  Model,
  RelationModel,
  RelationshipModel,
  RuledNames,
} from './model.ts'
import { byImportOrder, identifier, typeName } from './names.ts'
import { relationshipNames } from './plan-names.ts'
import { createScope, type Import, relationPath, type Scope, type TypeKey } from './plan-scope.ts'
import { commentLines, type Entry, grantFields, mediaFields, policyFields, writtenName } from './plan-text.ts'
import { isPossible, type Method, methods, ruleEntries, serves } from './ruled.ts'
import { joinSql, qualified, relationSql, rowCallSql } from './sql.ts'
import type { Fields, Value } from './typescript.ts'

/** `name: column<ts>(type, { … })` */
export interface ColumnEntry {
  readonly comment: readonly string[]
  readonly name: string
  readonly ts: string
  readonly type: string
  readonly options: Fields | null
}

/** `name: manyToOne({ … })` */
export interface RelationshipEntry {
  readonly comment: readonly string[]
  readonly name: string
  readonly maker: RelationshipMaker
  readonly fields: Fields
  /** The fields hold a junction: too much for a line. */
  readonly junction: boolean
}

type RelationshipMaker = 'manyToOne' | 'oneToOne' | 'oneToMany' | 'manyToMany' | 'computed'

/** `<schema>/<relation>.ts` */
export interface RelationPage {
  readonly origin: string
  readonly imports: readonly Import[]
  readonly comment: readonly string[]
  readonly id: string
  readonly rowType: string
  readonly schema: string
  readonly name: string
  readonly key: readonly string[]
  readonly columns: readonly ColumnEntry[]
  readonly closed: boolean
  readonly computed: readonly ColumnEntry[]
  readonly relations: readonly RelationshipEntry[]
  readonly media: Fields | null
  readonly writable: readonly string[]
  /** What rules say, by the names of the file. */
  readonly rules: ReturnType<typeof ruleEntries>
  readonly grants: Fields
  readonly rowSecurity: string | null
  readonly policies: Fields | null
  readonly sql: Fields
  readonly verbs: readonly Entry[]
}

export interface Planned<P> {
  readonly path: string
  readonly page: P
  readonly mentions: readonly TypeKey[]
}

/** HTTP method → what serves it. */
const handlers = {
  GET: 'read',
  POST: 'insert',
  PUT: 'upsert',
  PATCH: 'update',
  DELETE: 'remove',
} as const satisfies Record<Method, string>

const makers = {
  'many-to-one': 'manyToOne',
  'one-to-one': 'oneToOne',
  'one-to-many': 'oneToMany',
  'many-to-many': 'manyToMany',
  computed: 'computed',
} as const satisfies Record<RelationshipModel['kind'], RelationshipMaker>

export function relationPage(relation: RelationModel, model: Model): Planned<RelationPage> {
  const { schema, name } = relation
  const path = relationPath(relation)
  const rowType = typeName(name)
  const scope = createScope({ schema, path, own: [rowType] }, model)
  const columns = relation.columns.map((column) => columnEntry(column, relation.key, scope))
  const computed = relation.computed.map((field) => computedEntry(field, scope))
  const relations = relationshipEntries(relation)
  const possible = methods
    .filter((method) => isPossible(relation, method) && serves(relation, method))
    .map((method): Entry => [method, handlers[method]])
  const values = new Set([
    ...(columns.length + computed.length > 0 ? ['column'] : []),
    'endpoint',
    'table',
    ...relations.map(({ maker }) => maker),
    ...possible.map(([, handler]) => handler),
  ])
  const page: RelationPage = {
    origin: `${relation.kind} ${writtenName(relation)}`,
    imports: [runtimeImport([...values, 'type Row']), ...scope.imports()],
    comment: commentLines(relation.comment),
    id: identifier(name),
    rowType,
    schema,
    name,
    key: relation.key,
    closed: relation.closed === true,
    columns,
    computed,
    relations,
    media: mediaFields(relation.media),
    writable: relation.writable,
    rules: ruleEntries(relation),
    grants: grantFields(relation.grants),
    rowSecurity: relation.rowSecurity === 'off' ? null : relation.rowSecurity,
    policies: relation.policies.length === 0 ? null : policyFields(relation.policies),
    sql: new Map(Object.entries(relationSql(schema, name)).map(([verb, block]) => [verb, { block }])),
    verbs: possible,
  }
  return { path, page, mentions: scope.mentions() }
}

export function runtimeImport(names: readonly string[]): Import {
  return { types: false, names: [...names].sort(byImportOrder), from: 'pgrest-gen/runtime' }
}

/** The entries that have a value. */
export function present(entries: readonly (readonly [string, Value | undefined])[]): Fields {
  return new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])))
}

export function optionFields(entries: Parameters<typeof present>[0]): Fields | null {
  const fields = present(entries)
  return fields.size === 0 ? null : fields
}

function columnEntry(column: ColumnModel, key: readonly string[], scope: Scope): ColumnEntry {
  const { name, type, toJson } = column
  const notNull = column.notNull || key.includes(name)
  return {
    comment: commentLines(column.comment),
    name,
    ts: toJson === undefined ? scope.ts(column.typeName, notNull) : 'unknown',
    type,
    options: optionFields([
      ['default', column.default],
      ['generated', column.generated === undefined ? undefined : true],
      ['base', column.base],
      ['toJson', toJson],
      ['fromText', column.fromText],
      ['fromJson', column.fromJson],
    ]),
  }
}

function computedEntry(field: ComputedFieldModel, scope: Scope): ColumnEntry {
  const { name, type, toJson, fromText, fromJson } = field
  return {
    comment: commentLines(field.comment),
    name,
    ts: toJson === undefined ? scope.ts(field.typeName) : 'unknown',
    type,
    options: optionFields([
      ['base', field.base],
      ['toJson', toJson],
      ['fromText', fromText],
      ['fromJson', fromJson],
    ]),
  }
}

/** Requests stay in one schema, so relationships to others cannot be asked for. The order is that of PGRST201's list. */
function relationshipEntries(relation: RelationModel): RelationshipEntry[] {
  const reachable = relation.relationships.filter(({ target }) => target.schema === relation.schema)
  const names = relationshipNames(reachable)
  return reachable.map((relationship, at) => {
    const name = names[at] ?? ''
    const maker = makers[relationship.kind]
    if (relationship.kind === 'computed') {
      return { comment: commentLines(relationship.comment), name, maker, fields: computedFields(relationship), junction: false }
    }
    if (relationship.kind === 'many-to-many') return { comment: [], name, maker, fields: junctionFields(relationship), junction: true }
    return { comment: [], name, maker, fields: keyFields(relationship), junction: false }
  })
}

const keyFields = ({ target, targetIsView, constraint, from, to, unnamed, declared, ...names }: KeyRelationshipModel): Fields =>
  present([
    ['table', target.name],
    ['constraint', constraint],
    ['from', from],
    ['to', to],
    ['on', joinSql('self', from, 'other', to)],
    ['view', targetIsView || undefined],
    ['unnamed', unnamed],
    ['declared', declared],
    ...ruledNames(names),
  ])

const ruledNames = ({ as, only }: RuledNames) =>
  [
    ['as', as],
    ['only', only],
  ] as const

function junctionFields({ target, junction, from, to, unnamed, ...names }: JunctionRelationshipModel): Fields {
  const { schema, name, constraints, self, other } = junction
  const between = present([
    ['name', name],
    ['from', qualified(schema, name)],
    ['constraints', constraints],
    ['self', self],
    ['other', other],
  ])
  return present([
    ['table', target.name],
    ['junction', between],
    ['from', from],
    ['to', to],
    ['onSelf', joinSql('junction', self, 'self', from)],
    ['onOther', joinSql('junction', other, 'other', to)],
    ['unnamed', unnamed],
    ...ruledNames(names),
  ])
}

const computedFields = ({ target, function: { schema, name }, single, ...names }: ComputedRelationshipModel): Fields =>
  present([['table', target.name], ['function', name], ['single', single], ['call', rowCallSql(schema, name)], ...ruledNames(names)])
