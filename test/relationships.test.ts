// out/relationships.md: every name it tells is asked of a server; the diagram keeps within what code hosts render.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { SignJWT } from 'jose'
import { diagram } from '../generator/diagram.ts'
import { ambiguities, embedNames } from '../generator/embed-names.ts'
import { codeText, plainText } from '../generator/markdown.ts'
import type { KeyRelationshipModel, RelationModel } from '../generator/model.ts'
import { exchange } from './support/exchange.ts'
import { contractPath, type TestDatabase, testDatabase } from './support/lantern.ts'
import { configuration, type Server, startServer } from './support/server.ts'

const page = (folder: string) => readFileSync(fileURLToPath(new URL(`../${folder}/relationships.md`, import.meta.url)), 'utf8')

/** The tables of a page: schema, heading and cells of each row. */
function rowsOf(text: string): { schema: string; heading: string; cells: string[] }[] {
  let schema = ''
  let heading = ''
  const found: { schema: string; heading: string; cells: string[] }[] = []
  for (const line of text.split('\n')) {
    const title = /^(##+) (.*)$/.exec(line)
    if (title) {
      heading = (title[2] ?? '').replace(/\\(.)/g, '$1')
      if (title[1] === '##') schema = heading.replace(/^Schema /, '')
    } else if (/^\| [^-]/.test(line) && !/^\| (?:write|from) \|/.test(line)) {
      found.push({ schema, heading, cells: line.slice(2, -2).split(' | ') })
    }
  }
  return found
}

/** What stands in the code spans of a cell. */
const codes = (cell = ''): string[] =>
  [...cell.matchAll(/(`+)(?!`)(.*?[^`])\1(?!`)/g)].map(([, , text = '']) => text.replace(/^ (.*) $/, '$1').replaceAll('\\|', '|'))

describe('every name of the sample database', () => {
  let database: TestDatabase
  let server: Server
  let token: string
  before(async () => {
    database = await testDatabase('lantern')
    const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
    server = await startServer(configuration(base, {}, database.authenticator))
    token = await new SignJWT({ role: 'chair' }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(base.PGRST_JWT_SECRET))
  })
  after(async () => {
    await server.stop()
    await database.drop()
  })

  async function ask(schema: string, relation: string, select: string): Promise<{ status: number; body: unknown }> {
    const path = `/${encodeURIComponent(relation)}?select=${encodeURIComponent(select)}&limit=3`
    const { status, body } = await exchange(server.host, server.port, {
      method: 'GET',
      path,
      headers: { 'Accept-Profile': schema, Authorization: `Bearer ${token}` },
    })
    return { status, body: JSON.parse(body.toString('utf8')) }
  }

  const rows = rowsOf(page('out'))
  const embeds = rows.filter(({ heading }) => heading !== 'Ambiguous names')

  test('means one relationship, which gives one row or many as it is said to', async () => {
    assert.ok(embeds.length > 400)
    for (const { schema, heading, cells } of embeds) {
      const [write] = codes(cells[0])
      if (write === undefined) continue
      const { status, body } = await ask(schema, heading, `found:${write}`)
      assert.equal(status, 200, `${heading}: ${write}: ${JSON.stringify(body)}`)
      for (const { found } of body as { found: unknown }[]) {
        const gives = cells[1]?.startsWith('many')
          ? Array.isArray(found)
          : !Array.isArray(found) && (found !== null || /^one or no /.test(cells[1] ?? ''))
        assert.ok(gives, `${heading}: ${write} gives ${JSON.stringify(found)}`)
      }
    }
  })

  test('that is told to be ambiguous is refused, and no other', async () => {
    const told = new Set<string>()
    for (const { schema, cells } of rows.filter(({ heading }) => heading === 'Ambiguous names')) {
      const [from = ''] = codes(cells[0])
      const [target = ''] = codes(cells[1])
      told.add(`${schema} ${from} ${target}`)
      const { status, body } = await ask(schema, from, `"${target}"(*)`)
      assert.deepEqual([status, (body as { code: string }).code], [300, 'PGRST201'], `${from}: ${target}`)
      assert.ok(codes(cells[2]).length > 0)
    }
    for (const { schema, heading, cells } of embeds) {
      const [target = ''] = codes(cells[1])
      if (told.has(`${schema} ${heading} ${target}`) || /^function/.test(cells[2] ?? '')) continue
      assert.notEqual((await ask(schema, heading, `"${target}"(*)`)).status, 300, `${heading}: ${target}`)
    }
  })

  test('has every relationship that the server knows', () => {
    const folders: Record<string, string> = { api: 'api', admin: 'admin', 'Midnight "Cult" Shows': 'midnight-cult-shows.49d380' }
    for (const [schema, folder] of Object.entries(folders)) {
      const files = readdirSync(fileURLToPath(new URL(`../out/${folder}`, import.meta.url))).filter((name) => name.endsWith('.ts'))
      const known = files.reduce((sum, name) => {
        const text = readFileSync(fileURLToPath(new URL(`../out/${folder}/${name}`, import.meta.url)), 'utf8')
        return sum + (text.match(/^ {4}.*: (?:manyToOne|oneToOne|oneToMany|manyToMany|computed)\(/gm)?.length ?? 0)
      }, 0)
      assert.equal(embeds.filter((row) => row.schema === schema).length, known, schema)
    }
  })
})

const key = (
  kind: KeyRelationshipModel['kind'],
  target: string,
  constraint: string,
  from: string[],
  to: string[],
): KeyRelationshipModel => ({
  kind,
  target: { schema: 'api', name: target },
  targetIsView: false,
  constraint,
  referencing: kind !== 'one-to-many',
  from,
  to,
})

const relation = (name: string, relationships: RelationModel['relationships'] = []): RelationModel => ({
  schema: 'api',
  name,
  kind: 'table',
  columns: [],
  computed: [],
  key: [],
  writable: [],
  relationships,
  media: [],
  grants: [],
  rowSecurity: 'off',
  policies: [],
})

describe('names', () => {
  const write = (origin: string, own: readonly KeyRelationshipModel[]) => embedNames(origin, own).map((one) => one.write)

  test('are quoted where they must be', () => {
    assert.deepEqual(write('films', [key('many-to-one', 'a "b\\" c', 'x', ['a'], ['b'])]), ['"a \\"b\\\\\\" c"'])
    assert.deepEqual(write('films', [key('many-to-one', '映画', 'x', ['a'], ['b'])]), ['映画'])
  })

  test('are those of columns where one constraint leads there twice, and none where nothing tells two apart', () => {
    const twice = [key('many-to-one', 'people', 'k', ['a'], ['id']), key('many-to-one', 'people', 'k', ['b'], ['id'])]
    assert.deepEqual(write('films', twice), ['people!a', 'people!b'])
    assert.deepEqual(ambiguities('films', embedNames('films', twice)), [{ target: 'people', instead: ['people!a', 'people!b'] }])
    const wide = [key('many-to-one', 'people', 'k', ['a', 'b'], ['id', 'no']), key('many-to-one', 'people', 'k', ['c', 'd'], ['id', 'no'])]
    assert.deepEqual(write('films', wide), [null, null])
  })

  test('of a key to its own table are the table’s for the children and the column’s for the parent', () => {
    const own = [key('one-to-many', 'films', 'k', ['id'], ['sequel']), key('many-to-one', 'films', 'k', ['sequel'], ['id'])]
    assert.deepEqual(write('films', own), ['films', 'sequel'])
  })

  test('are no hint that says how to join', () => {
    const own = [key('many-to-one', 'people', 'inner', ['left'], ['id']), key('many-to-one', 'people', 'other', ['other'], ['id'])]
    assert.deepEqual(write('films', own), ['inner', 'people!other'])
  })
})

describe('the diagram', () => {
  const lines = (text: string) =>
    /```mermaid\nerDiagram\n([^`]*)```/
      .exec(text)?.[1]
      ?.split('\n')
      .filter((line) => line !== '') ?? []
  const form = /^ {4}"[^"\\%#;`<>\n]+" (?:\}o|\|o)(?:--|\.\.)(?:o\||\|\||o\{) "[^"\\%#;`<>\n]+" : "[^"\\%#;`<>\n]+"$/

  test('is written in what every renderer takes, whatever the names', () => {
    const pages = [
      'out',
      ...['folded-names', 'hostile-texts', 'relationship-names', 'wide', 'client-types'].map((name) => `test/cases/${name}/out`),
    ]
    const all = pages.flatMap((folder) => lines(page(folder)))
    assert.ok(all.length > 60)
    for (const line of all) assert.match(line, form)
  })

  test('is left out where nobody could read it', () => {
    const many = (count: number) => [
      ...Array.from({ length: count }, (_, at) => relation(`t${at}`, [key('many-to-one', 'hub', 'k', ['a'], ['id'])])),
      relation('hub'),
    ]
    assert.equal(diagram(many(400)).lines?.length, 400)
    assert.deepEqual(diagram(many(401)), { lines: null, edges: 401 })
    assert.deepEqual(diagram([relation('alone')]), { lines: null, edges: 0 })
  })
})

describe('Markdown', () => {
  test('shows a name as it is', () => {
    assert.equal(codeText('films'), '`films`')
    assert.equal(codeText('a`b'), '`` a`b ``')
    assert.equal(codeText('a``b`'), '``` a``b` ```')
    assert.equal(codeText('a|b'), '`a\\|b`')
    assert.equal(codeText('line\nend'), '`line\\nend`')
    assert.equal(plainText('a_b*c [d](e) <f> #g'), 'a_b\\*c \\[d\\](e) \\<f\\> \\#g')
  })
})
