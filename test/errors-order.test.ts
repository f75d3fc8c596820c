// Of two things that are wrong with a request the one is told that PostgREST looks at first: the token, the path, the profile, the
// query string, the range, the body, the relation or function, embeds, columns, preferences and media types.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { exchange } from './support/exchange.ts'
import { type TestDatabase, testDatabase } from './support/lantern.ts'
import { type Server, startServer } from './support/server.ts'

interface Draft {
  path: string
  query: string[]
  headers: Record<string, string>
  body: string | undefined
}

interface Fault {
  readonly code: string
  /** Requests that can have it, all if absent. */
  readonly of?: RegExp
  readonly make: (draft: Draft) => void
}

const header = (name: string, value: string) => (draft: Draft) => {
  draft.headers[name] = value
}
const path = (change: (path: string) => string) => (draft: Draft) => {
  draft.path = change(draft.path)
}
const parameter = (text: string) => (draft: Draft) => void draft.query.push(text)
const body = (text: string) => (draft: Draft) => {
  draft.body = text
}
const WITH_BODY = /^(POST|PATCH|PUT)/
const accept: Fault = { code: 'PGRST107', make: header('Accept', 'image/webp') }
const strict: Fault = { code: 'PGRST122', make: header('Prefer', 'handling=strict, colour=blue') }

/** What is looked at, in this order. What stands in one line is not told apart. */
const faults: readonly (readonly Fault[])[] = [
  [{ code: 'PGRST301', make: header('Authorization', 'Bearer no.token.this') }],
  [{ code: 'PGRST125', make: path((one) => `${one}/more`) }],
  [
    { code: 'PGRST106', of: /^GET/, make: header('Accept-Profile', 'elsewhere') },
    { code: 'PGRST106', of: /^(POST|PATCH|PUT|DELETE)/, make: header('Content-Profile', 'elsewhere') },
  ],
  [{ code: 'PGRST100', make: parameter('order=id.upwards') }],
  [
    { code: 'PGRST103', of: /^GET/, make: header('Range', '5-2') },
    { code: 'PGRST103', make: parameter('limit=-1') },
    { code: 'PGRST114', of: /^PUT/, make: parameter('limit=1') },
    { code: 'PGRST114', of: /^PUT/, make: parameter('offset=1') },
  ],
  [
    { code: 'PGRST102', of: WITH_BODY, make: body('{"id":') },
    { code: 'PGRST102', of: WITH_BODY, make: header('Content-Type', 'image/webp') },
  ],
  [
    { code: 'PGRST205', of: /^\S+ \/people/, make: path((one) => one.replace('people', 'puppets')) },
    { code: 'PGRST202', of: /^\S+ \/rpc/, make: path((one) => one.replace('all_films', 'all_puppets')) },
  ],
  [{ code: 'PGRST200', make: parameter('select=puppets(*)') }],
  [{ code: 'PGRST105', of: /^PUT/, make: parameter('name=eq.Ada') }],
  [{ ...accept, of: /^GET|\/rpc/ }],
  [strict],
  [{ ...accept, of: /^(POST|PATCH|PUT|DELETE) \/people/ }],
]

const requests = [
  'GET /people',
  'POST /people',
  'PATCH /people',
  'PUT /people',
  'DELETE /people',
  'GET /rpc/all_films',
  'POST /rpc/all_films',
]

describe('of two faults the first is told', () => {
  let database: TestDatabase
  let server: Server

  before(async () => {
    database = await testDatabase('lantern')
    server = await startServer({
      PGRST_DB_URI: database.authenticator,
      PGRST_DB_SCHEMAS: 'api, admin',
      PGRST_DB_ANON_ROLE: 'anon',
      PGRST_JWT_SECRET: 'a lantern, a moth and thirty-two bytes',
    })
  })
  after(async () => {
    await server?.stop()
    await database?.drop()
  })

  async function codeOf(request: string, ...made: Fault[]): Promise<unknown> {
    const [method = '', path = ''] = request.split(' ')
    const draft: Draft = { path, query: method === 'PUT' ? ['id=eq.1'] : [], headers: {}, body: undefined }
    if (WITH_BODY.test(request)) {
      draft.headers['Content-Type'] = 'application/json'
      draft.body = path.startsWith('/rpc') ? '{}' : '{"id":1}'
    }
    for (const fault of made) fault.make(draft)
    const { headers } = draft
    const target = `${draft.path}?${draft.query.join('&')}`
    const answer = await exchange(server.host, server.port, { method, path: target, headers, ...(draft.body ? { body: draft.body } : {}) })
    return JSON.parse(answer.body.toString()).code
  }

  for (const request of requests) {
    const possible = faults.map((step) => step.filter(({ of }) => of?.test(request) ?? true)).filter((step) => step.length > 0)

    test(`${request}: each by itself`, async () => {
      for (const fault of possible.flat()) assert.equal(await codeOf(request, fault), fault.code)
    })

    test(`${request}: two together`, async () => {
      for (const [at, step] of possible.entries()) {
        for (const first of step) {
          for (const second of possible.slice(at + 1).flat()) {
            assert.equal(await codeOf(request, first, second), first.code, `${first.code} comes before ${second.code}`)
          }
        }
      }
    })
  }

  test('a PUT may say that it begins with the first row', async () => {
    const headers = { 'Content-Type': 'application/json', Accept: 'image/webp' }
    const answer = await exchange(server.host, server.port, { method: 'PUT', path: '/people?id=eq.1&offset=0', headers, body: '{"id":1}' })
    assert.equal(JSON.parse(answer.body.toString()).code, 'PGRST107')
  })
})
