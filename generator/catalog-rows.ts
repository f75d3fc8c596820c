// The rows that catalog/*.sql give, as they come. What they mean is said there and in model.ts.

export interface Catalog {
  readonly server: readonly ServerRow[]
  readonly schemas: readonly SchemaRow[]
  readonly relations: readonly RelationRow[]
  readonly columns: readonly ColumnRow[]
  readonly constraints: readonly ConstraintRow[]
  readonly 'view-keys': readonly ViewRow[]
  readonly functions: readonly FunctionRow[]
  readonly computed: readonly ComputedRow[]
  readonly types: readonly TypeRow[]
  readonly casts: readonly CastRow[]
  readonly media: readonly MediaRow[]
  readonly grants: readonly GrantRow[]
  readonly policies: readonly PolicyRow[]
  readonly roles: readonly RoleRow[]
  readonly owners: readonly OwnerRow[]
  readonly uses: readonly UseRow[]
}

export interface ServerRow {
  /** server_version_num: 150018 */
  readonly version: number
  readonly database: string
  readonly postgis: boolean
}

export interface SchemaRow {
  readonly name: string
  readonly comment: string | null
}

export interface RelationRow {
  readonly schema: string
  readonly name: string
  readonly oid: number
  readonly kind: 'r' | 'p' | 'v' | 'm' | 'f'
  readonly comment: string | null
  /** Bits: 4 update, 8 insert, 16 delete. */
  readonly updatable: number
  readonly row_security: boolean
  readonly row_security_forced: boolean
}

export interface ColumnRow {
  readonly schema: string
  readonly relation: string
  readonly name: string
  readonly position: number
  readonly type: string
  readonly type_name: string
  readonly not_null: boolean
  /** always, by default */
  readonly identity: 'a' | 'd' | ''
  /** stored, virtual */
  readonly generated: 's' | 'v' | ''
  readonly default: string | null
  readonly sequence: string | null
  /** Of a view: false where the column is an expression, or nothing can be written without triggers of all kinds. */
  readonly updatable: boolean
  readonly comment: string | null
}

export interface ConstraintRow {
  readonly schema: string
  readonly relation: string
  readonly name: string
  readonly kind: 'p' | 'u' | 'f'
  readonly oid: number
  readonly positions: readonly number[]
  readonly columns: readonly string[]
  readonly foreign_schema: string | null
  readonly foreign_relation: string | null
  readonly foreign_oid: number | null
  readonly foreign_positions: readonly number[] | null
  readonly foreign_columns: readonly string[]
}

export interface ViewRow {
  readonly schema: string
  readonly name: string
  readonly oid: number
  /** pg_rewrite.ev_action */
  readonly rule: string
}

export interface FunctionRow {
  readonly schema: string
  readonly name: string
  /** `api.add(integer,integer)` */
  readonly signature: string
  readonly comment: string | null
  readonly types: readonly string[]
  /** in, out, both, variadic, table */
  readonly modes: readonly ('i' | 'o' | 'b' | 'v' | 't')[] | null
  readonly names: readonly string[] | null
  readonly defaults: number
  readonly returns: string
  readonly set: boolean
  readonly rows: number
  readonly volatility: 'i' | 's' | 'v'
  readonly security_definer: boolean
  /** `name=value` */
  readonly settings: readonly string[] | null
}

export interface ComputedRow {
  readonly schema: string
  readonly name: string
  readonly relation_schema: string
  readonly relation: string
  readonly returns: string
  readonly target_schema: string | null
  readonly target: string | null
  readonly target_kind: RelationRow['kind'] | null
  readonly set: boolean
  readonly rows: number
  readonly comment: string | null
}

export interface TypeRow {
  readonly type_name: string
  readonly schema: string
  readonly name: string
  /** base or array, composite, domain, enum, multirange, pseudo, range */
  readonly kind: 'b' | 'c' | 'd' | 'e' | 'm' | 'p' | 'r'
  readonly comment: string | null
  readonly not_null: boolean
  readonly default: string | null
  /** Of a domain, with length and without. */
  readonly base: string | null
  readonly base_name: string | null
  /** Of an array. */
  readonly element: string | null
  /** Of a range or multirange. */
  readonly subtype: string | null
  readonly relation_kind: RelationRow['kind'] | 'c' | null
  readonly labels: readonly string[]
  readonly fields: readonly { readonly name: string; readonly type: string; readonly typeName: string }[] | null
}

export interface CastRow {
  readonly source: string
  readonly target: string
  readonly schema: string
  readonly name: string
}

export interface MediaRow {
  readonly schema: string
  readonly name: string
  readonly media: string
  readonly relation_schema: string | null
  readonly relation: string | null
}

export interface GrantRow {
  readonly kind: 'schema' | 'relation' | 'function'
  readonly schema: string
  /** The relation's name, or the function's signature. */
  readonly object: string
  readonly role: string
  readonly privilege: string
  readonly positions: readonly number[] | null
}

export interface PolicyRow {
  readonly schema: string
  readonly relation: string
  readonly name: string
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete'
  readonly permissive: boolean
  readonly roles: readonly string[]
  readonly using: string | null
  readonly check: string | null
}

export interface RoleRow {
  readonly name: string
  readonly login: boolean
  readonly inherit: boolean
  readonly superuser: boolean
  readonly bypass_row_security: boolean
  readonly owns_database: boolean
  readonly member_of: readonly string[]
  /** Of these, whose privileges it has at once. */
  readonly inherits: readonly string[]
  /** Of these, which it can become. */
  readonly becomes: readonly string[]
}

export interface OwnerRow {
  readonly kind: GrantRow['kind']
  readonly schema: string
  /** The relation's name, or the function's signature. */
  readonly object: string
  readonly owner: string
  /** Null: all. */
  readonly privileges: readonly string[] | null
  readonly invoker: boolean
  readonly automatic: boolean
}

export interface UseRow {
  readonly view_schema: string
  readonly view: string
  readonly schema: string
  readonly name: string
  readonly kind: RelationRow['kind']
  /** None: some column or other. */
  readonly columns: readonly string[]
  readonly owner: string
  readonly row_security: boolean
  readonly invoker: boolean
  readonly grants: readonly (readonly [role: string, privilege: string, column: string | null])[]
}
