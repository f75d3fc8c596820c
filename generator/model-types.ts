// What the generator knows of a database once its catalog was understood: plain, readonly, the same for the same schema.
// Sorted by name everywhere but for columns, parameters and enum labels. No oids, no SQL but expressions PostgreSQL printed.

import type { Ruled } from '../runtime/spec.ts'

/** Everything the later stages may ask. */
export interface Model {
  /** Exposed schemas in the order given; the first is the default. */
  readonly schemas: readonly SchemaModel[]
  readonly extraSearchPath: readonly string[]
  /** Relations of all exposed schemas, by schema and name. Individual partitions are left out. */
  readonly relations: readonly RelationModel[]
  /** Callable functions of all exposed schemas, by schema, name and parameters; overloads stand side by side. */
  readonly functions: readonly FunctionModel[]
  /** Types that columns, parameters, results and other types here mention, by their `name`. */
  readonly types: Readonly<Record<string, TypeModel>>
  /** Handlers of media types for any relation: aggregates over anyelement. */
  readonly media: readonly MediaHandler[]
  /** Roles that a grant or a policy names, and those they are members of. */
  readonly roles: readonly RoleModel[]
  /** What decides who may do what, besides grants. */
  readonly access: AccessModel
  /** PostGIS 3 or later is installed: application/geo+json can be answered. */
  readonly postgis: boolean
  /** What rules hide. */
  readonly hidden?: HiddenModel
}

/** What rules hide, sorted: a server must not take it for something that appeared. */
export interface HiddenModel {
  readonly relations: readonly QualifiedName[]
  readonly functions: readonly QualifiedName[]
  /** By relation: the constraint, or the function of a computed one. */
  readonly relationships: readonly (QualifiedName & { readonly constraint: string })[]
}

export interface SchemaModel {
  readonly name: string
  readonly comment?: string
  /** Who may use it. */
  readonly grants: readonly GrantModel[]
}

/** A name and where it is; neither part is quoted. */
export interface QualifiedName {
  readonly schema: string
  readonly name: string
}

export type RelationKind = 'table' | 'partitioned table' | 'view' | 'materialized view' | 'foreign table'

export interface RelationModel extends QualifiedName {
  readonly kind: RelationKind
  readonly comment?: string
  /** By position. */
  readonly columns: readonly ColumnModel[]
  /** Functions of one argument, this relation's row, that read like columns. */
  readonly computed: readonly ComputedFieldModel[]
  /** Primary key columns in the key's order; a view's by the tables beneath it. Empty: none. */
  readonly key: readonly string[]
  /** What PostgreSQL accepts: tables always, views and foreign tables by their rules, triggers and wrappers. */
  readonly writable: readonly ('insert' | 'update' | 'delete')[]
  /**
   * To relations of all exposed schemas, in the order in which PGRST201 lists them: by target, of one target one-to-many before
   * many-to-one, one-to-one and many-to-many, then by constraint or junction and by columns; computed ones last, by their name.
   * Many may lead to the same relation; a computed one has replaced what was detected towards its namesake.
   */
  readonly relationships: readonly RelationshipModel[]
  /** A junction that is not exposed relates it to another relation of its schema. */
  readonly joinedUnseen?: true
  /** Handlers of media types that take this relation's rows. */
  readonly media: readonly MediaHandler[]
  readonly grants: readonly GrantModel[]
  /** What the project's rules leave of its endpoint. */
  readonly ruled?: Ruled
  readonly rowSecurity: 'off' | 'on' | 'forced'
  readonly policies: readonly PolicyModel[]
  /** Columns that a rule hides, sorted. */
  readonly hidden?: readonly string[]
  /** Something that a row can be asked for is hidden: nothing but what is listed here can be named. */
  readonly closed?: true
}

/** How a type is spelt in SQL and looked up. */
export interface TypeReference {
  /** As format_type prints it, with length, schema-qualified unless of pg_catalog: `character varying(12)`, `api.stars`. */
  readonly type: string
  /** The same without length: the key into `Model.types`. */
  readonly typeName: string
}

/** Functions of implicit casts of a domain, quoted and qualified: `"vault"."berth_to_json"`. */
export interface Representation {
  readonly toJson?: string
  readonly fromText?: string
  readonly fromJson?: string
}

export interface ColumnModel extends TypeReference, Representation {
  readonly name: string
  readonly comment?: string
  /** The type at the bottom of a domain, with length; absent where the type is no domain. */
  readonly base?: string
  /** NOT NULL, of the column or of its domain. */
  readonly notNull: boolean
  /**
   * The default as SQL: of the column, else of its domain; an identity "by default" has its `nextval('…'::regclass)`.
   * Absent: none, a generated column, or an identity that is "always".
   */
  readonly default?: string
  /** A generated column, or an identity that is "always": clients never write it. */
  readonly generated?: 'stored' | 'virtual' | 'identity'
  /** It is an identity "by default". */
  readonly identity?: true
  /** An expression in a view whose other columns can be written through to a table. */
  readonly expression?: true
  /** What OpenAPI calls the format: the type without length, a domain's base if that is of pg_catalog. */
  readonly format: string
  /** Characters, of `character(n)`, `character varying(n)` and domains over them. */
  readonly maxLength?: number
  /** Labels in their order, of an enum or a domain over one. */
  readonly labels?: readonly string[]
  /** An array's elements, without length. */
  readonly item?: string
}

export interface ComputedFieldModel extends TypeReference, Representation {
  readonly name: string
  /** The type at the bottom of a domain; absent where the type is no domain. */
  readonly base?: string
  readonly function: QualifiedName
  readonly comment?: string
}

/** What rules say of a relationship's names. */
export interface RuledNames {
  /** Names that mean this relationship before any other. */
  readonly as?: readonly string[]
  /** It has no other names. */
  readonly only?: true
}

/** A foreign key seen from one of its ends, or what a rule declares as if there were one. */
export interface KeyRelationshipModel extends RuledNames {
  readonly kind: 'many-to-one' | 'one-to-one' | 'one-to-many'
  /** The relation at the other end. */
  readonly target: QualifiedName
  /** The other end is a view or a materialized view. */
  readonly targetIsView: boolean
  readonly constraint: string
  /** This end holds the key's columns (or shows them, as a view). Tells the two ends of a one-to-one. */
  readonly referencing: boolean
  /** Columns at this end and at the other, pairwise, in the key's order. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Hidden columns among those of the key: they cannot name it. */
  readonly unnamed?: readonly string[]
  /** No foreign key says it: a rule does, whose name `constraint` is. */
  readonly declared?: true
}

/** Two foreign keys of a junction whose columns are all in its primary key. */
export interface JunctionRelationshipModel extends RuledNames {
  readonly kind: 'many-to-many'
  readonly target: QualifiedName
  readonly targetIsView: boolean
  readonly junction: QualifiedName & {
    /** The junction's constraints: to this end, then to the other. */
    readonly constraints: readonly [string, string]
    /** The junction's columns that point to this end, and to the other. */
    readonly self: readonly string[]
    readonly other: readonly string[]
  }
  /** Columns at this end, pairwise with `junction.self`, and at the other, pairwise with `junction.other`. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Hidden columns among those of the junction. */
  readonly unnamed?: readonly string[]
}

/** A function of the relation's own schema that takes one of its rows and returns rows of another relation. */
export interface ComputedRelationshipModel extends RuledNames {
  readonly kind: 'computed'
  readonly target: QualifiedName
  readonly targetIsView: boolean
  readonly function: QualifiedName
  /** To-one: not SETOF, or ROWS 1. */
  readonly single: boolean
  /** SETOF: there may be no row. Otherwise there is one, of nulls at the least. */
  readonly set: boolean
  readonly comment?: string
}

export type RelationshipModel = KeyRelationshipModel | JunctionRelationshipModel | ComputedRelationshipModel

export interface FunctionModel extends QualifiedName {
  readonly comment?: string
  /** Input parameters in their order; an unnamed one has the name ''. */
  readonly parameters: readonly ParameterModel[]
  readonly returns: ReturnsModel
  readonly volatility: 'immutable' | 'stable' | 'volatile'
  /** What the project's rules leave of its endpoint; of all overloads the same. */
  readonly ruled?: Ruled
  /** The function's own `SET`s: setting → value. */
  readonly settings: Readonly<Record<string, string>>
  readonly securityDefiner: boolean
  readonly grants: readonly GrantModel[]
}

/** `type` and `typeName` are as declared (a variadic parameter's is the array). */
export interface ParameterModel extends TypeReference, Representation {
  readonly name: string
  /** What an argument is cast to: `type`, but bit and character become bit varying and character varying. */
  readonly callType: string
  /** There is a default, so that it may be left out. */
  readonly optional: boolean
  readonly variadic: boolean
  /** The type at the bottom of a domain; absent where the type is no domain. */
  readonly base?: string
}

export interface ReturnsModel extends TypeReference, Representation {
  /** `scalar`: one bare value, also a `record` that nobody described; `row`: columns, by a composite type, OUT parameters or TABLE. */
  readonly kind: 'void' | 'scalar' | 'row'
  readonly set: boolean
  /** Estimated rows of a set. */
  readonly rows?: number
  /** The exposed relation (of the function's schema or another) whose rows are returned. */
  readonly relation?: QualifiedName
  /** Columns of OUT, INOUT and TABLE parameters; absent where the type itself says them, or nobody knows (`record`). */
  readonly columns?: readonly FieldModel[]
  /** The type is a domain that is named as a media type: the answer's own type, or `*` + `/*`. */
  readonly media?: string
  /** The type at the bottom of a domain; absent where the type is no domain. */
  readonly base?: string
}

/** A named value of a composite type, or an OUT parameter. */
export interface FieldModel extends TypeReference, Representation {
  readonly name: string
}

export type TypeModel = QualifiedName & {
  readonly comment?: string
} & (
    | { readonly kind: 'base' | 'pseudo' }
    | { readonly kind: 'enum'; readonly labels: readonly string[] }
    /** `relation`: the row type of a relation; else of CREATE TYPE. */
    | { readonly kind: 'composite'; readonly relation: boolean; readonly fields: readonly FieldModel[] }
    /** `base`: the next type below, which may be a domain itself, a key into `Model.types`; `bottom`: the last. */
    | { readonly kind: 'domain'; readonly base: string; readonly bottom: string; readonly notNull: boolean }
    | { readonly kind: 'array'; readonly item: string }
    /** `item`: what it is a range of. */
    | { readonly kind: 'range' | 'multirange'; readonly item: string }
  )

/** An aggregate whose result is a domain that is named as a media type. */
export interface MediaHandler {
  /** As the domain is called: `text/csv`, or `*` + `/*`. */
  readonly media: string
  readonly aggregate: QualifiedName
}

/** Who may do what; the owner's own rights are not told. Everybody is `public`. */
export interface GrantModel {
  readonly role: string
  readonly privileges: readonly PrivilegeModel[]
}

export type PrivilegeName =
  | 'select'
  | 'insert'
  | 'update'
  | 'delete'
  | 'truncate'
  | 'references'
  | 'trigger'
  | 'maintain'
  | 'execute'
  | 'usage'
  | 'create'

export interface PrivilegeModel {
  readonly privilege: PrivilegeName
  /** Only these columns, by position; absent: all of it. */
  readonly columns?: readonly string[]
}

/** A row security policy. */
export interface PolicyModel {
  readonly name: string
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete'
  readonly permissive: boolean
  /** Everybody is `public`. */
  readonly roles: readonly string[]
  readonly using?: string
  readonly check?: string
}

export interface RoleModel {
  readonly name: string
  readonly login: boolean
  readonly inherit: boolean
  readonly superuser: boolean
  readonly bypassRowSecurity: boolean
  /** Roles it is a direct member of. */
  readonly memberOf: readonly string[]
}

/** Who there is, whose everything is, and what views lead to. */
export interface AccessModel {
  /** Whose rights everybody has, if that was told. */
  readonly anonymous: string | null
  /** All roles of the server, by name. */
  readonly roles: readonly ServerRoleModel[]
  /** Of exposed schemas, relations and functions. */
  readonly owners: readonly OwnerModel[]
  /** What the exposed views show, and the views beneath them. */
  readonly uses: readonly ViewUseModel[]
  /** All functions of the exposed schemas, those that are no endpoints too. */
  readonly routines: readonly RoutineModel[]
}

export interface ServerRoleModel {
  readonly name: string
  readonly login: boolean
  readonly superuser: boolean
  readonly bypassRowSecurity: boolean
  readonly ownsDatabase: boolean
  /** Direct memberships: whose privileges it has at once, and which roles it can become. */
  readonly inherits: readonly string[]
  readonly becomes: readonly string[]
}

export interface OwnerModel {
  readonly kind: 'schema' | 'relation' | 'function'
  readonly schema: string
  /** The relation's name, the function's signature, or nothing. */
  readonly object: string
  readonly owner: string
  /** What the owner has left; absent: everything. */
  readonly privileges?: readonly string[]
  /** A view that asks with the rights of whoever reads it. */
  readonly invoker: boolean
  /** A view that PostgreSQL writes through to a table by itself. */
  readonly automatic: boolean
}

/** A relation that a view shows. */
export interface ViewUseModel extends QualifiedName {
  readonly view: QualifiedName
  readonly kind: RelationKind
  /** The columns that the view needs; none: some or other. */
  readonly columns: readonly string[]
  readonly owner: string
  readonly rowSecurity: boolean
  readonly invoker: boolean
  readonly grants: readonly { readonly role: string; readonly privilege: string; readonly column?: string }[]
}

export interface RoutineModel {
  readonly schema: string
  readonly name: string
  /** `api.add(integer,integer)` */
  readonly signature: string
  readonly securityDefiner: boolean
  /** The function's own search path. */
  readonly searchPath?: string
  readonly grants: readonly GrantModel[]
}
