// The address of a database in its two forms, with what the environment, a service and the password file add.

import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { passwordFor, readAddress, type Surroundings } from '../runtime/address.ts'
import { ConfigError } from '../runtime/options.ts'

const home = mkdtempSync(join(tmpdir(), 'pgrest-gen-home-'))
after(() => rmSync(home, { recursive: true }))

const read = (text: string, env: Surroundings['env'] = {}) => readAddress(text, { env, home, userName: 'me' })
const place = (host: string, port = 5432, hostaddr: string | null = null) => ({ host, hostaddr, port })

/** Text → [places, user, password, database]. */
const forms = [
  ['postgresql://h', [place('h')], 'me', null, 'me'],
  ['postgres://u:p@h:1/d', [place('h', 1)], 'u', 'p', 'd'],
  ['postgresql://u@h/d', [place('h')], 'u', null, 'd'],
  ['postgresql://u%40x:p%3A%2F%40%25@h/my%20d%2Fb', [place('h')], 'u@x', 'p:/@%', 'my d/b'],
  ['postgresql://u:p#?+&=@h/d', [place('h')], 'u', 'p#?+&=', 'd'],
  ['postgresql://h/d?user=u&password=a+b', [place('h')], 'u', 'a+b', 'd'],
  ['postgresql://a:1,b:2/d', [place('a', 1), place('b', 2)], 'me', null, 'd'],
  ['postgresql://a,b:2,c/d', [place('a'), place('b', 2), place('c')], 'me', null, 'd'],
  ['postgresql://a,b/d?port=7', [place('a', 7), place('b', 7)], 'me', null, 'd'],
  ['postgresql://[::1]:1,[2001:db8::1]/d', [place('::1', 1), place('2001:db8::1')], 'me', null, 'd'],
  ['postgresql://u@%2Frun%2Fpg:6432/d', [place('/run/pg', 6432)], 'u', null, 'd'],
  ['postgresql:///d?host=/run/pg&port=6432', [place('/run/pg', 6432)], 'me', null, 'd'],
  ['postgresql://h/d?hostaddr=10.0.0.1', [place('h', 5432, '10.0.0.1')], 'me', null, 'd'],
  ['host=h', [place('h')], 'me', null, 'me'],
  [
    "host=h port = 123 dbname='my db/é' user=u\\ 1 password='a\\'b\\\\&c' application_name=x",
    [place('h', 123)],
    'u 1',
    "a'b\\&c",
    'my db/é',
  ],
  ['host=a,b port=1,2 dbname=d', [place('a', 1), place('b', 2)], 'me', null, 'd'],
  ['hostaddr=10.0.0.1,10.0.0.2 dbname=d', [place('10.0.0.1', 5432, '10.0.0.1'), place('10.0.0.2', 5432, '10.0.0.2')], 'me', null, 'd'],
  ["host=h dbname='' user=''", [place('h')], 'me', null, 'me'],
] as const

for (const [text, places, user, password, database] of forms) {
  test(`${text} is understood`, () => {
    const address = read(text)
    assert.deepEqual([address.places, address.user, address.password, address.database], [places, user, password, database])
  })
}

const secret = 'sesame'
const wrong = [
  ['tmp_db', /takes postgresql:\/\/… or key=value pairs/],
  ["host='h", /takes postgresql:\/\//],
  ['mysql://h', /takes postgresql:\/\//],
  [`postgresql://u:${secret}@h:port/d`, /takes postgresql:\/\//],
  [`postgresql://u:${secret}%@h/d`, /% itself is written %25/],
  [`postgresql://u:${secret}@h/d%00`, /%/],
  [`postgresql://u:${secret}@h/d?pgbouncer=true`, /there is no parameter "pgbouncer"/],
  [`postgresql://u:${secret}@h:70000/d`, /port=70000: takes a whole number from 1 to 65535/],
  [`postgresql://u:${secret}@a,b/d?port=1,2,3`, /one port, or as many as hosts/],
  [`host=a,b hostaddr=10.0.0.1 password=${secret}`, /as many hostaddr as host/],
  [`host=a sslmode=secure password=${secret}`, /sslmode=secure: takes disable, allow, prefer, require, verify-ca, verify-full/],
  [`host=a sslmode=verify-ca password=${secret}`, /takes a file of certificates in sslrootcert/],
  [`host=a sslmode=require sslrootcert=system password=${secret}`, /sslrootcert=system takes sslmode verify-full/],
  [`host=a sslnegotiation=direct password=${secret}`, /sslnegotiation=direct takes sslmode require/],
  [`host=a target_session_attrs=master password=${secret}`, /target_session_attrs=master: takes any, read-write/],
  [`host=a load_balance_hosts=yes password=${secret}`, /load_balance_hosts=yes: takes disable, random/],
  [`host=a connect_timeout=soon password=${secret}`, /connect_timeout=soon: takes seconds/],
  [`host=a channel_binding=require password=${secret}`, /channel_binding=require cannot be kept to/],
  [`host=a require_auth=scram-sha-256 password=${secret}`, /require_auth=scram-sha-256 cannot be kept to/],
  [`host=a service=nowhere password=${secret}`, /there is no service "nowhere"/],
] as const

for (const [text, message] of wrong) {
  test(`${text} is refused in a line without its password`, () => {
    assert.throws(
      () => read(text),
      (error: Error) => error instanceof ConfigError && message.test(error.message) && !error.message.includes(secret),
    )
  })
}

test('the environment fills gaps, and no more', () => {
  const env = {
    PGHOST: 'e1,e2',
    PGPORT: '6000',
    PGUSER: 'eu',
    PGPASSWORD: 'ep',
    PGDATABASE: 'ed',
    PGSSLMODE: 'require',
    PGAPPNAME: 'ea',
    PGTARGETSESSIONATTRS: 'read-write',
    PGCONNECT_TIMEOUT: '3',
    PGOPTIONS: '-c work_mem=1MB',
    PGTZ: 'America/New York',
    PGLOADBALANCEHOSTS: 'random',
  }
  const all = read('postgresql://', env)
  assert.deepEqual(all.places, [place('e1', 6000), place('e2', 6000)])
  assert.deepEqual([all.user, all.password, all.database, all.tls.mode], ['eu', 'ep', 'ed', 'require'])
  assert.deepEqual([all.applicationName, all.session, all.timeoutMs, all.shuffled], ['ea', 'read-write', 3000, true])
  assert.equal(all.options, '-c timezone=America/New\\ York -c work_mem=1MB')
  const some = read('postgresql://u:p@h:1/d?sslmode=disable&application_name=a&options=-c%20geqo%3Doff', { ...env, PGTZ: '' })
  assert.deepEqual([some.places, some.user, some.password, some.database], [[place('h', 1)], 'u', 'p', 'd'])
  assert.deepEqual([some.tls.mode, some.applicationName, some.options], ['disable', 'a', '-c geqo=off'])
})

test('a service stands between the address and the environment', () => {
  writeFileSync(join(home, '.pg_service.conf'), '# services\n[other]\nhost=x\n\n[shop]\nhost = s\nport=7\ndbname=sd\nuser=su\n[last]\n')
  const { places, user, database, applicationName } = read('service=shop user=u', { PGHOST: 'e', PGAPPNAME: 'ea' })
  assert.deepEqual([places, user, database, applicationName], [[place('s', 7)], 'u', 'sd', 'ea'])
  assert.deepEqual(read('postgresql://', { PGSERVICE: 'other' }).places, [place('x')])
})

test('the password file is asked for each server', () => {
  const file = join(home, '.pgpass')
  writeFileSync(file, '# host:port:database:user:password\na:1:d:u:one\nb:*:*:u:two\\:\\\\\nlocalhost:5432:d:u:socket\n*:*:*:*:any\n')
  const of = (text: string, index = 0) => {
    const address = read(text)
    return passwordFor(address, address.places[index]!)
  }
  assert.throws(() => of('postgresql://u@a:1/d'), /no password supplied: the password file is not used, since others may read it/)
  chmodSync(file, 0o600)
  const two = 'postgresql://u@a:1,b:2,c/d'
  assert.deepEqual([of(two, 0), of(two, 1), of(two, 2)], ['one', 'two:\\', 'any'])
  assert.equal(of('host=/var/run/postgresql user=u dbname=d'), 'socket')
  assert.equal(of('postgresql://u:given@a:1/d'), 'given')
  assert.throws(() => of(`postgresql://u@a/d?passfile=${join(home, 'none')}`), /no password supplied/)
})

test('certificates are those of the user, unless the address names others', () => {
  mkdirSync(join(home, '.postgresql'))
  for (const name of ['root.crt', 'postgresql.crt', 'postgresql.key']) writeFileSync(join(home, '.postgresql', name), '')
  const { tls } = read('host=h')
  assert.deepEqual(
    [tls.mode, tls.rootCertificate, tls.certificate, tls.key, tls.revoked],
    ['prefer', ...['root.crt', 'postgresql.crt', 'postgresql.key'].map((name) => join(home, '.postgresql', name)), null],
  )
  const { tls: other } = read('postgresql://h?sslmode=verify-ca&sslrootcert=/ca&sslcert=/c&sslkey=/k&sslcrl=/r')
  assert.deepEqual([other.rootCertificate, other.certificate, other.key, other.revoked], ['/ca', '/c', '/k', '/r'])
  assert.equal(read('host=h sslrootcert=system').tls.mode, 'verify-full')
  assert.equal(read('postgresql://h?ssl=true').tls.mode, 'require')
})
