// Model → the page of out/ACCESS.md: who may do what, for whoever reviews a grant. Knows no layout.

import { callers, requests, role, verbs, type Warning, warnings } from './access-warnings.ts'
import { isView } from './diagram.ts'
import { codeList, codeText, plainText } from './markdown.ts'
import type { Model, PolicyModel, RelationModel, RoutineModel } from './model.ts'
import { policyText, written, writtenName } from './plan-text.ts'
import { createRights, PUBLIC, type Right, type Rights, type Subject, type Verb } from './rights.ts'
import { accepts } from './ruled.ts'

/** `ACCESS.md`; texts are Markdown. */
export interface AccessPage {
  /** The anonymous role is known. */
  readonly anonymous: string | null
  readonly warnings: readonly Warning[]
  readonly roles: readonly { readonly name: string; readonly inherits: string; readonly policies: string }[]
  readonly schemas: readonly {
    readonly title: string
    readonly usage: string
    readonly relations: readonly RelationRow[]
    readonly policies: readonly PolicyBlock[]
    readonly functions: readonly FunctionRow[]
  }[]
}

interface RelationRow {
  readonly name: string
  readonly cells: readonly string[]
  readonly rows: string
}

interface PolicyBlock {
  readonly title: string
  readonly state: string
  readonly fence: string
  readonly statements: readonly string[]
  /** Who has the right, but no row. */
  readonly without: readonly string[]
}

interface FunctionRow {
  readonly signature: string
  readonly callers: string
  readonly runsAs: string
  readonly searchPath: string
}

export const accessPath = 'ACCESS.md'

const NOBODY = '–'

export function accessPage(model: Model): AccessPage {
  const rights = createRights(model)
  return {
    anonymous: model.access.anonymous === null ? null : role(model.access.anonymous, true),
    warnings: warnings(model, rights),
    roles: rights.subjects.map((subject) => ({
      name: role(subject.name, subject.anonymous),
      inherits: subject.inherits.length === 0 ? NOBODY : codeList(subject.inherits),
      policies: subject.superuser ? 'no: superuser' : subject.bypassRowSecurity ? 'no: BYPASSRLS' : 'yes',
    })),
    schemas: model.schemas.map(({ name, grants }) => {
      const relations = model.relations.filter(({ schema }) => schema === name)
      const everybody = grants.some((grant) => grant.role === PUBLIC && grant.privileges.some(({ privilege }) => privilege === 'usage'))
      return {
        title: plainText(name),
        usage: everybody ? '**PUBLIC**' : names(rights.subjects.filter((subject) => rights.usesSchema(subject.name, name))),
        relations: relations.map((relation) => relationRow(relation, rights)),
        policies: relations
          .filter(({ policies, rowSecurity }) => policies.length > 0 || rowSecurity !== 'off')
          .map((one) => policyBlock(one, rights)),
        functions: model.access.routines.filter(({ schema }) => schema === name).map((routine) => functionRow(routine, model, rights)),
      }
    }),
  }
}

const names = (subjects: readonly Subject[]): string =>
  subjects.length === 0 ? NOBODY : subjects.map(({ name, anonymous }) => role(name, anonymous)).join(', ')

function relationRow(relation: RelationModel, rights: Rights): RelationRow {
  return {
    name: codeText(relation.name),
    cells: verbs.map((verb) => (verb === 'select' || accepts(relation, verb) ? cell(relation, verb, rights) : '')),
    rows: rowsText(relation, rights),
  }
}

/** Who may. What everybody may who may use the schema is told once, and then only who may more. */
function cell(relation: RelationModel, verb: Verb, { subjects, effective, granted }: Rights): string {
  const can = subjects
    .map((subject) => ({ subject, right: effective(subject.name, relation, verb) }))
    .filter(({ right }) => right.length > 0)
  const common = can.length > 0 || effective(PUBLIC, relation, verb).length > 0 ? granted(PUBLIC, relation, verb) : []
  const more = can.filter(({ right }) => common !== 'all' && (right === 'all' || right.length > common.length))
  const all = [
    ...(common.length > 0 ? [`**PUBLIC**${columnsText(common)}`] : []),
    ...more.map(({ subject, right }) => role(subject.name, subject.anonymous) + columnsText(right)),
  ]
  return all.length === 0 ? NOBODY : all.join(', ')
}

const columnsText = (right: Right): string => (right === 'all' ? '' : ` (${codeList(right)})`)

/** Which rows. */
function rowsText(relation: RelationModel, rights: Rights): string {
  if (relation.kind === 'view') return rights.owner('relation', relation.schema, relation.name)?.invoker ? 'the role’s' : 'the owner’s'
  if (isView(relation)) return 'the owner’s'
  if (relation.rowSecurity === 'off') return 'all'
  const free = rights.subjects.filter(
    ({ name }) => rights.passesPolicies(name, relation) && verbs.some((verb) => rights.effective(name, relation, verb).length > 0),
  )
  return free.length === 0 ? 'by policies' : `by policies; all for ${names(free)}`
}

function policyBlock(relation: RelationModel, rights: Rights): PolicyBlock {
  const { rowSecurity, policies, name } = relation
  const statements = policies.map((policy) => `create policy ${written(policy.name)} on ${writtenName(relation)} ${policyText(policy)};`)
  const held = rights.subjects.filter((subject) => !rights.passesPolicies(subject.name, relation))
  const lacking = verbs.flatMap((verb) => {
    const without = held.filter(
      (subject) =>
        rights.effective(subject.name, relation, verb).length > 0 && !policies.some((policy) => lets(policy, verb, subject.name, rights)),
    )
    return without.length === 0 || rowSecurity === 'off' ? [] : [`${requests[verb]}: ${names(without)}`]
  })
  const states = { off: 'Row security is off: the policies are not enforced.', on: '', forced: 'Row security holds the owner too.' }
  return {
    title: plainText(name),
    state: states[rowSecurity],
    fence: '`'.repeat(Math.max(3, ...statements.flatMap((text) => text.match(/`+/g) ?? []).map((run) => run.length + 1))),
    statements,
    without: lacking,
  }
}

/** A restrictive policy lets nobody in. */
const lets = ({ permissive, command, roles }: PolicyModel, verb: Verb, subject: string, { holders }: Rights): boolean =>
  permissive && (command === 'all' || command === verb) && roles.some((one) => holders(subject).has(one))

function functionRow(routine: RoutineModel, model: Model, rights: Rights): FunctionRow {
  const who = callers(routine, rights)
  const owner = rights.owner('function', routine.schema, routine.signature)?.owner
  const self = model.access.roles.find(({ name }) => name === owner)
  // The name of a superuser is one of the installation, not of the schema.
  const runsAs = self?.superuser ? 'a superuser' : codeText(owner ?? '')
  return {
    signature: codeText(routine.signature),
    callers: who.length === 0 ? NOBODY : who.join(', '),
    runsAs: routine.securityDefiner ? `**${runsAs}**` : 'the role',
    searchPath: routine.searchPath === undefined ? (routine.securityDefiner ? '**the caller’s**' : '') : codeText(routine.searchPath),
  }
}
