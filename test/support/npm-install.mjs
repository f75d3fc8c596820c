// `npm install [--save-dev] name[@version] …` without a registry: links the packages of this project's node_modules, and the project
// itself as pgrest-gen, into ./node_modules, and adds what is named to ./package.json. test/package.test.ts installs by npm.

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))
const here = join(project, 'node_modules')
mkdirSync('node_modules/.bin', { recursive: true })

const words = process.argv.slice(2)
const names = words.filter((word) => !word.startsWith('-')).map((word) => word.replace(/(?<=.)@.*$/, ''))
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const list = words.includes('--save-dev') ? 'devDependencies' : 'dependencies'
// what pgrest-gen depends on stands beside it, as npm puts it
for (const name of [...names, 'tsx']) {
  const folder = name === 'pgrest-gen' ? project : join(here, name)
  const { version, bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (names.includes(name)) manifest[list] = { ...manifest[list], [name]: `^${version}` }
  const place = join('node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  if (!existsSync(place)) symlinkSync(folder, place)
  for (const [command, file] of Object.entries(typeof bin === 'string' ? { [name]: bin } : bin))
    writeFileSync(join('node_modules/.bin', command), `#!/bin/sh\nexec '${process.execPath}' '${join(folder, file)}' "$@"\n`, {
      mode: 0o755,
    })
}
writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`)
console.log(`added ${names.length} packages`)
