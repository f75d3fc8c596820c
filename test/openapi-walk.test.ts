// The OpenAPI 3.1 documents of the sample database, taken at their word: every operation is called, and every answer has to be one
// that the document tells of, in status, media type and body.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { SignJWT } from 'jose'
import type { OpenAPIV3_1 } from 'openapi-types'
import { exchange, type Request } from './support/exchange.ts'
import { contractPath, type TestDatabase, testDatabase } from './support/lantern.ts'
import { operationsOf, type Step, walk } from './support/openapi-walk.ts'
import { configuration, type Server, startServer } from './support/server.ts'

const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
let database: TestDatabase
let server: Server
let token: string

before(async () => {
  database = await testDatabase('lantern')
  server = await startServer(configuration(base, { PGRST_OPENAPI_MODE: 'ignore-privileges' }, database.authenticator))
  token = await new SignJWT({ role: 'chair' })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(base.PGRST_JWT_SECRET))
})
after(async () => {
  await server?.stop()
  await database?.drop()
})

/** A list of two dimensions: PostgreSQL does not say of a column that it may have them. */
const untold = ['a_grid']

async function called(schema: string): Promise<{ document: OpenAPIV3_1.Document; steps: Step[] }> {
  const headers = { Authorization: `Bearer ${token}`, 'Accept-Profile': schema, 'Content-Profile': schema }
  const send = (request: Request) => exchange(server.host, server.port, request)
  const { body } = await send({ method: 'GET', path: '/_/openapi.json', headers })
  const document = JSON.parse(body.toString()) as OpenAPIV3_1.Document
  return { document, steps: await walk(document, headers, send, untold) }
}

/** Operations that never succeeded, each with what was said. */
function refused(steps: readonly Step[]): Record<string, string> {
  const byOperation = new Map<string, Step[]>()
  for (const step of steps) byOperation.set(step.operation, [...(byOperation.get(step.operation) ?? []), step])
  const failed = [...byOperation].filter(([name, all]) => !name.startsWith('HEAD ') && all.every(({ status }) => status >= 300))
  return Object.fromEntries(failed.map(([name, all]) => [name, [...new Set(all.map(({ code }) => code))].sort().join(' ')]))
}

const wrong = (steps: readonly Step[]) => steps.flatMap((step) => (step.wrong ? [`${step.operation}: ${step.wrong}`] : []))

/** Schema → how many operations there are, and those that cannot succeed with what is sent. */
const expected: Readonly<Record<string, { operations: number; refused: Record<string, string> }>> = {
  api: {
    operations: 547,
    refused: {
      // Views that lack columns which their tables want, name one twice, or cannot tell their rows apart.
      'POST /all_seats': '23502',
      'PATCH /all_seats': '23505',
      'POST /bright_cards': '23502',
      'PUT /bright_cards': '23502',
      'POST /slates.txt': '23502',
      'PUT /slates.txt': '23502',
      'PATCH /slates.txt': '23505',
      'DELETE /slates.txt': '23503',
      'POST /two_makers': '42601',
      'PUT /two_makers': '42601',
      'PATCH /two_makers': '42601',
      'POST /volunteers': '23505 42P10',
      'PUT /volunteers': '42P10',
      // Row policies, and a key beyond 2^53 that JavaScript rounds.
      'POST /diary': '42501',
      'PUT /diary': '42501',
      'PUT /reviews': 'PGRST115',
      // Texts of types that the document does not describe.
      'GET /rpc/bucket': '22P02',
      'POST /rpc/bucket': '22P02',
      'POST /rpc/echo_all': '22P02',
      'GET /rpc/moor': '22P02',
      'POST /rpc/moor': '22P02',
      'GET /rpc/takes_row': '22P02',
      'GET /rpc/total': '22P02',
      // Functions that fail, or that chair may not call with such arguments.
      'POST /rpc/add_motto': '23505',
      'POST /rpc/assert_false': 'P0004',
      'POST /rpc/deep': '54001',
      'POST /rpc/fail_with': '42704',
      'GET /rpc/login': '42501',
      'POST /rpc/login': '42501',
      'POST /rpc/missing_function': '42883',
      'POST /rpc/missing_table': '42P01',
      'POST /rpc/moved': 'no JSON',
      'POST /rpc/nap_in_a_hurry': '57014',
      'POST /rpc/raise_pgrst': 'LANT1',
      'POST /rpc/raise_plain': 'P0001',
      'POST /rpc/raise_teapot': 'PT418',
      'GET /rpc/set_headers': 'PGRST111',
      'POST /rpc/set_headers': 'PGRST111',
      'GET /rpc/set_status': 'PGRST112',
      'POST /rpc/set_status': 'PGRST112',
      'GET /rpc/sneaky_write': '25006',
      'POST /rpc/sneaky_write': '25006',
      'GET /rpc/too_many': '21000',
      'POST /rpc/too_many': '21000',
      // Overloads that the arguments do not tell apart.
      'GET /rpc/twin': 'PGRST203',
      'POST /rpc/twin': 'PGRST203',
      'POST /rpc/with_default': 'PGRST203',
    },
  },
  admin: { operations: 28, refused: { 'POST /films': '23502', 'PUT /films': '23502' } },
  'Midnight "Cult" Shows': {
    operations: 16,
    refused: { 'POST /films': '42501', 'PUT /films': '42501', 'PATCH /films': '42501', 'DELETE /films': '42501' },
  },
}

describe('every operation of the document is called, and answers as it says', () => {
  for (const [schema, { operations, refused: known }] of Object.entries(expected)) {
    test(schema, async () => {
      const { document, steps } = await called(schema)
      assert.deepEqual(wrong(steps), [])
      assert.equal(operationsOf(document).length, operations)
      assert.equal(new Set(steps.map(({ operation }) => operation)).size, operations)
      assert.deepEqual(refused(steps), known)
    })
  }
})
