// The contract between generated code and the runtime: plain descriptions of relations and functions.
// What stands here is what a file of out/ may say; it must know nothing of requests.

/** What a column is, beside its TypeScript type. All SQL in here was printed by the generator. */
export interface Column {
  /** The type as PostgreSQL prints it, schema-qualified where needed: `character varying(12)`, `api.stars`. */
  readonly type: string
  /** The default expression, as SQL. An identity "by default" has its `nextval(…)`. */
  readonly default?: string
  /** Never written by a client: `stored` columns and identities that are "always". */
  readonly generated?: true
  /** The type at the bottom of a domain, where that is not `type`. */
  readonly base?: string
  /** Domain representations: functions of implicit casts, quoted and qualified. */
  readonly toJson?: string
  readonly fromText?: string
  readonly fromJson?: string
}

/** A column whose values come over the wire as `T`. The type parameter lives in TypeScript only. */
export type TypedColumn<T> = Column & { readonly $type?: T }

export function column<T>(type: string, rest: Omit<Column, 'type'> = {}): TypedColumn<T> {
  return { type, ...rest }
}

export type Cardinality = 'many-to-one' | 'one-to-one' | 'one-to-many' | 'many-to-many'

/** What rules say of a relationship's names. */
export interface RuledNames {
  /** Names that mean this relationship before any other. */
  readonly as?: readonly string[]
  /** It has no other names. */
  readonly only?: true
}

/** A foreign key seen from one of its ends. `{self}` and `{other}` in `on` stand for the aliases of a request. */
export interface KeyRelation extends RuledNames {
  readonly kind: 'many-to-one' | 'one-to-one' | 'one-to-many'
  /** The relation at the other end, in the same schema. */
  readonly table: string
  readonly constraint: string
  /** Columns at this end and at the other, pairwise. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly on: string
  /** The other end is a view: it cannot be named by its constraint or column. */
  readonly view?: true
  /** Hidden columns of the key, which cannot name it. */
  readonly unnamed?: readonly string[]
  /** No foreign key says it: a rule does. */
  readonly declared?: true
}

/** Two foreign keys of a junction. `{junction}` stands for the junction's alias. */
export interface JunctionRelation extends RuledNames {
  readonly kind: 'many-to-many'
  readonly table: string
  readonly junction: {
    readonly name: string
    /** The junction in a FROM clause, quoted and qualified. */
    readonly from: string
    /** The junction's constraints: to this end, then to the other. */
    readonly constraints: readonly [string, string]
    /** The junction's columns that point to this end, and to the other. */
    readonly self: readonly string[]
    readonly other: readonly string[]
  }
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** `{junction}."film_id" = {self}."id"` */
  readonly onSelf: string
  /** `{junction}."genre_id" = {other}."id"` */
  readonly onOther: string
  /** Hidden columns of the junction, which no error shows. */
  readonly unnamed?: readonly string[]
}

/** A function that takes a row of this relation and returns rows of another. */
export interface ComputedRelation extends RuledNames {
  readonly kind: 'computed'
  readonly table: string
  readonly function: string
  /** To-one: not SETOF, or ROWS 1. */
  readonly single: boolean
  /** `"api"."mentor"({row})` */
  readonly call: string
}

export type Relation = KeyRelation | JunctionRelation | ComputedRelation

type Key = Omit<KeyRelation, 'kind'>
export const manyToOne = (relation: Key): KeyRelation => ({ kind: 'many-to-one', ...relation })
export const oneToOne = (relation: Key): KeyRelation => ({ kind: 'one-to-one', ...relation })
export const oneToMany = (relation: Key): KeyRelation => ({ kind: 'one-to-many', ...relation })
export const manyToMany = (relation: Omit<JunctionRelation, 'kind'>): JunctionRelation => ({ kind: 'many-to-many', ...relation })
export const computed = (relation: Omit<ComputedRelation, 'kind'>): ComputedRelation => ({ kind: 'computed', ...relation })

/** What PostgreSQL accepts on a relation, for OPTIONS: views by their rules and triggers, tables always. */
export type Verb = 'insert' | 'update' | 'delete'

/** What a project's own rules leave of an endpoint; without rules none of it is said. */
export interface Ruled {
  /** The verbs that are served, HEAD with GET. */
  readonly methods?: readonly string[]
  readonly limits?: Limits
  /** Cache-Control of what answers GET and HEAD with success. */
  readonly cacheControl?: string
}

/** How much of a query is served. */
export interface Limits {
  /** Levels of embeds; 0 is none. */
  readonly embedDepth?: number
  /** The only columns and computed fields that filters may name. */
  readonly filterable?: readonly string[]
  /** The most rows of an answer, and of each embed in it. */
  readonly rows?: number
  readonly aggregates?: false
}

export interface Table extends Ruled {
  readonly schema: string
  readonly name: string
  /** Primary key columns, a view's by the tables beneath it. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, TypedColumn<unknown>>>
  /** There is more in the database, which a rule hides: nothing but what is listed here can be named, and `*` is that. */
  readonly closed?: true
  /** Functions of one row argument that read like columns. */
  readonly computed?: Readonly<Record<string, TypedColumn<unknown>>>
  /** By the name that tells each from the others in `select`: `people!films_director`. */
  readonly relations: Readonly<Record<string, Relation>>
  /** Handlers of media types that are made for this relation: type → aggregate, quoted and qualified. */
  readonly media?: Readonly<Record<string, string>>
  readonly writable: readonly Verb[]
  /** A record for reviewers: role → privileges. The database is the guard. */
  readonly grants: Readonly<Record<string, string>>
  /** A record for reviewers: row security is on, `forced` for the owner too. Without a policy nobody sees a row. */
  readonly rowSecurity?: 'on' | 'forced'
  /** A record for reviewers: row security policies by name. */
  readonly policies?: Readonly<Record<string, string>>
  /** The statements; words in braces are chosen per request among what this file and the runtime list. */
  readonly sql: {
    readonly read: string
    readonly insert: string
    readonly update: string
    readonly delete: string
  }
}

/**
 * Keeps the literal types of a generated table, for `Row`. Its records answer for nothing but their own names: a client may ask
 * for a column called `constructor`.
 */
export function table<const T extends Table>(spec: T): T {
  return {
    ...spec,
    columns: bare(spec.columns),
    ...(spec.computed ? { computed: bare(spec.computed) } : {}),
    ...(spec.media ? { media: bare(spec.media) } : {}),
  }
}

const bare = <R extends object>(record: R): R => Object.assign(Object.create(null), record)

/** A row as `select=*` gives it. */
export type Row<T extends Table> = { [K in keyof T['columns']]: T['columns'][K] extends { readonly $type?: infer V } ? V : never }

export interface Parameter {
  /** As PostgreSQL prints it; `bit` and `character` without a length are `bit varying` and `character varying`. */
  readonly type: string
  readonly default?: true
  readonly variadic?: true
  readonly toJson?: string
  readonly fromText?: string
  readonly fromJson?: string
}

export type TypedParameter<T> = Parameter & { readonly $type?: T }

export function parameter<T>(type: string, rest: Omit<Parameter, 'type'> = {}): TypedParameter<T> {
  return { type, ...rest }
}

export interface Returns {
  /** `scalar`: one bare value; `row`: columns. */
  readonly kind: 'void' | 'scalar' | 'row'
  readonly set: boolean
  readonly type: string
  /** The relation of the same schema whose rows are returned: its columns and relations can be asked for. */
  readonly table?: string
  /** A domain that is named as a media type: the answer's own type. */
  readonly media?: string
  readonly toJson?: string
}

/** A result that comes over the wire as `T`. */
export type TypedReturns<T> = Returns & { readonly $type?: T }

export function returns<T>(spec: Returns): TypedReturns<T> {
  return spec
}

export interface Routine extends Ruled {
  readonly schema: string
  readonly name: string
  /** By name and in order; an unnamed parameter has the name ''. */
  readonly parameters: Readonly<Record<string, TypedParameter<unknown>>>
  readonly returns: TypedReturns<unknown>
  readonly volatility: 'immutable' | 'stable' | 'volatile'
  /** A record for reviewers: it runs with its owner's rights. */
  readonly securityDefiner?: true
  /** The function's own `SET`s, of which some are lifted to the transaction. */
  readonly settings?: Readonly<Record<string, string>>
  readonly grants: Readonly<Record<string, string>>
  /** `select {select} from "api"."add"({arguments}) as {self}`; without `{select}` where nobody knows the record's columns. */
  readonly sql: string
}

export function fn<const F extends Routine>(spec: F): F {
  return spec
}

/** What a file of a relation exports by default. */
export interface RelationFile {
  readonly default: RelationEndpoint
}

/** What a file of a function exports by default: all its overloads. */
export interface RoutineFile {
  readonly default: RoutineEndpoint
}

export interface RelationEndpoint {
  readonly table: Table
  /** Handlers by method; one that is not listed is tried all the same, so that PostgreSQL says why it cannot be. */
  readonly verbs: Readonly<Partial<Record<string, unknown>>>
  /** The project's own code around them. */
  readonly override?: unknown
}

export interface RoutineEndpoint {
  readonly routines: readonly Routine[]
  /** The project's own code around them. */
  readonly override?: unknown
}

/** One exposed schema: every name that can be asked for, and where its file is. */
export interface SchemaSpec {
  readonly relations: Readonly<Record<string, () => Promise<RelationFile>>>
  readonly functions: Readonly<Record<string, () => Promise<RoutineFile>>>
  /** Relations of other schemas that are related to this one's: names that PGRST200 may suggest. */
  readonly related?: readonly string[]
  /** Relations that only junctions that are not exposed relate to others: PGRST200 suggests nothing for their embeds. */
  readonly joinedUnseen?: readonly string[]
  readonly hidden?: Hidden
  /** Handlers of media types for any relation: type → aggregate over anyelement. */
  readonly media?: Readonly<Record<string, string>>
  /** What GET / describes. */
  readonly openapi?: () => Promise<{ readonly default: Outline }>
  /** The file of its OpenAPI 3.1 document, which is read when it is asked for. */
  readonly document?: URL
}

/** What a project's own rules hide of a schema: nothing of it is served, and nothing of it is new when the database has it. */
export interface Hidden {
  readonly relations?: readonly string[]
  /** Endpoints, computed fields and computed relationships. */
  readonly functions?: readonly string[]
  /** By relation. */
  readonly columns?: Readonly<Record<string, readonly string[]>>
  /** Constraints by relation. */
  readonly constraints?: Readonly<Record<string, readonly string[]>>
}

/** What PostgREST's OpenAPI document of a schema says: it is made of this, whole or as far as a role may see it. */
export interface Outline {
  readonly comment?: string
  readonly relations: readonly RelationOutline[]
  /** Overloads stand side by side. */
  readonly functions: readonly FunctionOutline[]
}

export interface RelationOutline {
  readonly name: string
  readonly comment?: string
  /** Rows can be inserted, updated or deleted. */
  readonly writable?: true
  /** The only verbs that are served. */
  readonly methods?: readonly string[]
  readonly columns: readonly ColumnOutline[]
}

export interface ColumnOutline {
  readonly name: string
  /** Without length; what lies beneath a domain if that is PostgreSQL's own. */
  readonly type: string
  /** NOT NULL. */
  readonly required?: true
  /** Of the primary key. */
  readonly key?: true
  /** Where its foreign key leads to. */
  readonly references?: readonly [relation: string, column: string]
  /** Only where JSON can say it. */
  readonly default?: string | number | boolean | null
  readonly enum?: readonly string[]
  /** Characters or bits. */
  readonly maxLength?: number
  /** Filters may not name it. */
  readonly unfilterable?: true
  readonly comment?: string
}

export interface FunctionOutline {
  readonly name: string
  readonly comment?: string
  readonly volatile?: true
  /** The only verbs that are served. */
  readonly methods?: readonly string[]
  readonly parameters?: readonly ParameterOutline[]
}

export interface ParameterOutline {
  readonly name: string
  /** Qualified, without length. */
  readonly type: string
  readonly required?: true
  readonly variadic?: true
}

export const outline = (spec: Outline): Outline => spec

/** What out/server.ts describes. */
export interface Api {
  /** Exposed schemas in their order, which the keys of an object do not keep (`2024`); the first is the default. */
  readonly exposed: readonly string[]
  /** By name. */
  readonly schemas: Readonly<Record<string, SchemaSpec>>
  /** On the search path behind the schema of the request. */
  readonly extraSearchPath: readonly string[]
  /** PostGIS is there: application/geo+json can be asked for. */
  readonly geojson: boolean
}
