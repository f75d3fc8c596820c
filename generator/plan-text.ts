// Short texts for reviewers: where a thing comes from, its comment, who may do what. Model in, plain text out.

import type { GrantModel, MediaHandler, PolicyModel, QualifiedName } from './model.ts'
import { byCodePoint } from './names.ts'
import { qualified } from './sql.ts'
import type { Block, Fields } from './typescript.ts'

/** A name and what stands behind it. */
export type Entry = readonly [name: string, value: string]

/** A name as people write it in SQL: `films`, `"Odd Names"`. */
export const written = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`)

/** `api."Odd Names"` */
export const writtenName = ({ schema, name }: QualifiedName): string => `${written(schema)}.${written(name)}`

/** The lines of a comment, none for no comment. */
export function commentLines(comment: string | undefined): readonly string[] {
  const text = comment?.trim() ?? ''
  return text === '' ? [] : text.split(/\r\n|\r|\n/)
}

/** Role → `select (id, title), insert` */
export function grantFields(grants: readonly GrantModel[]): Fields {
  const entries = grants
    .map(({ role, privileges }): Entry => {
      const list = privileges.map(({ privilege, columns }) => (columns ? `${privilege} (${columns.map(written).join(', ')})` : privilege))
      return [role, list.join(', ')]
    })
    .sort(([a], [b]) => byCodePoint(a, b))
  return new Map(entries)
}

/** Name → the policy's clauses, a line each, as CREATE POLICY has them. */
export function policyFields(policies: readonly PolicyModel[]): Fields {
  const entries = policies
    .map((policy): readonly [string, Block] => [policy.name, { block: policyClauses(policy).join('\n') }])
    .sort(([a], [b]) => byCodePoint(a, b))
  return new Map(entries)
}

/** What follows the table's name in CREATE POLICY, on indented lines. */
export const policyText = (policy: PolicyModel): string => policyClauses(policy).join('\n  ')

const policyClauses = ({ command, permissive, roles, using, check }: PolicyModel): string[] => [
  `${permissive ? '' : 'as restrictive '}for ${command} to ${roles.map((role) => (role === 'public' ? role : written(role))).join(', ')}`,
  ...(using === undefined ? [] : [`using (${using})`]),
  ...(check === undefined ? [] : [`with check (${check})`]),
]

/** Media type → aggregate */
export function mediaFields(handlers: readonly MediaHandler[]): Fields | null {
  if (handlers.length === 0) return null
  const entries = handlers.map(({ media, aggregate }): Entry => [media, qualified(aggregate.schema, aggregate.name)])
  return new Map(entries.sort(([a], [b]) => byCodePoint(a, b)))
}
