// An OpenAPI 3.1 document → what is wrong, by the document's own words, with the answers to requests of every operation in it.

import type { OpenAPIV3_1 } from 'openapi-types'
import type { Answer, Request } from './exchange.ts'
import { resolve, validator } from './json-schema.ts'
import { type Called, type Content, type Operation, requestsOf, type Send } from './openapi-requests.ts'

/** One request of an operation and what was wrong with its answer. */
export interface Step {
  readonly operation: string
  readonly request: Request
  readonly status: number
  readonly code?: string
  readonly wrong?: string
}

const verbs = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const

/** Every operation of the document: `GET /films`. */
export function operationsOf(document: OpenAPIV3_1.Document): Called[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    verbs.flatMap((verb) => {
      const operation = (item as Record<string, Operation | undefined>)[verb]
      return operation ? [{ name: `${verb.toUpperCase()} ${path}`, path, verb, operation }] : []
    }),
  )
}

/**
 * Calls every operation, each in all media types that it lists.
 *
 * @param untold columns whose values are not looked at
 */
export async function walk(
  document: OpenAPIV3_1.Document,
  headers: Readonly<Record<string, string>>,
  send: Send,
  untold: readonly string[],
): Promise<Step[]> {
  const validate = validator(document)
  const steps: Step[] = []
  for (const one of operationsOf(document)) {
    for (const request of await requestsOf(document, one, headers, send)) {
      const answer = await send(request)
      const wrong = fault(document, one.operation, request, answer, validate, untold)
      steps.push({
        operation: one.name,
        request,
        status: answer.status,
        ...(answer.status >= 300 ? { code: codeOf(answer) } : {}),
        ...(wrong === undefined ? {} : { wrong }),
      })
    }
  }
  return steps
}

const codeOf = ({ body }: Answer): string => {
  try {
    return String((JSON.parse(body.toString()) as { code?: unknown }).code)
  } catch {
    return 'no JSON'
  }
}

/** `application/json; charset=utf-8` → `application/json` */
const mediaType = (text: string) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => !part.startsWith('charset='))
    .join(';')

/** What an answer lacks by the document: its status, its media type or its body is not told. */
function fault(
  document: OpenAPIV3_1.Document,
  { responses = {} }: Operation,
  { method }: Request,
  { status, headers, body }: Answer,
  validate: ReturnType<typeof validator>,
  untold: readonly string[],
): string | undefined {
  const told = responses[status] ?? (status >= 300 ? responses.default : undefined)
  if (told === undefined) return `status ${status} is not told: ${body.toString().slice(0, 200)}`
  const { content } = resolve<{ content?: Content }>(document, told as { $ref: string })
  if (method === 'HEAD' || body.length === 0) return undefined
  const type = mediaType(headers['content-type']?.join(',') ?? '')
  const of = content?.[type] ?? content?.['*/*']
  if (of === undefined) return `media type ${type} is not told with ${status}`
  if (of.schema === undefined) return undefined
  const value: unknown = /json$|json;/.test(type) ? JSON.parse(body.toString()) : body.toString()
  return validate(of.schema, without(value, untold))
}

/** A number or a date of PostgreSQL that JSON and RFC 3339 have no words for comes as a text, whatever the column. */
const special: readonly unknown[] = ['NaN', 'Infinity', '-Infinity', 'infinity', '-infinity']

function without(value: unknown, untold: readonly string[]): unknown {
  if (Array.isArray(value)) return value.filter((one) => !special.includes(one)).map((one) => without(one, untold))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([name, one]) => !untold.includes(name) && !special.includes(one)))
}
