// A project's own code beside the generated: a project in a folder, a real database, `serve` and requests.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { exchange, type Request } from './support/exchange.ts'
import { type Postgres, query, startPostgres } from './support/postgres.ts'
import { cli, type Server, startServer } from './support/server.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
let postgres: Postgres
let folder: string
let variables: Record<string, string>
before(async () => {
  postgres = await startPostgres()
  await postgres.createDatabase('own')
  await query(
    postgres.uri('own'),
    `create role authenticator login noinherit password 'lantern'; create role visitor; grant visitor to authenticator;
    create schema api; grant usage on schema api to visitor;
    create table api.films (id int primary key, title text, hidden boolean not null default false);
    alter table api.films enable row level security; create policy shown on api.films using (not hidden) with check (true);
    insert into api.films values (1, 'Metropolis', false), (2, 'M', false), (3, 'Secret', true);
    grant select, insert, delete on api.films to visitor;
    create table api.people (id int primary key); grant select on api.people to visitor;
    create function api.double(n int) returns int language sql stable as 'select n * 2'`,
  )
  folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-own-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/pgrest-gen'), 'junction')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  variables = { PGRST_DB_URI: postgres.uri('own', 'authenticator'), PGRST_DB_SCHEMAS: 'api', PGRST_DB_ANON_ROLE: 'visitor' }
})
after(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    env: { ...process.env, ...variables },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function put(name: string, text: string): void {
  const path = join(folder, 'overrides', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const FILMS = `import { jsonOf, override, Refusal, reply } from 'pgrest-gen/runtime'
import type { films } from '../../out/api/films.ts'
import { shout } from '../_words.ts'

export default override<typeof films>({
  before: {
    GET: (request) => {
      if (request.query.includes('forbidden')) throw new Refusal(403, { code: 'X0001', message: 'No', details: { by: request.role }, hint: 'Ask' })
      if (request.query.includes('broken')) throw new TypeError('a secret reason')
      return request.headers['x-first'] === undefined ? undefined : request.with({ query: 'select=title&limit=1&order=id' })
    },
    POST: (request) => {
      const film = request.json()
      return Array.isArray(film) ? undefined : request.with({ json: { ...film, title: shout(film.title ?? '') } })
    },
  },
  replace: {
    DELETE: async (request, next) => (request.query === '' ? reply({ kept: await request.sql\`select id from films order by id\` }) : next(request)),
  },
  after: {
    POST: async (answer, request) => ({ ...answer, headers: { ...answer.headers, 'X-Count': String((await request.sql\`select 1 as one from films\`).length) } }),
    GET: (answer) => ({ ...answer, headers: { ...answer.headers, 'X-Rows': String((jsonOf(answer) as unknown[]).length) } }),
  },
  routes: {
    'GET /:id/title': async (request) => reply((await request.sql<{ title: string }>\`select title from films where id = \${request.params.id}::int\`)[0]?.title ?? null),
    'POST /:id/title': async (request) => reply(await request.sql\`insert into films (id, title) values (\${request.params.id}, \${[request.json()].flat()[0]?.title}) returning *\`, 201),
    'GET /write': async (request) => reply(await request.sql\`insert into films (id) values (99) returning id\`),
  },
})
`

const DOUBLE = `import { jsonOf, override, reply } from 'pgrest-gen/runtime'
import type { double } from '../../../out/api/rpc/double.ts'

export default override<typeof double>({
  replace: { POST: async (request, next) => reply({ doubled: jsonOf(await next(request)), of: request.json().n }) },
})
`

test('a file is made once, imports what is there, and type-checks as it is', () => {
  assert.equal(run('generate').status, 0)
  assert.match(run('override', 'api.film').stderr, /out has no api\/film\.ts for api\.film; there are films\n$/)
  assert.equal(run('override', 'films').status, 0)
  assert.deepEqual(JSON.parse(run('override', 'api.rpc/double', '--json').stdout), {
    file: join('overrides', 'api/rpc/double.ts'),
    generated: join('out', 'api/rpc/double.ts'),
  })
  const again = run('override', 'api.films')
  assert.equal(again.status, 2)
  assert.match(again.stderr, /is there already, and it is yours/)
  assert.match(readFileSync(join(folder, 'overrides/api/films.ts'), 'utf8'), /override<typeof films>\(/)
  typeChecks()
})

/** As the project of somebody who uses it. */
function typeChecks(): void {
  const options =
    `--noEmit --strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --verbatimModuleSyntax --erasableSyntaxOnly --allowImportingTsExtensions --skipLibCheck
    --module nodenext --target es2023 --types node --typeRoots ${join(root, 'node_modules/@types')}`.split(/\s+/)
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'out/server.ts', 'overrides/api/films.ts', 'overrides/api/rpc/double.ts'],
    { cwd: folder, encoding: 'utf8' },
  )
  assert.equal(`${stdout}${status}`, '0')
}

test('an override that is not wired is a difference, one for nothing an error, of generate and check alike', () => {
  assert.equal(run('check').status, 1)
  put('api/gone.ts', 'export default {}\n')
  put('_words.ts', 'export const shout = (text: string) => text.toUpperCase()\n')
  for (const command of ['generate', 'check']) {
    const { status, stderr } = run(command)
    assert.equal(status, 2)
    assert.match(stderr, /overrides\/api\/gone\.ts is for nothing that is served; there are films, people/)
  }
  rmSync(join(folder, 'overrides/api/gone.ts'))
  put('api/films.ts', FILMS)
  put('api/rpc/double.ts', DOUBLE)
  assert.equal(run('generate').status, 0)
  assert.equal(run('check').status, 0)
  const server = readFileSync(join(folder, 'out/server.ts'), 'utf8')
  assert.match(server, /films: \(\) => overridden\(import\('\.\/api\/films\.ts'\), import\('\.\.\/overrides\/api\/films\.ts'\)\),/)
  assert.match(server, /people: \(\) => import\('\.\/api\/people\.ts'\),/)
  typeChecks()
})

test('a mistake in an override is told with its place', () => {
  put('api/people.ts', 'export default {\n  before: {{\n}\n')
  const { status, stderr } = run('generate', '--javascript', join(folder, 'js'))
  assert.equal(status, 2)
  assert.match(stderr, /^pgrest-gen: overrides[/\\]api[/\\]people\.ts:\d: /)
  rmSync(join(folder, 'overrides/api/people.ts'))
})

describe('served', () => {
  let server: Server
  before(async () => {
    server = await startServer({ ...variables, PGRST_LOG_LEVEL: 'error' }, [], undefined, folder)
  })
  after(() => server?.stop())

  const ask = async (method: Request['method'], path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await exchange(server.host, server.port, {
      method,
      path,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    } as Request)
    const text = answer.body.toString()
    const header = (name: string) => answer.headers[name]?.[0]
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown), header }
  }

  test('before changes the request, or lets it be', async () => {
    assert.deepEqual((await ask('GET', '/films?select=id&order=id')).body, [{ id: 1 }, { id: 2 }])
    assert.deepEqual((await ask('GET', '/films', undefined, { 'X-First': '1' })).body, [{ title: 'Metropolis' }])
  })

  test('before refuses in PostgREST’s form', async () => {
    const { status, body, header } = await ask('GET', '/films?select=forbidden')
    assert.deepEqual({ status, body }, { status: 403, body: { code: 'X0001', message: 'No', details: { by: 'visitor' }, hint: 'Ask' } })
    assert.equal(header('proxy-status'), 'PostgREST; error=X0001')
  })

  test('what it should not have thrown is logged, and the client gets no word of it', async () => {
    const { status, body } = await ask('GET', '/films?select=broken')
    assert.equal(status, 500)
    assert.doesNotMatch(JSON.stringify(body), /secret/)
    for (let tries = 0; tries < 100 && !server.output().includes('a secret reason'); tries++) await sleep(20)
    assert.match(server.output(), /An override failed: TypeError: a secret reason/)
    assert.doesNotMatch(server.output(), /bug of pgrest-gen/)
  })

  test('after sees what was answered, and what is committed', async () => {
    assert.equal((await ask('GET', '/films')).header('x-rows'), '2')
    const { status, body, header } = await ask(
      'POST',
      '/films?select=title',
      { id: 4, title: 'Die Puppe' },
      { Prefer: 'return=representation' },
    )
    assert.deepEqual({ status, body }, { status: 201, body: [{ title: 'DIE PUPPE' }] })
    assert.equal(header('x-count'), '3')
  })

  test('errors of what is generated stay what they are', async () => {
    const { status, body } = await ask('POST', '/films', { id: 1 })
    assert.deepEqual([status, (body as { code: string }).code], [409, '23505'])
  })

  test('a replaced verb may do what is generated, or not', async () => {
    assert.deepEqual((await ask('DELETE', '/films')).body, { kept: [{ id: 1 }, { id: 2 }, { id: 4 }] })
    assert.equal((await ask('DELETE', '/films?id=eq.4')).status, 204)
    assert.deepEqual((await ask('DELETE', '/films')).body, { kept: [{ id: 1 }, { id: 2 }] })
  })

  test('routes see what the role may see, and take values as values', async () => {
    assert.deepEqual((await ask('GET', '/films/2/title')).body, 'M')
    assert.deepEqual((await ask('GET', '/films/3/title')).body, null)
    const hostile = `'); drop table api.films; --`
    const { status, body } = await ask('POST', '/films/7/title', { title: hostile })
    assert.deepEqual({ status, body }, { status: 201, body: [{ id: 7, title: hostile, hidden: false }] })
    assert.equal((await ask('GET', '/films/nothing/title')).status, 400)
  })

  test('in GET nothing is written', async () => {
    assert.deepEqual([(await ask('GET', '/films/write')).status, (await ask('GET', '/films?id=eq.99')).body], [405, []])
  })

  test('other paths are as absent as ever', async () => {
    for (const path of ['/films/2', '/films/2/title/more', '/people/2/title', '/nothing/2/title', '/rpc/double/2']) {
      const { status, body } = await ask('GET', path)
      assert.deepEqual([status, (body as { code: string }).code], [404, 'PGRST125'], path)
    }
    assert.equal((await ask('PATCH', '/films/2/title')).status, 404)
  })

  test('a function’s verb is replaced, and only that', async () => {
    assert.deepEqual((await ask('POST', '/rpc/double', { n: 21 })).body, { doubled: 42, of: 21 })
    assert.deepEqual((await ask('GET', '/rpc/double?n=4')).body, 8)
  })
})
