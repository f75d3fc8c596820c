// Who may import whom, and who may print: docs/architecture.md as a test. Reads import statements, runs nothing.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize, posix } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

interface Import {
  /** The importing file, from the root of the project: `runtime/read.ts`. */
  readonly from: string
  /** The imported file likewise, or a package as it is named. */
  readonly to: string
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean
}

const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .sort()

const read = (file: string) => readFileSync(join(root, file), 'utf8')

const STATEMENT =
  /^(?:import|export)\b(?<names>[^'";]*?)\bfrom\s*'(?<from>[^']+)'|^import\s*'(?<bare>[^']+)'|\bimport\('(?<called>[^']+)'\)/gm
const TYPES = /^\s*type\b|^\s*\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\s*\}\s*$/

function importsOf(file: string): Import[] {
  return [...read(file).matchAll(STATEMENT)].map(({ groups = {} }) => {
    const name = groups.from ?? groups.bare ?? groups.called ?? ''
    const to = name.startsWith('.') ? normalize(posix.join(posix.dirname(file), name)).replaceAll('\\', '/') : name
    return { from: file, to, typeOnly: TYPES.test(groups.names ?? '') }
  })
}

const [generator, runtime, out] = ['generator', 'runtime', 'out'].map((folder) => filesOf(folder).flatMap(importsOf)) as [
  Import[],
  Import[],
  Import[],
]

const within = (folder: string) => (to: string) => to.startsWith(`${folder}/`)
const shown = ({ from, to }: Import) => `${from} → ${to}`
const nothing = (wrong: readonly Import[]) => assert.deepEqual(wrong.map(shown), [])

/** Packages, each with the only files that may import it. */
const reserved: Readonly<Record<string, readonly string[]>> = {
  handlebars: ['generator/render.ts'],
  'ts-morph': ['generator/syntax.ts'],
  commander: ['generator/main.ts', 'runtime/command-line.ts'],
  'prom-client': ['runtime/metrics.ts'],
  pino: ['runtime/log.ts'],
  fastify: ['runtime/server.ts', 'runtime/start.ts', 'runtime/body.ts'],
  pg: ['runtime/wire.ts', 'generator/connect.ts', 'generator/introspect.ts'],
}

/** What the generator may take from the runtime: descriptions and tables, and the configuration that both are told. */
const shared = [
  'code-points',
  'address',
  'dial',
  'spec',
  'operators',
  'media',
  'embedding',
  'errors',
  'fragment',
  'command-line',
  'config',
  'config-file',
  'database-config',
  'options',
  'origin',
  'openapi-formats',
  'version',
]

/** The stages of a request. A file in no list is a table or a small piece that any of them may use. */
const stages = {
  parse: ['parse', 'filter', 'select', 'names', 'scan', 'pairs'],
  headers: ['headers'],
  compile: ['resolve', 'read', 'mutate', 'predicate', 'compile'],
  execute: ['execute', 'pool', 'outage', 'dial', 'wire', 'protocol', 'prepared', 'cancellation', 'database-error'],
  respond: ['respond', 'sqlstate'],
} satisfies Record<string, readonly string[]>
type Stage = keyof typeof stages

/** What a stage may know of the others, beside itself. */
const knows: Readonly<Record<Stage, readonly Stage[]>> = {
  parse: [],
  headers: [],
  compile: ['parse', 'headers'],
  execute: [],
  respond: ['headers'],
}

/** The line itself, and what starts it: no stage may know these. */
const line = ['index', 'start', 'server', 'handlers', 'reading', 'writing', 'calling', 'exchange', 'config', 'registry', 'auth']

const path = (name: string) => `runtime/${name}.ts`
const stageOf = (file: string) => (Object.keys(stages) as Stage[]).find((stage) => stages[stage].some((name) => path(name) === file))

test('every file that a rule names is there', () => {
  const files = new Set([...filesOf('generator'), ...filesOf('runtime')])
  const named = [...Object.values(stages).flat(), ...line].map(path)
  assert.deepEqual(
    named.filter((file) => !files.has(file)),
    [],
  )
})

test('import statements are found, whatever their form', () => {
  const found = (from: string, to: string) => [...generator, ...runtime, ...out].find((one) => one.from === from && one.to === to)
  assert.equal(found('runtime/index.ts', 'runtime/handlers.ts')?.typeOnly, false, 'export … from')
  assert.equal(found('runtime/compile.ts', 'runtime/resolve.ts')?.typeOnly, false, 'a value beside a type')
  assert.equal(found('runtime/mutate.ts', 'runtime/spec.ts')?.typeOnly, true, 'import type')
  assert.equal(found('generator/serve.ts', 'pgrest-gen/runtime')?.typeOnly, false, 'import()')
})

test('generated code imports the door of the runtime and its own files, nothing else', () => {
  nothing(out.filter(({ to }) => to !== 'pgrest-gen/runtime' && !within('out')(to)))
})

test('the runtime knows nothing of the generator, of what it makes, or of tests', () => {
  nothing(runtime.filter(({ to }) => ['generator', 'out', 'test', 'templates'].some((folder) => within(folder)(to))))
})

test('the generator takes from the runtime only what both are told; the door is for the server that it starts', () => {
  const allowed = shared.map(path)
  const door = ({ from, to }: Import) => from === 'generator/serve.ts' && (to === 'runtime/index.ts' || to === 'pgrest-gen/runtime')
  const foreign = generator.filter(({ to }) => within('runtime')(to) || to === 'pgrest-gen/runtime')
  nothing(foreign.filter((found) => !allowed.includes(found.to) && !door(found)))
})

test('the generator knows nothing of what it makes or of tests', () => {
  nothing(generator.filter(({ to }) => within('out')(to) || within('test')(to)))
})

test('a package that belongs to one place is imported by no other', () => {
  const wrong = [...generator, ...runtime, ...out].filter(({ from, to, typeOnly }) => {
    const owners = Object.hasOwn(reserved, to) ? reserved[to]! : undefined
    return owners !== undefined && !typeOnly && !owners.includes(from)
  })
  nothing(wrong)
})

test('a stage of a request knows itself and the stages before it, never the line', () => {
  const lines = line.map(path)
  const wrong = runtime.filter(({ from, to, typeOnly }) => {
    const stage = stageOf(from)
    if (stage === undefined) return false
    const other = stageOf(to)
    if (other !== undefined) return other !== stage && !(knows[stage] as readonly string[]).includes(other) && !typeOnly
    return lines.includes(to)
  })
  nothing(wrong)
})

test('the contract between generated code and the runtime imports nothing, and neither do the names of errors', () => {
  nothing(runtime.filter(({ from, typeOnly }) => (from === 'runtime/spec.ts' || from === 'runtime/errors.ts') && !typeOnly))
})

test('no file imports itself in a circle, but for types', () => {
  const edges = new Map<string, string[]>()
  for (const { from, to, typeOnly } of [...generator, ...runtime]) if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to])
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  assert.deepEqual(circles, [])
})

test('only the command line, the start of a server and its log print', () => {
  const speaks = /\bconsole\.|\bprocess\.std(?:out|err)\b/
  const printers = [...filesOf('generator'), ...filesOf('runtime'), ...filesOf('out')].filter((file) => speaks.test(read(file)))
  const allowed = /^(?:generator\/(?:main|terminal|init)|runtime\/start|runtime\/log[a-z-]*)\.ts$/
  assert.deepEqual(
    printers.filter((file) => !allowed.test(file)),
    [],
  )
})

test('only the command line and the start of a server end the process', () => {
  const ends = [...filesOf('generator'), ...filesOf('runtime')].filter((file) => /\bprocess\.(?:exit\(|exitCode\s*=)/.test(read(file)))
  const allowed = ['generator/main.ts', 'runtime/start.ts']
  assert.deepEqual(
    ends.filter((file) => !allowed.includes(file)),
    [],
  )
})

test('every import names a file that is there', () => {
  const wrong = [...generator, ...runtime].filter(({ to }) => /^(?:generator|runtime)\//.test(to) && !to.endsWith('.ts'))
  nothing(wrong)
  const files = new Set([...filesOf('generator'), ...filesOf('runtime')])
  nothing([...generator, ...runtime].filter(({ to }) => /^(?:generator|runtime)\//.test(to) && !files.has(to)))
})
