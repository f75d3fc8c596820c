// npm run update
// Writes what is generated and committed anew: out/ from the contract's database, then the golden folders of test/cases.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { contractPath, testDatabase } from './support/lantern.ts'
import { startPostgres } from './support/postgres.ts'
import { configuration } from './support/server.ts'

const postgres = await startPostgres()
const run = (words: string[], variables: Record<string, string>) => {
  const { status } = spawnSync(process.execPath, words, { env: { ...process.env, ...variables }, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
try {
  const database = await testDatabase('lantern', postgres)
  const base = JSON.parse(readFileSync(contractPath('base-config.json'), 'utf8')) as Record<string, string>
  run(['dist/generator/main.js', 'generate'], configuration(base, {}, database.authenticator))
  await database.drop()
  run(['--import', 'tsx', '--test', 'test/cases.test.ts'], {
    UPDATE: '1',
    PGREST_TEST_PG: postgres.uri(),
    PGREST_TEST_PG_VERSION: String(postgres.version),
  })
} finally {
  await postgres.stop()
}
