// The command init: a project's configuration, scripts and CI workflow. Asks little; every answer is a flag, too. Nothing that is
// there is replaced unless somebody says so.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { GeneratorError } from './errors.ts'
import { note, printText } from './terminal.ts'
import { stringText } from './typescript.ts'

export interface InitOptions {
  readonly schemas?: string
  readonly anonRole?: string
  readonly out?: string
  readonly ci?: (typeof ciSystems)[number]
  /** The command that brings the CI's empty database up to date. */
  readonly migrate?: string
  /** Replace what is there. */
  readonly force?: true
  /** Ask nothing. */
  readonly yes?: true
}

export const ciSystems = ['github', 'gitlab', 'none'] as const

interface Answers {
  readonly schemas: readonly string[]
  /** Empty: none. */
  readonly anonRole: string
  readonly out: string
  readonly ci: (typeof ciSystems)[number]
  readonly migrate: string
}

type Ask = (question: string, otherwise: string) => Promise<string>

/** Writes what the answers say into the current folder. @throws GeneratorError for an answer that is none */
export async function init(options: InitOptions): Promise<void> {
  const asks = process.stdin.isTTY && process.stdout.isTTY && !options.yes
  const lines = asks ? createInterface({ input: process.stdin, output: process.stdout }) : null
  const ask: Ask = async (question, otherwise) => {
    const answer = lines === null ? '' : (await lines.question(`${question} [${otherwise}] `)).trim()
    return answer === '' ? otherwise : answer
  }
  try {
    const answers = await answersOf(options, ask)
    const replaces = async (path: string) =>
      options.force === true || (asks && /^y/i.test(await ask(`${path} is there. Replace it?`, 'no')))
    for (const [path, text] of filesOf(answers)) await put(path, text, replaces)
    addScripts(answers)
    printText(`\nNext: set PGRST_DB_URI, then run npx pgrest-gen generate, read ${answers.out}/ and commit it.\n`)
  } finally {
    lines?.close()
  }
}

async function answersOf(options: InitOptions, ask: Ask): Promise<Answers> {
  const schemas = (options.schemas ?? (await ask('Which schemas are the API, the default first?', 'public')))
    .split(',')
    .map((name) => name.trim())
  if (schemas.includes('')) throw new GeneratorError('a schema has no name: write --schemas api,admin')
  const anonRole = options.anonRole ?? (await ask('Which role are requests without a token?', ''))
  const out = options.out ?? (await ask('Where shall the generated server be?', 'out'))
  const ci = options.ci ?? (await ask('For which CI (github, gitlab, none)?', 'github'))
  if (!(ciSystems as readonly string[]).includes(ci))
    throw new GeneratorError(`there is no workflow for ${ci}: choose ${ciSystems.join(', ')} with --ci`)
  const migrate =
    ci === 'none' ? '' : (options.migrate ?? (await ask('Which command applies your migrations to DATABASE_URL?', 'npm run migrate')))
  return { schemas, anonRole, out, ci: ci as Answers['ci'], migrate }
}

function filesOf(answers: Answers): [path: string, text: string][] {
  const files: [string, string][] = [['pgrest.config.ts', configText(answers)]]
  if (answers.ci === 'github') files.push(['.github/workflows/api.yml', githubText(answers)])
  if (answers.ci === 'gitlab') files.push([existsSync('.gitlab-ci.yml') ? '.gitlab/api.yml' : '.gitlab-ci.yml', gitlabText(answers)])
  return files
}

async function put(path: string, text: string, replaces: (path: string) => Promise<boolean>): Promise<void> {
  const there = existsSync(path)
  if (there && readFileSync(path, 'utf8') === text) {
    note(`${path} is as it should be`)
    return
  }
  if (there && !(await replaces(path))) {
    note(`kept ${path}: it was there; --force replaces it`)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  note(`wrote ${path}`)
  if (path === join('.gitlab', 'api.yml') || path === '.gitlab/api.yml') note("add to .gitlab-ci.yml: include: '/.gitlab/api.yml'")
}

/** Adds what is not there; package.json keeps its indentation. */
function addScripts({ out }: Answers): void {
  if (!existsSync('package.json')) {
    note('there is no package.json: no scripts were added')
    return
  }
  const text = readFileSync('package.json', 'utf8')
  let manifest: { scripts?: Record<string, string> }
  try {
    manifest = JSON.parse(text) as typeof manifest
  } catch {
    throw new GeneratorError('package.json is no JSON: mend it, then run init again')
  }
  const scripts = {
    'api:generate': 'pgrest-gen generate',
    'api:check': 'pgrest-gen check',
    'api:diff': 'pgrest-gen diff --to db',
    'api:start': `node ${out}/server.ts`,
  }
  const missing = Object.entries(scripts).filter(([name]) => manifest.scripts?.[name] === undefined)
  if (missing.length === 0) return
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  '
  writeFileSync(
    'package.json',
    `${JSON.stringify({ ...manifest, scripts: { ...manifest.scripts, ...Object.fromEntries(missing) } }, null, indent)}\n`,
  )
  note(`added to package.json: ${missing.map(([name]) => name).join(', ')}`)
}

const configText = ({ schemas, anonRole, out }: Answers) => {
  const anon = anonRole === '' ? '' : `\n  anonRole: ${stringText(anonRole)},`
  return `import { defineConfig } from 'pgrest-gen/config'

// The database is PGRST_DB_URI's: npx pgrest-gen generate, check, diff and serve read it there.
export default defineConfig({
  schemas: [${schemas.map(stringText).join(', ')}],${anon}
  out: ${stringText(out)},
})
`
}

/** A command within YAML: on a line of its own it needs no quotes. */
const block = (command: string, indent: string) => `|\n${indent}${command.replaceAll('\n', `\n${indent}`)}`

const githubText = ({
  migrate,
}: Answers) => `# Applies the migrations to an empty database, fails when the committed server is not what they give, and tells what clients notice.
name: API
on:
  pull_request:
permissions:
  contents: read
  pull-requests: write
jobs:
  check:
    runs-on: ubuntu-latest
    services:
      postgres:
        image: postgres:18
        env:
          POSTGRES_PASSWORD: postgres
        ports: ['5432:5432']
        options: --health-cmd pg_isready --health-interval 2s --health-timeout 2s --health-retries 30
    env:
      DATABASE_URL: postgresql://postgres:postgres@localhost:5432/postgres
      PGRST_DB_URI: postgresql://postgres:postgres@localhost:5432/postgres
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - name: Apply the migrations
        run: ${block(migrate, '          ')}
      - name: The committed server is what the database gives
        run: npx pgrest-gen check
      - name: What clients will notice
        if: always()
        run: |
          npx pgrest-gen diff --from origin/\${{ github.base_ref }} --to db --markdown > api-changes.md
          cat api-changes.md >> "$GITHUB_STEP_SUMMARY"
      - name: Tell it in the pull request
        if: always() && github.event.pull_request.head.repo.full_name == github.repository
        env:
          GH_TOKEN: \${{ github.token }}
        run: gh pr comment \${{ github.event.number }} --body-file api-changes.md --edit-last --create-if-none
`

const gitlabText = ({
  migrate,
}: Answers) => `# Applies the migrations to an empty database, fails when the committed server is not what they give, and tells what clients notice.
api:
  image: node:24
  services:
    - name: postgres:18
      alias: postgres
  variables:
    POSTGRES_PASSWORD: postgres
    DATABASE_URL: postgresql://postgres:postgres@postgres:5432/postgres
    PGRST_DB_URI: postgresql://postgres:postgres@postgres:5432/postgres
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == 'merge_request_event'
  script:
    - npm ci
    - ${block(migrate, '      ')}
    - npx pgrest-gen diff --from "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" --to db --markdown | tee api-changes.md
    - npx pgrest-gen check
  artifacts:
    when: always
    paths: [api-changes.md]
`
