// out/ACCESS.md against databases: each role asks for each endpoint by each verb, and PostgreSQL's own functions say what else there is.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { SignJWT } from 'jose'
import pg from 'pg'
import { warnings } from '../generator/access-warnings.ts'
import { introspect } from '../generator/introspect.ts'
import { buildModel, type Model } from '../generator/model.ts'
import { accessPage } from '../generator/plan-access.ts'
import { createRights, PUBLIC, type Right, type Verb } from '../generator/rights.ts'
import { exchange } from './support/exchange.ts'
import { contractPath, type TestDatabase, testDatabase } from './support/lantern.ts'
import { query } from './support/postgres.ts'
import { configuration, type Server, startServer } from './support/server.ts'

const VERBS = ['select', 'insert', 'update', 'delete'] as const

async function modelOf(uri: string, schemas: readonly string[], anonymous: string | null = null): Promise<Model> {
  const client = new pg.Client({ connectionString: uri })
  await client.connect()
  try {
    const options = { schemas, extraSearchPath: ['public'], anonymous }
    return buildModel(await introspect(client, options), options)
  } finally {
    await client.end()
  }
}

describe('the committed page of the sample database', () => {
  const text = readFileSync(fileURLToPath(new URL('../out/ACCESS.md', import.meta.url)), 'utf8')
  const roles = ['anon', 'member', 'editor', 'chair', 'press', 'kiosk', 'Guest Critic']
  let database: TestDatabase
  let server: Server
  let secret: Uint8Array
  before(async () => {
    database = await testDatabase('lantern')
    const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
    secret = new TextEncoder().encode(base.PGRST_JWT_SECRET)
    server = await startServer(configuration(base, {}, database.authenticator))
  })
  after(async () => {
    await server.stop()
    await database.drop()
  })

  /** Rows of the tables under a heading of each schema. */
  function rowsUnder(title: string): { schema: string; cells: string[] }[] {
    let schema = ''
    let heading = ''
    return text.split('\n').flatMap((line) => {
      if (line.startsWith('## ')) schema = line.slice(3).replace(/^Schema /, '')
      if (line.startsWith('### ')) heading = line.slice(4)
      const cells = line.slice(2, -2).split(' | ')
      return heading === title && /^\| `/.test(line) ? [{ schema, cells }] : []
    })
  }

  const span = (cell = '') => /^\**`(.*)`\**$/.exec(cell)?.[1]?.replaceAll('\\|', '|') ?? ''

  /** `press` (`id`, `title`) → what it may. */
  function told(cell: string, role: string): Right {
    const escaped = role.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const found = new RegExp(`\`${escaped}\`(?:\\*\\*)?(?: \\(([^)]*)\\))?(?:, |$)`).exec(cell)
    if (!found) return []
    return found[1] === undefined ? 'all' : found[1].split(', ').map(span)
  }

  /** PostgreSQL lets the role do it: an answer, or an error that is about something else than the right. */
  async function allowed(role: string, schema: string, method: string, path: string, body?: unknown): Promise<boolean> {
    const token = await new SignJWT({ role }).setProtectedHeader({ alg: 'HS256' }).sign(secret)
    const headers = {
      Authorization: `Bearer ${token}`,
      'Accept-Profile': schema,
      'Content-Profile': schema,
      'Content-Type': 'application/json',
      Prefer: 'tx=rollback, return=minimal',
    }
    const answer = await exchange(server.host, server.port, { method, path, headers, ...(body === undefined ? {} : { body }) })
    if (answer.status < 300) return true
    const { code, message } = JSON.parse(answer.body.toString('utf8')) as { code: string; message: string }
    return !(code === '42501' && message.startsWith('permission denied'))
  }

  test('says of every role, endpoint and verb what a request finds', async () => {
    const model = await modelOf(database.uri, ['api', 'admin', 'Midnight "Cult" Shows'])
    const rows = rowsUnder('Tables and views')
    assert.equal(rows.length, model.relations.length)
    for (const { schema, cells } of rows) {
      const name = span(cells[0])
      const relation = model.relations.find((one) => one.schema === schema && one.name === name) ?? assert.fail(name)
      const columns = relation.columns.filter(({ generated }) => generated === undefined).map((column) => column.name)
      const path = `/${encodeURIComponent(name)}`
      const named = (list: readonly string[]) => list.map((column) => encodeURIComponent(`"${column.replace(/["\\]/g, '\\$&')}"`)).join(',')
      for (const role of roles) {
        for (const [at, verb] of VERBS.entries()) {
          const cell = cells[at + 1] ?? ''
          if (cell === '') {
            assert.equal(relation.writable.includes(verb as 'insert'), false)
            continue
          }
          const right = told(cell, role)
          const ask = (list: readonly string[] | null): Promise<boolean> => {
            const values = Object.fromEntries((list ?? columns.slice(0, 1)).map((column) => [column, null]))
            if (verb === 'select') return allowed(role, schema, 'GET', `${path}?limit=0&select=${list === null ? '*' : named(list)}`)
            if (verb === 'delete') return allowed(role, schema, 'DELETE', path)
            return allowed(role, schema, verb === 'insert' ? 'POST' : 'PATCH', path, values)
          }
          const what = `${role}: ${verb} ${schema}.${name} is ${JSON.stringify(right)}`
          if (typeof right === 'string') assert.equal(await ask(null), true, what)
          else if (right.length === 0) assert.equal(await ask(null), false, what)
          else {
            assert.equal(await ask(right), true, what)
            for (const other of columns.filter((column) => !right.includes(column)))
              assert.equal(await ask([other]), false, `${what}, ${other}`)
          }
        }
      }
    }
  })

  test('says of every function who may execute it', async () => {
    const rows = rowsUnder('Functions')
    assert.ok(rows.length > 100)
    for (const { schema, cells } of rows) {
      const signature = span(cells[0])
      for (const role of roles) {
        const [row] = await query(
          database.uri,
          `select has_schema_privilege($1, $2, 'usage') and has_function_privilege($1, $3, 'execute') as may`,
          [role, schema, signature],
        )
        const usage = new RegExp(`## Schema ${schema.replace(/["()]/g, '\\$&')}\n\nMay be used by: (.*)`).exec(text)?.[1] ?? ''
        const may = cells[1] === '**PUBLIC**' ? told(usage, role) === 'all' : told(cells[1] ?? '', role) === 'all'
        assert.equal(may, row?.may, `${role}: ${signature}`)
      }
    }
  })

  test('marks what asks with its owner’s rights', () => {
    const rows = new Map(rowsUnder('Functions').map(({ cells }) => [span(cells[0]), cells]))
    assert.deepEqual(rows.get('api.secret_count()')?.slice(1), ['**PUBLIC**', '**a superuser**', '`vault, pg_temp`'])
    assert.deepEqual(rows.get('api.answer()')?.slice(1), ['**PUBLIC**', 'the role', ''])
    const views = new Map(
      rowsUnder('Tables and views')
        .filter(({ schema }) => schema === 'api')
        .map(({ cells }) => [span(cells[0]), cells.at(-1)]),
    )
    assert.deepEqual(
      ['tickets', 'all_seats', 'films', 'film_scores'].map((name) => views.get(name)),
      ['by policies', 'the owner’s', 'all', 'the owner’s'],
    )
  })
})

describe('what follows from grants', () => {
  let database: TestDatabase
  let model: Model
  let version: number
  const schemas = ['api', 'back office']
  const roles = [
    'stall_reader',
    'stall_writer',
    'stall_both',
    'stall_apart',
    'stall_owner',
    'Stall "Clerk"',
    'stall_free',
    'stall_idle',
    'stall_login',
    'stall_all',
    'stall_some',
  ]
  before(async () => {
    database = await testDatabase()
    version = database.postgres.version
    // With roles of its own: the case's are the whole server's, and must stay as they are.
    const script = readFileSync(fileURLToPath(new URL('cases/access/schema.sql', import.meta.url)), 'utf8')
    await query(database.uri, script.replaceAll('desk_', 'stall_').replaceAll('Desk ', 'Stall '))
    // Beyond the case: predefined roles, memberships that say themselves what is inherited, views with the rights of who asks.
    await query(
      database.uri,
      `do $$ begin
         if not exists (select from pg_roles where rolname = 'stall_all') then create role stall_all; create role stall_some; end if;
       end $$;
       grant pg_read_all_data, pg_write_all_data to stall_all;
       ${version >= 16 ? 'grant stall_reader to stall_some with inherit false; grant stall_writer to stall_some with inherit true;' : ''}
       create table hidden.base (id integer primary key, name text, secret text);
       create view api.through with (security_barrier) as select id, name from hidden.base;
       create view api.through_two as select t.id, o.name from api.through t join api.open o using (id);
       create view api.counted as select count(*) as rows from hidden.base;
       grant select, insert, update, delete on api.through, api.through_two, api.counted to stall_reader, stall_writer, "Stall ""Clerk""";
       grant select (id, name), insert on hidden.base to stall_reader;
       grant select (id) on hidden.base to "Stall ""Clerk""";
       ${version >= 15 ? 'alter view api.through set (security_invoker); alter view api.through_two set (security_invoker = on); alter view api.counted set (security_invoker = true);' : ''}`,
    )
    model = await modelOf(database.uri, schemas)
  })
  after(async () => {
    await database.drop()
    if (version >= 16) await query(database.postgres.uri(), 'revoke stall_reader, stall_writer from stall_some')
  })

  test('is what PostgreSQL says of tables and their columns', async () => {
    const rights = createRights(model)
    for (const relation of model.relations) {
      const { schema, name, writable } = relation
      if (['through', 'through_two', 'counted'].includes(name)) continue
      for (const role of roles) {
        for (const verb of VERBS) {
          const [row] = await query(
            database.uri,
            `select has_schema_privilege($1, n.oid, 'usage') as usage, has_table_privilege($1, c.oid, $2) as whole, case when $2 <> 'delete' then array(
               select a.attname::text from pg_attribute a
               where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege($1, c.oid, a.attnum, $2) order by a.attnum) end as columns
             from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $3 and c.relname = $4`,
            [role, verb, schema, name],
          )
          const right = row?.whole ? 'all' : (row?.columns ?? [])
          assert.deepEqual(rights.granted(role, relation, verb), right, `${role}: ${verb} ${name}`)
          const possible = row?.usage && (verb === 'select' || writable.includes(verb))
          assert.deepEqual(rights.effective(role, relation, verb), possible ? right : [], `${role}: ${verb} ${schema}.${name}`)
        }
      }
    }
  })

  test('is what PostgreSQL does where a view asks with the rights of the role', async () => {
    const rights = createRights(model)
    const statements: Record<Verb, (name: string) => string> = {
      select: (name) => `select * from api.${name}`,
      insert: (name) => `insert into api.${name} values (1)`,
      update: (name) => `update api.${name} set id = 1`,
      delete: (name) => `delete from api.${name}`,
    }
    const client = new pg.Client({ connectionString: database.uri })
    await client.connect()
    try {
      for (const name of ['through', 'through_two', 'counted']) {
        const relation = model.relations.find((one) => one.name === name) ?? assert.fail(name)
        for (const role of roles) {
          for (const verb of VERBS.filter((one) => one === 'select' || relation.writable.includes(one))) {
            await client.query(`begin; set local role ${pg.escapeIdentifier(role)}`)
            const code = await client.query(statements[verb](name)).then(
              () => undefined,
              (error: { code: string }) => error.code,
            )
            await client.query('rollback')
            assert.equal(rights.effective(role, relation, verb).length > 0, code !== '42501', `${role}: ${verb} ${name}: ${code}`)
          }
        }
      }
    } finally {
      await client.end()
    }
  })

  test('is what PostgreSQL says of functions', async () => {
    const rights = createRights(model)
    for (const routine of model.access.routines) {
      for (const role of roles) {
        const [row] = await query(database.uri, `select has_function_privilege($1, $2, 'execute') as may`, [role, routine.signature])
        assert.equal(rights.executes(role, routine), row?.may, `${role}: ${routine.signature}`)
      }
    }
  })

  test('row security holds whom PostgreSQL holds', async () => {
    const rights = createRights(model)
    const client = new pg.Client({ connectionString: database.uri })
    await client.connect()
    try {
      for (const relation of model.relations.filter(({ rowSecurity }) => rowSecurity !== 'off')) {
        for (const role of roles) {
          await client.query(`begin; set local role ${pg.escapeIdentifier(role)}`)
          const { rows } = await client.query('select row_security_active($1::regclass) as held', [`api.${relation.name}`])
          await client.query('rollback')
          assert.equal(rights.passesPolicies(role, relation), !rows[0].held, `${role}: ${relation.name}`)
        }
      }
    } finally {
      await client.end()
    }
  })

  test('does not depend on who generates', async () => {
    const own = await modelOf(database.postgres.uri(database.name, 'authenticator'), schemas).catch(() => undefined)
    if (own) assert.deepEqual(accessPage(own), accessPage(model))
    await query(database.postgres.uri(), `alter role stall_login password 'lantern'`)
    assert.deepEqual(accessPage(await modelOf(database.postgres.uri(database.name, 'stall_login'), schemas)), accessPage(model))
  })

  test('tells of the anonymous role first, and of what is wrong with it', async () => {
    const page = accessPage(await modelOf(database.uri, schemas, 'stall_reader'))
    assert.equal(page.roles[0]?.name, '**`stall_reader`**')
    assert.equal(page.anonymous, '**`stall_reader`**')
    const found = (anonymous: string) => modelOf(database.uri, schemas, anonymous).then((one) => warnings(one, createRights(one)))
    const cases = (title: string, all: Awaited<ReturnType<typeof found>>) => all.find((warning) => warning.title === title)?.cases
    assert.deepEqual(cases('Everybody may write tables without row security', await found('stall_reader')), [
      '`api.columns`: POST, PATCH',
      '`"back office".shelf`: POST, PATCH, DELETE',
    ])
    assert.deepEqual(cases('The anonymous role is not there', await found('stall_ghost')), ['`stall_ghost`'])
    assert.deepEqual(cases('Requests can be made as a role that row policies do not hold', await found('stall_free')), ['**`stall_free`**'])
  })

  test('a superuser that requests can be made as is told first', async () => {
    const superuser = 'stall_super'
    await query(database.postgres.uri(), `create role ${superuser} superuser; grant ${superuser} to stall_login`)
    try {
      const one = await modelOf(database.uri, schemas)
      assert.deepEqual(warnings(one, createRights(one))[0]?.cases, [`\`${superuser}\``])
      const relation = one.relations.find(({ name }) => name === 'forced') ?? assert.fail()
      assert.equal(createRights(one).effective(superuser, relation, 'delete'), 'all')
      assert.equal(createRights(one).effective(PUBLIC, relation, 'delete').length, 0)
    } finally {
      await query(database.postgres.uri(), `drop role ${superuser}`)
    }
  })
})
