// psql for machines that have none, as far as the documentation uses it: `psql <uri> [-v …] (-c text | -f file)`, or the standard input.

import { readFileSync } from 'node:fs'
import pg from 'pg'

const words = process.argv.slice(2)
const after = (flag) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined)
const uri = words.find((word) => word.startsWith('postgresql://'))
const text = after('-c') ?? readFileSync(after('-f') ?? 0, 'utf8')
const client = new pg.Client({ connectionString: uri })
await client.connect()
try {
  await client.query(text)
} finally {
  await client.end()
}
