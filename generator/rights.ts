// What each role may do in the end: its own grants, those of roles it inherits from and of everybody, ownership, and what views need
// beneath them. Facts of the model in, answers out; PostgreSQL's rules: https://www.postgresql.org/docs/current/ddl-priv.html

import type { AccessModel, GrantModel, Model, OwnerModel, RelationModel, RoutineModel, ServerRoleModel, ViewUseModel } from './model.ts'
import { byCodePoint } from './names.ts'
import { accepts } from './ruled.ts'

export const PUBLIC = 'public'

export type Verb = 'select' | 'insert' | 'update' | 'delete'

/** All of it, or these columns. */
export type Right = 'all' | readonly string[]

/** A role that requests may be made as, or that somebody gave rights to. */
export interface Subject {
  readonly name: string
  readonly anonymous: boolean
  readonly superuser: boolean
  readonly bypassRowSecurity: boolean
  /** All roles whose privileges it has besides its own. */
  readonly inherits: readonly string[]
}

export interface Rights {
  /** The anonymous role first, then by name. */
  readonly subjects: readonly Subject[]
  /** The roles whose privileges a role has: itself, those it inherits from, everybody. */
  holders(role: string): ReadonlySet<string>
  /** It may name what is in the schema. */
  usesSchema(role: string, schema: string): boolean
  /** By grants on the relation itself. */
  granted(role: string, relation: RelationModel, verb: Verb): Right
  /** What a request of this role can do, with the schema's and all underlying rights; an empty list: nothing. */
  effective(role: string, relation: RelationModel, verb: Verb): Right
  executes(role: string, routine: RoutineModel): boolean
  /** Policies do not hold it: a superuser, BYPASSRLS, or the owner where row security is not forced. */
  passesPolicies(role: string, relation: RelationModel): boolean
  owner(kind: OwnerModel['kind'], schema: string, object: string): OwnerModel | undefined
  /** What a view shows. */
  uses(view: { readonly schema: string; readonly name: string }): readonly ViewUseModel[]
}

const NOTHING: readonly string[] = []

/** Anything that has an owner and grants. */
interface Guarded {
  readonly owner: string | undefined
  /** Absent: everything. */
  readonly ownerHas?: readonly string[]
  readonly grants: readonly { readonly role: string; readonly privilege: string; readonly columns?: readonly string[] }[]
}

export function createRights({ access, relations, schemas }: Model): Rights {
  const roles = new Map(access.roles.map((role) => [role.name, role]))
  const owners = new Map(access.owners.map((owner) => [ownerKey(owner.kind, owner.schema, owner.object), owner]))
  const owner = (kind: OwnerModel['kind'], schema: string, object: string) => owners.get(ownerKey(kind, schema, object))
  const shown = new Map<string, ViewUseModel[]>()
  for (const use of access.uses) shown.set(viewKey(use.view), [...(shown.get(viewKey(use.view)) ?? []), use])
  const uses = (view: { schema: string; name: string }) => shown.get(viewKey(view)) ?? []
  const known = new Map<string, ReadonlySet<string>>()

  function holders(role: string): ReadonlySet<string> {
    const found = known.get(role) ?? new Set([...closure(role, roles, 'inherits'), PUBLIC])
    known.set(role, found)
    return found
  }

  function right(role: string, guarded: Guarded, privilege: string): Right {
    if (roles.get(role)?.superuser) return 'all'
    const held = holders(role)
    if (guarded.owner !== undefined && held.has(guarded.owner) && (guarded.ownerHas?.includes(privilege) ?? true)) return 'all'
    const predefined = readOrWrite[privilege]
    if (predefined !== undefined && held.has(predefined)) return 'all'
    const own = guarded.grants.filter((grant) => grant.privilege === privilege && held.has(grant.role))
    if (own.some(({ columns }) => columns === undefined)) return 'all'
    return [...new Set(own.flatMap(({ columns }) => columns ?? []))]
  }

  const guard = (kind: OwnerModel['kind'], schema: string, object: string, grants: readonly GrantModel[]): Guarded => {
    const of = owner(kind, schema, object)
    return { owner: of?.owner, ...(of?.privileges === undefined ? {} : { ownerHas: of.privileges }), grants: flat(grants) }
  }

  function usesSchema(role: string, schema: string): boolean {
    const held = holders(role)
    if (held.has('pg_read_all_data') || held.has('pg_write_all_data')) return true
    return right(role, guard('schema', schema, '', schemas.find(({ name }) => name === schema)?.grants ?? []), 'usage') === 'all'
  }

  /** In the columns' order. */
  function granted(role: string, relation: RelationModel, verb: Verb): Right {
    const found = right(role, guard('relation', relation.schema, relation.name, relation.grants), verb)
    return found === 'all' ? found : relation.columns.map(({ name }) => name).filter((name) => found.includes(name))
  }

  /** A role may do this beneath a view that asks with its rights. */
  function allows(role: string, use: ViewUseModel, verb: Verb): boolean {
    const grants = use.grants.map(({ role: grantee, privilege, column }) => ({
      role: grantee,
      privilege,
      ...(column === undefined ? {} : { columns: [column] }),
    }))
    // Once grants are written down the owner's are among them.
    const found = right(role, { owner: use.owner, ownerHas: grants.length === 0 ? [verb] : [], grants }, verb)
    const enough =
      found === 'all' ||
      (verb === 'select' && use.columns.length > 0 ? use.columns.every((name) => found.includes(name)) : found.length > 0)
    return enough && (!use.invoker || uses(use).every((below) => allows(role, below, verb)))
  }

  function effective(role: string, relation: RelationModel, verb: Verb): Right {
    if (!usesSchema(role, relation.schema)) return NOTHING
    if (verb !== 'select' && !accepts(relation, verb)) return NOTHING
    const found = granted(role, relation, verb)
    const view = owner('relation', relation.schema, relation.name)
    if (!view?.invoker || roles.get(role)?.superuser) return found
    const below = uses(relation)
    if (verb === 'select') return below.every((use) => allows(role, use, verb)) ? found : NOTHING
    // Triggers write with their own rights; otherwise the view leads to one of the relations that it shows.
    return !view.automatic || below.some((use) => allows(role, use, verb)) ? found : NOTHING
  }

  return {
    subjects: subjectsOf({ access, relations, schemas, roles, holders }),
    holders,
    usesSchema,
    granted,
    effective,
    executes: (role, { schema, signature, grants }) =>
      usesSchema(role, schema) && right(role, guard('function', schema, signature, grants), 'execute') === 'all',
    passesPolicies(role, { schema, name, rowSecurity }) {
      const self = roles.get(role)
      const mine = owner('relation', schema, name)?.owner
      return (
        Boolean(self?.superuser || self?.bypassRowSecurity) || (rowSecurity !== 'forced' && mine !== undefined && holders(role).has(mine))
      )
    },
    owner,
    uses,
  }
}

/** https://www.postgresql.org/docs/current/predefined-roles.html */
const readOrWrite: Readonly<Record<string, string>> = {
  select: 'pg_read_all_data',
  insert: 'pg_write_all_data',
  update: 'pg_write_all_data',
  delete: 'pg_write_all_data',
}

const ownerKey = (kind: string, schema: string, object: string) => [kind, schema, object].join('\0')
const viewKey = ({ schema, name }: { schema: string; name: string }) => [schema, name].join('\0')

const flat = (grants: readonly GrantModel[]): Guarded['grants'] =>
  grants.flatMap(({ role, privileges }) =>
    privileges.map(({ privilege, columns }) => ({ role, privilege, ...(columns ? { columns } : {}) })),
  )

/** A role and all that it reaches by one kind of membership; the database's owner is a member of pg_database_owner. */
function closure(role: string, roles: ReadonlyMap<string, ServerRoleModel>, by: 'inherits' | 'becomes'): Set<string> {
  const found = new Set<string>()
  const reach = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const self = roles.get(name)
    self?.[by].forEach(reach)
    if (self?.ownsDatabase) reach('pg_database_owner')
  }
  reach(role)
  return found
}

interface Known extends Pick<Model, 'access' | 'relations' | 'schemas'> {
  readonly roles: ReadonlyMap<string, ServerRoleModel>
  readonly holders: Rights['holders']
}

/** Who is named by a grant or a policy, and who else a role that logs in for requests can become. It depends on nobody's login. */
function subjectsOf({ access, relations, schemas, roles, holders }: Known): Subject[] {
  const named = new Set<string>([
    ...grantees(access, relations, schemas),
    ...relations.flatMap(({ policies }) => policies.flatMap((policy) => policy.roles)),
    ...(access.anonymous === null ? [] : [access.anonymous]),
  ])
  named.delete(PUBLIC)
  const owning = new Set(access.owners.map(({ owner }) => owner))
  const found = new Set(named)
  for (const { name, login, superuser } of access.roles) {
    const reached = login && !superuser ? [...closure(name, roles, 'becomes')].filter((other) => other !== name) : []
    if (!reached.some((other) => named.has(other))) continue
    for (const other of reached) {
      const matters = (one: string) => named.has(one) || owning.has(one) || one === 'pg_read_all_data' || one === 'pg_write_all_data'
      if (roles.get(other)?.superuser || [...holders(other)].some(matters)) found.add(other)
    }
  }
  return [...found]
    .filter((name) => !name.startsWith('pg_'))
    .map((name): Subject => {
      const self = roles.get(name)
      return {
        name,
        anonymous: name === access.anonymous,
        superuser: self?.superuser ?? false,
        bypassRowSecurity: self?.bypassRowSecurity ?? false,
        inherits: [...holders(name)].filter((other) => other !== name && other !== PUBLIC).sort(byCodePoint),
      }
    })
    .sort((a, b) => Number(b.anonymous) - Number(a.anonymous) || byCodePoint(a.name, b.name))
}

const grantees = (access: AccessModel, relations: Model['relations'], schemas: Model['schemas']): string[] =>
  [...relations, ...access.routines, ...schemas].flatMap(({ grants }) => grants.map(({ role }) => role))
