// The documentation, run: every command, file and SQL that README.md and docs/*.md show, page by page, in a project of its own with
// a real database, and the answers that are shown compared. UPDATE=1 writes the answers that come into the pages: read the diff.
// docs/guide.md is first; the other pages begin where it ends.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Block, blocksOf, commandsIn, isExcerpt, isShown, type Shown, shownIn, textOf } from './support/pages.ts'
import { freePort, type Postgres, query, startPostgres } from './support/postgres.ts'
import { openShell, type Shell } from './support/shell.ts'

const project = fileURLToPath(new URL('../', import.meta.url))
const GUIDE = 'docs/guide.md'
const rest = readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && name !== 'guide.md')
  .sort()
const pages = [GUIDE, 'README.md', ...rest.map((name) => `docs/${name}`)]

/** Commands that are shown and not run here, with the reason. */
const notRun: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': {
    'npm run demo': 'starts and keeps running; demo.test.ts does it',
    'npm test': 'is what runs this test',
  },
  [GUIDE]: {
    'docker build -t cinema .': 'needs Docker and an image from the internet; the next block runs what is in the image',
    'docker run --network host -e PGRST_DB_URI -e PGRST_DB_ANON_ROLE -e PGRST_JWT_SECRET cinema': 'the same',
  },
  'docs/from-postgrest.md': {
    'PGRST_SERVER_PORT=3001 PGRST_LOG_LEVEL=info postgrest postgrest.conf > postgrest.log':
      'PostgREST is not installed; a second server of ours stands in its place',
  },
}

/** Servers that are started in the place of such a command. */
const instead: Readonly<Record<string, string>> = {
  'PGRST_SERVER_PORT=3001 PGRST_LOG_LEVEL=info postgrest postgrest.conf > postgrest.log':
    'PGRST_SERVER_PORT=3001 PGRST_LOG_LEVEL=info npx pgrest-gen serve postgrest.conf > postgrest.log',
}

/** What a page takes for granted, beside the end of the guide. */
const preparations: Readonly<Record<string, string>> = {
  'docs/clients.md': 'npm install @supabase/postgrest-js && rm -r out && ln -s "$PROJECT/out" out',
  'docs/diff.md':
    'git update-ref refs/remotes/origin/main HEAD && git tag v1.4 HEAD~1 && git tag v1.5 && mkdir old new && cp -r out old && cp -r out new',
  'docs/from-postgrest.md': 'mkdir own && cd own && npm init -y && npm pkg set type=module',
}

const updates = process.env.UPDATE !== undefined

/** Languages whose blocks are neither run nor checked unless they say file= or excerpt=. */
const shownOnly = ['json', 'yaml', 'dockerfile', 'ini', 'text', 'mermaid', 'js', 'http', 'diff']

/** Whether there is something to do for a block. */
const acts = ({ language, words }: Block) =>
  !words.has('not-run') && (!shownOnly.includes(language) || words.has('file') || words.has('excerpt'))

let postgres: Postgres
let root: string
let ports: ReadonlyMap<string, string>
/** What the guide leaves. */
let end: string | undefined

before(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'pgrest-gen-docs-')))
  postgres = await startPostgres()
  await query(postgres.uri(), "alter role postgres password 'secret'")
  const free = new Set<number>()
  while (free.size < 3) free.add(await freePort())
  const [first, second, third] = [...free].map(String)
  ports = new Map([
    ['5432', String(postgres.port)],
    ['3000', first!],
    ['3001', second!],
    ['3002', third!],
  ])
})

after(async () => {
  await postgres?.stop()
  if (root) rmSync(root, { recursive: true, force: true })
})

for (const page of pages) {
  describe(page, () => {
    const text = readFileSync(join(project, page), 'utf8')
    const blocks = blocksOf(text)

    test('says of each command that is not run that it is not', () => {
      const marked = blocks.filter(({ words }) => words.has('not-run')).flatMap((block) => commandsIn(block.text))
      assert.deepEqual(marked, Object.keys(notRun[page] ?? {}))
    })

    if (blocks.some(acts))
      test('does what it says', async () => {
        const shell = await shellFor(page)
        try {
          const texts: string[] = []
          for (const block of blocks) texts.push(await run(block, page, shell))
          typeCheck(blocks, shell.folder())
          if (updates) writeFileSync(join(project, page), withTexts(text, blocks, texts))
        } finally {
          await shell.stop()
        }
        if (page === GUIDE) await keep(shell)
      })
  })
}

describe('the workflow that the guide gets', () => {
  let empty: Postgres
  before(async () => {
    empty = await startPostgres()
    await query(empty.uri(), "alter role postgres password 'postgres'")
  })
  after(() => empty?.stop())

  test('brings an empty PostgreSQL up to date, agrees with what is committed and tells what clients notice', async () => {
    assert.ok(end, 'the guide has not come to its end')
    const home = join(root, 'workflow')
    cpSync(end, home, { recursive: true, verbatimSymlinks: true })
    const workflow = readFileSync(join(home, '.github/workflows/api.yml'), 'utf8').replaceAll('5432', String(empty.port))
    const variables = [...workflow.matchAll(/^ {6}([A-Z_]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value])
    const steps = [...workflow.matchAll(/run: (?:\|\n((?: {10}.*\n)+)|(.*))/g)].map(([, many, one]) => many ?? one ?? '')
    const wanted = steps.filter((step) => /migrate|pgrest-gen/.test(step))
    assert.equal(wanted.length, 3)
    const shell = openShell(home, { ...Object.fromEntries(variables), GITHUB_STEP_SUMMARY: join(home, 'summary.md') })
    await shell.run('git update-ref refs/remotes/origin/main HEAD~1')
    for (const step of wanted) {
      const { code, output } = await shell.run(step.replace(/\$\{\{ github.base_ref \}\}/, 'main'))
      assert.equal(code, 0, `${step.trim()} ended with ${code}: ${output}`)
    }
    assert.match(readFileSync(join(home, 'summary.md'), 'utf8'), /The column `year` is gone/)
  })
})

/** Addresses in a page are those of its reader's machine. */
const here = (text: string) => text.replace(/\b(5432|300[012])\b/g, (port) => ports.get(port)!)
const there = (text: string) => [...ports].reduce((so, [shown, real]) => so.replaceAll(real, shown), text)

const address = (database: string, user = 'postgres') => `postgresql://${user}:secret@${postgres.host}:${postgres.port}/${database}`

/** A shell in a folder of the page's own: an empty one for the guide, a copy of what the guide leaves for the others. */
async function shellFor(page: string): Promise<Shell> {
  const home = join(root, page.replaceAll(/\W/g, '-'))
  const variables = { PGRST_SERVER_HOST: '127.0.0.1', PGRST_SERVER_PORT: ports.get('3000')!, PROJECT: project }
  mkdirSync(home)
  if (page === GUIDE) return openShell(home, variables)
  assert.ok(end, 'the guide has not come to its end')
  cpSync(end, home, { recursive: true, verbatimSymlinks: true })
  await query(address('postgres'), 'drop database if exists cinema with (force)')
  await query(address('postgres'), 'create database cinema template guide')
  const shell = openShell(home, {
    ...variables,
    DATABASE_URL: address('cinema'),
    PGRST_DB_URI: address('cinema', 'authenticator'),
    PGRST_DB_ANON_ROLE: 'anon',
  })
  const { code, output } = await shell.run(preparations[page] ?? 'true')
  assert.equal(code, 0, output)
  return shell
}

/** Keeps the guide's folder and database. */
async function keep(shell: Shell): Promise<void> {
  end = shell.folder()
  await query(address('postgres'), 'create database guide template cinema')
}

/** Does what a block says, and tells whether it came as it is shown. Gives the block's text as it would be right. */
async function run(block: Block, page: string, shell: Shell): Promise<string> {
  const { language, words, text, line } = block
  const where = `${page}:${line}`
  if (words.has('not-run')) {
    for (const server of commandsIn(text).flatMap((command) => instead[command] ?? [])) await serve(server, shell)
    return text
  }
  const file = words.get('file')
  if (file !== undefined) {
    const path = join(shell.folder(), file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, here(text))
    return text
  }
  const excerpt = words.get('excerpt')
  if (excerpt !== undefined) {
    const path = [shell.folder(), project].map((folder) => join(folder, excerpt)).find(existsSync)
    assert.ok(path, `${where}: there is no ${excerpt}`)
    const whole = there(readFileSync(path, 'utf8'))
    if (text !== '' && isExcerpt(text, whole)) return text
    if (!updates) assert.fail(`${where} is no excerpt of ${excerpt}, which is\n${whole}`)
    return whole
  }
  if (language === 'console') return compare(block, where, shell)
  if (language === 'sql') await query(address('cinema'), text)
  else if (language === 'sh' && words.has('server')) await serve(text, shell)
  else if (language === 'sh') {
    const { code, output } = await shell.run(here(text))
    assert.equal(code, 0, `${where} ended with ${code}: ${output}`)
  } else if (language !== 'ts')
    assert.ok(shownOnly.includes(language), `${where}: a block is one of sh, console, sql, ts, ${shownOnly.join(', ')}`)
  return text
}

/** Starts a server on the port that the command names, or on 3000. */
function serve(command: string, shell: Shell): Promise<void> {
  const port = /\bPGRST_SERVER_PORT=(\d+)/.exec(command)?.[1] ?? '3000'
  return shell.serve(here(command), Number(ports.get(port)))
}

/** Runs the commands of a `console` block and compares what they answer with what is shown. */
async function compare({ words, text }: Block, where: string, shell: Shell): Promise<string> {
  const right: Shown[] = []
  for (const shown of shownIn(text)) {
    const { code, output } = await shell.run(here(shown.command))
    assert.equal(String(code), words.get('exit') ?? '0', `${where}: '${shown.command}' ended with ${code}: ${output}`)
    const answer = there(output)
      .trimEnd()
      .split('\n')
      .filter((line, _, lines) => line !== '' || lines.length > 1)
    const asShown = isShown(answer, shown.answer)
    if (!updates) assert.ok(asShown, `${where}: '${shown.command}' answers\n${answer.join('\n')}\ninstead of\n${shown.answer.join('\n')}`)
    right.push(asShown ? shown : { ...shown, answer: answer.map((line) => line.trimEnd()) })
  }
  return textOf(right)
}

/** The TypeScript of a page, each block as a file of the page's project. */
function typeCheck(blocks: readonly Block[], folder: string): void {
  const files = blocks
    .filter(({ language, words }) => language === 'ts' && !words.has('excerpt'))
    .map(({ words, text, line }) => {
      const file = words.get('file') ?? `line-${line}.ts`
      writeFileSync(join(folder, file), text)
      return file
    })
  if (files.length === 0) return
  const strict = ['--noEmit', '--strict', '--skipLibCheck', '--allowImportingTsExtensions', '--module', 'nodenext', '--target', 'es2022']
  const words = [join(project, 'node_modules/typescript/bin/tsc'), ...strict, ...files]
  const { status, stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
  assert.equal(status, 0, stdout)
}

/** A page with other texts in its blocks. */
function withTexts(page: string, blocks: readonly Block[], texts: readonly string[]): string {
  const lines = page.split('\n')
  for (const [at, { line, text }] of [...blocks.entries()].reverse()) {
    const [old, now] = [text, texts[at]!].map((block) => block.split('\n').slice(0, -1))
    lines.splice(line, old!.length, ...now!)
  }
  return lines.join('\n')
}
