// docs/reference.md against the command line itself and the keys of pgrest.config.ts, and the links of all pages against the pages.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cli } from './support/server.ts'

const project = fileURLToPath(new URL('../', import.meta.url))
const read = (page: string) => readFileSync(join(project, page), 'utf8')
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(project, 'docs')).map((name) => `docs/${name}`)]

/** Flags by their names, with what is said of them. Those that every command has are left out. */
type Flags = Readonly<Record<string, string>>

const help = (...words: string[]) =>
  spawnSync(process.execPath, [cli, ...words, '--help'], { encoding: 'utf8', env: { ...process.env, COLUMNS: '80' } }).stdout

/** The part of a help text below a title: term → description, without its line breaks. */
function listIn(text: string, title: string): Flags {
  const part = text.split(`\n${title}:\n`)[1]?.split(/\n\n|\n(?=\S)/)[0] ?? ''
  const list: Record<string, string> = {}
  let last = ''
  for (const line of part.split('\n')) {
    const [, term, about] = /^ {2}(\S.*?) {2,}(.*)$/.exec(line) ?? []
    if (term !== undefined) last = term
    list[last] = `${list[last] ?? ''} ${about ?? line.trim()}`.trim()
  }
  return Object.fromEntries(Object.entries(list).filter(([term]) => !/^-[hv],/.test(term)))
}

/** The first table below a heading: first cell without its backquotes → second cell. */
function tableBelow(page: string, heading: string): Flags {
  const section = page.split(`\n${heading}\n`)[1]?.split(/\n##/)[0] ?? ''
  const rows = [...section.matchAll(/^\| `([^|]*)` \| (.*) \|$/gm)]
  return Object.fromEntries(rows.map(([, term = '', about = '']) => [term, about]))
}

describe('the reference', () => {
  const page = read('docs/reference.md')
  const commands = Object.keys(listIn(help(), 'Commands')).map((term) => term.split(' ')[0]!)
  const database = tableBelow(page, '### The database')

  test('has the commands that there are', () => {
    const headings = [...page.split('\n## Exit codes')[0]!.matchAll(/^### (.*)$/gm)].map(([, title]) => title)
    assert.deepEqual(headings, ['The database', ...commands.filter((name) => name !== 'help')])
  })

  for (const command of commands.filter((name) => name !== 'help'))
    test(`has the flags of ${command}, in its words`, () => {
      const flags = listIn(help(command), 'Options')
      const shared = '--db-uri <uri>' in flags ? database : {}
      assert.deepEqual({ ...shared, ...tableBelow(page, `### ${command}`) }, flags)
    })

  test('has the keys of pgrest.config.ts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pgrest-gen-reference-'))
    try {
      writeFileSync(join(folder, 'pgrest.config.ts'), 'export default { nobody: 1 }\n')
      const { stderr } = spawnSync(process.execPath, [cli, 'check'], { cwd: folder, encoding: 'utf8' })
      const known = /there are (.*)$/m.exec(stderr)?.[1]?.split(', ')
      assert.deepEqual(Object.keys(tableBelow(page, '## pgrest.config.ts')), known)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('has the generated files of the sample database', () => {
    const kinds = new Set(Object.keys(tableBelow(page, '## Generated files')))
    const files = readdirSync(join(project, 'out'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const found = files.map(({ parentPath, name }) => kindOf(relative(join(project, 'out'), join(parentPath, name)).replaceAll('\\', '/')))
    assert.deepEqual([...new Set(found)].sort(), [...kinds].sort())
  })
})

/** What kind of file it is, as the reference names it. */
const kindOf = (path: string) =>
  path
    .replace(/^[^/]+\/rpc\/[^/]+\.ts$/, '<schema>/rpc/<function>.ts')
    .replace(/^[^</]+\/[^/]+\.ts$/, '<schema>/<relation>.ts')
    .replace(/^(?!database\.)[^</]+(\.types\.ts|\.openapi\.ts|\.openapi\.json)$/, '<schema>$1')

describe('commands within sentences', () => {
  const sentences = pages.map((page) => read(page).replaceAll(/^```.*?^```$/gms, '')).join('\n')
  const spans = [...sentences.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

  test('of pgrest-gen are commands that there are, with flags that they have', () => {
    const said = spans.flatMap((code) => [...code.matchAll(/^(?:npx )?pgrest-gen ([a-z]+)(.*)$/g)])
    assert.ok(said.length > 5)
    for (const [code, command = '', words = ''] of said) {
      const flags = Object.keys(listIn(help(command), 'Options')).join(' ')
      assert.ok(flags !== '', `there is no ${command}: ${code}`)
      for (const [flag] of words.matchAll(/--[a-z-]+/g)) assert.ok(flags.includes(flag), `${command} has no ${flag}: ${code}`)
    }
  })

  test('of npm are scripts of this project or of the guide', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const known = [...Object.keys(scripts), ...[...read('docs/guide.md').matchAll(/scripts\.(\w+)=/g)].map(([, name]) => name)]
    const said = spans.flatMap((code) => /\bnpm run (\S+)/.exec(code)?.[1] ?? [])
    assert.deepEqual(
      said.filter((name) => !known.includes(name)),
      [],
    )
  })

  test('of Node name files that are there', () => {
    const said = spans.flatMap((code) => /\bnode --import tsx (?:--test )?(\S+)/.exec(code)?.[1] ?? [])
    assert.deepEqual(
      said.filter((file) => !existsSync(join(project, file))),
      [],
    )
  })
})

describe('links', () => {
  for (const page of pages)
    test(`of ${page} lead to pages and headings that are there`, () => {
      const prose = read(page).replaceAll(/^```.*?^```$/gms, '')
      const broken = [...prose.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].filter(([, path = '', anchor]) => {
        const target = path === '' ? page : join(dirname(page), path)
        if (!existsSync(join(project, target))) return true
        return anchor !== undefined && !anchorsOf(read(target)).includes(anchor)
      })
      assert.deepEqual(
        broken.map(([link]) => link),
        [],
      )
    })

  test('of the table of contents lead to every page', () => {
    const contents = read('docs/README.md')
    const missing = pages.filter(
      (page) => page.startsWith('docs/') && page !== 'docs/README.md' && !contents.includes(`](${page.slice(5)})`),
    )
    assert.deepEqual(missing, [])
  })
})

/** The anchors that code hosts give headings: https://docs.github.com, "Section links". */
const anchorsOf = (page: string) =>
  [...page.replaceAll(/^```.*?^```$/gms, '').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
