// What every operation of an OpenAPI 3.1 document has in common: parameters of the query and the headers, answers, errors.

import type { OpenAPIV3_1 } from 'openapi-types'
import { errors } from '../runtime/errors.ts'
import { fullText, isWords, operators } from '../runtime/operators.ts'
import { reference } from './openapi3-schemas.ts'

/** No relation's key looks like it. */
export const sharedReference = (kind: Parameters<typeof reference>[0], key: string): OpenAPIV3_1.ReferenceObject =>
  reference(kind, `shared.${key}`)

type Parameter = OpenAPIV3_1.ParameterObject

const query = (name: string, description: string, schema: OpenAPIV3_1.SchemaObject = { type: 'string' }): Parameter => ({
  name,
  in: 'query',
  description,
  schema: schema as NonNullable<Parameter['schema']>,
})

const header = (name: string, description: string, schema: OpenAPIV3_1.SchemaObject = { type: 'string' }): Parameter => ({
  ...query(name, description, schema),
  in: 'header',
})

const prefer = (...values: string[]) =>
  header('Prefer', `Preferences, with commas between them: ${values.map((value) => `\`${value}\``).join(', ')}.`)

const always = ['handling=strict', 'handling=lenient', 'timezone=...']
const counts = ['count=exact', 'count=planned', 'count=estimated']
const returns = ['return=minimal', 'return=headers-only', 'return=representation']
const writes = ['tx=commit', 'tx=rollback']
const number: OpenAPIV3_1.SchemaObject = { type: 'integer', format: 'int64' }
const conditions = 'Conditions with commas between them: `(age.gte.14,age.lte.18)`.'

/** Keys of the query string that no column can be asked by. */
export const reservedNames: readonly string[] = [
  'select',
  'order',
  'limit',
  'offset',
  'columns',
  'on_conflict',
  'and',
  'or',
  'not.and',
  'not.or',
]

/** @param isDefault no profile has to be sent for the schema */
export function sharedParameters(schema: string, isDefault: boolean): Record<string, Parameter> {
  const profile = (name: string, description: string) => ({
    ...header(name, description, { type: 'string', enum: [schema] }),
    required: !isDefault,
  })
  return {
    select: query('select', 'Columns, embedded relations and aggregates: `id,name:title,director:people(*)`.'),
    order: query('order', 'Columns to sort by: `year.desc.nullslast,title`.'),
    limit: query('limit', 'The most rows to give.', number),
    offset: query('offset', 'Rows to pass over.', number),
    and: query('and', conditions),
    or: query('or', conditions),
    'not.and': query('not.and', conditions),
    'not.or': query('not.or', conditions),
    columns: query('columns', 'The keys of the body that count, with commas between them.'),
    on_conflict: query('on_conflict', 'Unique columns by which rows are the same, instead of the primary key.'),
    range: header('Range', 'Rows to give, from 0: `0-9`, `10-`.', { type: 'string', pattern: '^\\d+-\\d*$' }),
    acceptProfile: profile('Accept-Profile', 'The schema to read from.'),
    contentProfile: profile('Content-Profile', 'The schema to write to or to call.'),
    preferRead: prefer(...counts, ...always),
    preferInsert: prefer(
      ...returns,
      ...counts,
      'resolution=merge-duplicates',
      'resolution=ignore-duplicates',
      'missing=default',
      'missing=null',
      ...writes,
      ...always,
    ),
    preferUpdate: prefer(...returns, ...counts, 'missing=default', 'missing=null', 'max-affected=...', ...writes, ...always),
    preferPut: prefer(...returns, 'missing=default', 'missing=null', ...writes, ...always),
    preferDelete: prefer(...returns, ...counts, 'max-affected=...', ...writes, ...always),
    preferCall: prefer(...counts, 'max-affected=...', ...writes, ...always),
  }
}

export const sharedHeaders: Record<string, OpenAPIV3_1.HeaderObject> = {
  contentRange: { description: 'The rows given and, when they were counted, how many there are: `0-9/100`.', schema: { type: 'string' } },
  location: { description: 'Where the one new row is, with `Prefer: return=headers-only`.', schema: { type: 'string' } },
  preferenceApplied: { description: 'The preferences that were obeyed.', schema: { type: 'string' } },
}

/** Headers of an answer that shows rows or tells of them. */
export const rowHeaders = {
  'Content-Range': reference('headers', 'contentRange'),
  'Preference-Applied': reference('headers', 'preferenceApplied'),
}

export const sharedResponses: Record<string, OpenAPIV3_1.ResponseObject> = {
  'shared.head': { description: 'As GET, without a body.', headers: rowHeaders },
  'shared.done': { description: 'Done; there is nothing to show.', headers: rowHeaders },
  'shared.error': {
    description: 'It could not be done.',
    headers: {
      'Proxy-Status': { description: 'The code of the error.', schema: { type: 'string' } },
      'WWW-Authenticate': { description: 'With status 401.', schema: { type: 'string' } },
    },
    content: { 'application/json': { schema: sharedReference('schemas', 'error') } },
  },
}

/** The answer of any operation that fails. */
export const failed = { default: sharedReference('responses', 'error') }

/** Status → the codes that have it, a line each. */
function codesByStatus(): string {
  const statuses = new Map<number, string[]>()
  for (const [code, { status }] of Object.entries(errors)) statuses.set(status, [...(statuses.get(status) ?? []), code])
  return [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, codes]) => `- ${status}: ${codes.sort().join(', ')}`)
    .join('\n')
}

export const sharedSchemas: Record<string, OpenAPIV3_1.SchemaObject> = {
  'shared.error': {
    type: 'object',
    description: `Codes by their status:\n\n${codesByStatus()}`,
    properties: {
      code: {
        description: "The server's own, or PostgreSQL's SQLSTATE.",
        anyOf: [
          { type: 'string', enum: Object.keys(errors).sort() },
          { type: 'string', pattern: '^[0-9A-Z]{5}$' },
        ],
      },
      message: { type: 'string' },
      details: { description: 'A text, mostly.' },
      hint: { type: ['string', 'null'] },
    },
    required: ['code', 'message'],
  },
  'shared.filter': {
    type: 'string',
    description:
      'An operator and what to compare with: `eq.1`, `not.in.(1,2)`, `like(any).{a*,b*}`, `fts(english).moth`, `is.null`. A key may be repeated.',
    pattern: filterPattern(),
  },
}

function filterPattern(): string {
  const compared = `(${Object.keys(operators).join('|')})(\\((any|all)\\))?\\.`
  const searched = `(${Object.keys(fullText).join('|')})(\\([^)]*\\))?\\.`
  const words = `is\\.(${Object.keys(isWords).join('|')})$`
  return `^(not\\.)?(${compared}|${searched}|in\\.\\(|${words})`
}
