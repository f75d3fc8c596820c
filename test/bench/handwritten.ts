// The server to compare with, as it is written by hand every day: Fastify, a pool of pg, a transaction with the settings that row
// security needs, rows to objects to JSON. The SQL is as good as this project's. Runs as a process of its own: PORT, DATABASE_URL, POOL.

import Fastify, { type FastifyRequest } from 'fastify'
import pg from 'pg'

// As this project answers: numbers as numbers.
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) })
const app = Fastify({ bodyLimit: 10_000_000 })

const SETTINGS = `select set_config('search_path', $1, true), set_config('role', $2, true), set_config('request.jwt.claims', $3, true), set_config('request.method', $4, true), set_config('request.path', $5, true), set_config('request.headers', $6, true), set_config('request.cookies', $7, true)`

async function transaction<T>(request: FastifyRequest, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query(request.method === 'GET' ? 'begin read only' : 'begin')
    const claims = JSON.stringify({ role: 'visitor' })
    const path = request.url.split('?')[0]
    await client.query(SETTINGS, ['"api", "public"', 'visitor', claims, request.method, path, JSON.stringify(request.headers), '{}'])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const FILM = 'id, title, year, rating, language, director_id'

/** Of a film `f`. */
const DIRECTOR = '(select row_to_json(d) from (select id, last_name from directors where id = f.director_id) d) as directors'
const ACTORS = `(select coalesce(json_agg(x), '[]') from (
  select a.id, a.last_name from roles r
  cross join lateral (select id, last_name from actors where id = r.actor_id offset 0) a
  where r.film_id = f.id) x) as actors`

type Query<T> = { Querystring: T }

app.get<Query<{ id: string }>>('/row', (request) =>
  transaction(request, async (client) => (await client.query(`select ${FILM} from films where id = $1`, [request.query.id])).rows),
)

app.get<Query<{ language: string }>>('/list', (request) =>
  transaction(request, async (client) => {
    const text = `select ${FILM} from films where language = $1 order by year desc, id limit 100`
    return (await client.query(text, [request.query.language])).rows
  }),
)

app.get('/embed', (request) =>
  transaction(request, async (client) => {
    const text = `select f.id, f.title, ${DIRECTOR}, ${ACTORS} from (select id, title, director_id from films order by id limit 25) f`
    return (await client.query(text)).rows
  }),
)

app.get('/deep', (request) =>
  transaction(request, async (client) => {
    const text = `select d.id, d.last_name, (select coalesce(json_agg(x), '[]') from (
        select f.id, f.title, ${ACTORS} from films f where f.director_id = d.id) x) as films
      from (select id, last_name from directors order by id limit 10) d`
    return (await client.query(text)).rows
  }),
)

app.get<Query<{ language: string }>>('/count', (request, reply) =>
  transaction(request, async (client) => {
    const { language } = request.query
    const page = await client.query('select id, title, year from films where language = $1 order by id limit 20', [language])
    const total = await client.query('select count(*) from films where language = $1', [language])
    reply.code(206).header('Content-Range', `0-${page.rows.length - 1}/${total.rows[0].count}`)
    return page.rows
  }),
)

app.get<Query<{ country: string }>>('/json', (request) =>
  transaction(request, async (client) => {
    const text = `select id, title, facts from films where facts->>'country' = $1 order by facts->>'studio', id limit 20`
    return (await client.query(text, [request.query.country])).rows
  }),
)

interface Review {
  film_id: number
  stars: number
  words: string
}

app.post<{ Body: Review }>('/insert', (request, reply) =>
  transaction(request, async (client) => {
    const { film_id, stars, words } = request.body
    const text = 'insert into reviews (film_id, stars, words) values ($1, $2, $3) returning id, film_id, stars, words'
    const { rows } = await client.query(text, [film_id, stars, words])
    reply.code(201)
    return rows
  }),
)

app.post<{ Body: Review[] }>('/bulk', (request, reply) =>
  transaction(request, async (client) => {
    const text = `insert into reviews (film_id, stars, words)
      select film_id, stars, words from json_to_recordset($1::json) as _(film_id int, stars int, words text)`
    await client.query(text, [JSON.stringify(request.body)])
    reply.code(201)
    return ''
  }),
)

app.patch<Query<{ film_id: string }> & { Body: { copies: number } }>('/patch', (request, reply) =>
  transaction(request, async (client) => {
    await client.query('update stock set copies = $1 where film_id = $2', [request.body.copies, request.query.film_id])
    reply.code(204)
    return null
  }),
)

process.once('SIGTERM', async () => {
  await app.close()
  await pool.end()
})
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
