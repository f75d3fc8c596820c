// What a reviewer of access should look at first: a row per kind of warning, which finds its cases. Rights in, Markdown out.

import { codeList, codeText } from './markdown.ts'
import type { Model, RelationModel, RoutineModel, ViewUseModel } from './model.ts'
import { written, writtenName } from './plan-text.ts'
import { PUBLIC, type Rights, type Verb } from './rights.ts'

export interface Warning {
  readonly title: string
  /** What to do. */
  readonly advice: string
  /** One line each. */
  readonly cases: readonly string[]
}

export const requests = { select: 'GET', insert: 'POST', update: 'PATCH', delete: 'DELETE' } as const satisfies Record<Verb, string>
export const verbs = Object.keys(requests) as Verb[]

interface Kind {
  readonly title: string
  readonly advice: string
  find(model: Model, rights: Rights): readonly string[]
}

/** Those that matter have a case at the least; the worst come first. */
export function warnings(model: Model, rights: Rights): Warning[] {
  return kinds.map(({ title, advice, find }) => ({ title, advice, cases: find(model, rights) })).filter(({ cases }) => cases.length > 0)
}

const kinds: readonly Kind[] = [
  {
    title: 'Requests can be made as a superuser',
    advice: 'Nothing holds such a role. Take it from the role that logs in.',
    find: (_, { subjects }) => subjects.filter(({ superuser }) => superuser).map(({ name, anonymous }) => role(name, anonymous)),
  },
  {
    title: 'The anonymous role is not there',
    advice: 'Requests without a token fail until it is created and granted to the role that logs in.',
    find: ({ access: { anonymous, roles } }) =>
      anonymous === null || roles.some(({ name }) => name === anonymous) ? [] : [codeText(anonymous)],
  },
  {
    title: 'Requests can be made as a role that row policies do not hold',
    advice: 'BYPASSRLS is for trusted services; their tokens must be kept like passwords.',
    find: (_, { subjects }) =>
      subjects
        .filter(({ bypassRowSecurity, superuser }) => bypassRowSecurity && !superuser)
        .map(({ name, anonymous }) => role(name, anonymous)),
  },
  {
    title: 'Row policies that are not enforced',
    advice: 'The table has policies, but row security is off: `alter table … enable row level security`.',
    find: ({ relations }) =>
      relations
        .filter(({ policies, rowSecurity }) => policies.length > 0 && rowSecurity === 'off')
        .map((relation) => `${codeText(writtenName(relation))}: ${codeList(relation.policies.map(({ name }) => name))}`),
  },
  {
    title: 'Everybody may write tables without row security',
    advice: 'Every row can be changed without a token. Enable row security, or take the right away.',
    find: (model, rights) => unprotected(model, rights, ['insert', 'update', 'delete']),
  },
  {
    title: 'Everybody may read tables without row security',
    advice: 'Every row can be read without a token. Where that is not meant, enable row security or take the right away.',
    find: (model, rights) => unprotected(model, rights, ['select']),
  },
  {
    title: 'Views that go past row policies',
    advice:
      'They ask with their owner’s rights, so policies hold the owner and not the role: `alter view … set (security_invoker = true)` (PostgreSQL 15).',
    find: pastPolicies,
  },
  {
    title: 'SECURITY DEFINER functions whose search path is not fixed',
    advice: 'Whoever calls them can have them find other tables and functions: `alter function … set search_path = …, pg_temp`.',
    find: (model, rights) => definers(model, rights, ({ searchPath }) => searchPath === undefined || searchPath.includes('$user')),
  },
  {
    title: 'SECURITY DEFINER functions that everybody may call',
    advice: 'PUBLIC may execute every new function: `revoke execute on function … from public`, then grant it to those who need it.',
    find: (model, rights) => definers(model, rights, ({ grants }) => grants.some((grant) => grant.role === PUBLIC)),
  },
  {
    title: 'Roles that may create in an exposed schema',
    advice: 'What they create there is served after the next generation, and may be found before what is meant.',
    find: ({ schemas }, { holders, subjects }) =>
      schemas.flatMap(({ name, grants }) => {
        const can = grants.filter(({ privileges }) => privileges.some(({ privilege }) => privilege === 'create')).map((grant) => grant.role)
        const everybody = can.includes(PUBLIC) ? ['**PUBLIC**'] : []
        const named = subjects.filter((subject) => can.some((grantee) => grantee !== PUBLIC && holders(subject.name).has(grantee)))
        const who = [...everybody, ...named.map((subject) => role(subject.name, subject.anonymous))]
        return who.length === 0 ? [] : [`${codeText(written(name))}: ${who.join(', ')}`]
      }),
  },
  {
    title: 'Row security without a policy',
    advice: 'Nobody sees a row but those whom policies do not hold.',
    find: ({ relations }) =>
      relations
        .filter(({ policies, rowSecurity }) => policies.length === 0 && rowSecurity !== 'off')
        .map((one) => codeText(writtenName(one))),
  },
  {
    title: 'Grants that do nothing for want of USAGE on the schema',
    advice: '`grant usage on schema … to …`, or take the grants away.',
    find: withoutUsage,
  },
  {
    title: 'Grants on columns that do nothing',
    advice: 'The role has the whole table, so a column cannot be kept from it. Revoke the right on the table, or the grants on columns.',
    find: (model, rights) => columnGrants(model, (privilege, relation, grantee) => rights.granted(grantee, relation, privilege) === 'all'),
  },
  {
    title: 'Grants on columns',
    advice: 'A new column is not among them, and requests must name those that are: without `select` they are refused.',
    find: (model, rights) =>
      columnGrants(
        model,
        (privilege, relation, grantee) => privilege === 'select' && rights.granted(grantee, relation, privilege) !== 'all',
      ),
  },
]

/** In bold: everybody is it. */
export const role = (name: string, anonymous: boolean): string => (anonymous ? `**${codeText(name)}**` : codeText(name))

/** What the anonymous role may do, or where nobody told which it is, PUBLIC. */
function unprotected({ relations, access }: Model, { effective }: Rights, of: readonly Verb[]): string[] {
  return relations.flatMap((relation) => {
    if (relation.rowSecurity !== 'off' || (relation.kind !== 'table' && relation.kind !== 'partitioned table')) return []
    const can = of.filter((verb) => effective(access.anonymous ?? PUBLIC, relation, verb).length > 0)
    return can.length === 0 ? [] : [`${codeText(writtenName(relation))}: ${can.map((verb) => requests[verb]).join(', ')}`]
  })
}

function pastPolicies({ relations }: Model, rights: Rights): string[] {
  return relations.flatMap((relation) => {
    if (relation.kind !== 'view' && relation.kind !== 'materialized view') return []
    const who = [...rights.subjects.map(({ name }) => name), PUBLIC]
    if (!who.some((name) => verbs.some((verb) => rights.effective(name, relation, verb).length > 0))) return []
    const invoker = rights.owner('relation', relation.schema, relation.name)?.invoker ?? false
    const tables = [...new Set(held(relation, invoker, rights).map(writtenName))].sort()
    return tables.length === 0 ? [] : [`${codeText(writtenName(relation))}: ${codeList(tables)}`]
  })
}

/** Tables with row security that are reached by some way that is not the reader's own. */
function held(view: Pick<RelationModel, 'schema' | 'name'>, own: boolean, rights: Rights): ViewUseModel[] {
  return rights.uses(view).flatMap((use) => {
    if (use.kind === 'view' || use.kind === 'materialized view') return held(use, own && use.invoker, rights)
    return use.rowSecurity && !own ? [use] : []
  })
}

function definers({ access }: Model, rights: Rights, matters: (routine: RoutineModel) => boolean): string[] {
  return access.routines
    .filter((routine) => routine.securityDefiner && matters(routine) && callers(routine, rights).length > 0)
    .map((routine) => `${codeText(routine.signature)}: ${callers(routine, rights).join(', ')}`)
}

/** Who may execute a function; everybody is told alone. */
export function callers(routine: RoutineModel, { subjects, executes }: Rights): string[] {
  const named = subjects.filter(({ name }) => executes(name, routine))
  const everybody = routine.grants.some((grant) => grant.role === PUBLIC) && (named.length > 0 || executes(PUBLIC, routine))
  return everybody ? ['**PUBLIC**'] : named.map(({ name, anonymous }) => role(name, anonymous))
}

function withoutUsage({ schemas, relations }: Model, { usesSchema, subjects }: Rights): string[] {
  return schemas.flatMap(({ name: schema }) => {
    const named = new Set(relations.filter((one) => one.schema === schema).flatMap(({ grants }) => grants.map((grant) => grant.role)))
    const idle = subjects.filter(({ name }) => named.has(name) && !usesSchema(name, schema))
    return idle.length === 0 ? [] : [`${codeText(written(schema))}: ${idle.map(({ name, anonymous }) => role(name, anonymous)).join(', ')}`]
  })
}

function columnGrants({ relations }: Model, matters: (verb: Verb, relation: RelationModel, grantee: string) => boolean): string[] {
  return relations.flatMap((relation) =>
    relation.grants.flatMap(({ role: grantee, privileges }) => {
      const told = privileges.filter(({ privilege, columns }) => columns && isVerb(privilege) && matters(privilege, relation, grantee))
      if (told.length === 0) return []
      const list = told.map(({ privilege, columns = [] }) => `${requests[privilege as Verb]} ${codeList(columns)}`)
      return [`${codeText(writtenName(relation))}: ${grantee === PUBLIC ? '**PUBLIC**' : codeText(grantee)} ${list.join('; ')}`]
    }),
  )
}

const isVerb = (privilege: string): privilege is Verb => privilege in requests
