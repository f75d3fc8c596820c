// curl for machines that have none, as far as the documentation uses it: -i, -s, -g, -X, -H, -d, -D, -o and %{http_code} of -w.

import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { parseArgs } from 'node:util'

const text = (short) => ({ type: 'string', short })
const flag = (short) => ({ type: 'boolean', short })
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ include: flag('i'), silent: flag('s'), globoff: flag('g'), request: text('X'), data: text('d'), output: text('o') },
    ...{ header: { ...text('H'), multiple: true }, 'dump-header': text('D'), 'write-out': text('w') },
  },
})
const url = new URL(positionals[0].replace(/^(?!http:)/, 'http://'))
const headers = { accept: '*/*', 'user-agent': 'curl' }
if (values.data !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded'
for (const line of values.header ?? []) {
  const [, name, value] = /^([^:]*): *(.*)$/.exec(line)
  headers[name.toLowerCase()] = value
}
const method = values.request ?? (values.data === undefined ? 'GET' : 'POST')
// 127.0.0.1: a name may be another address first
const asked = request({
  host: url.hostname.replace('localhost', '127.0.0.1'),
  port: url.port,
  path: url.pathname + url.search,
  method,
  headers,
})
asked.on('error', (error) => {
  console.error(`curl: ${error.message}`)
  process.exitCode = 7
})
asked.on('response', async (answer) => {
  const body = Buffer.concat(await answer.toArray())
  const pairs = answer.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}\r\n`] : []))
  const head = `HTTP/${answer.httpVersion} ${answer.statusCode} ${answer.statusMessage}\r\n${pairs.join('')}\r\n`
  if (values['dump-header']) writeFileSync(values['dump-header'], head)
  const written = Buffer.concat([Buffer.from(values.include ? head : ''), body])
  if (values.output) writeFileSync(values.output, written)
  else process.stdout.write(written)
  const more = values['write-out'] ?? ''
  process.stdout.write(more.replaceAll('%{http_code}', String(answer.statusCode)).replaceAll('\\n', '\n'))
})
asked.end(values.data)
