import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ConfigError, dumpConfig, exampleConfig, listenHost, readConfig, reloadConfig } from '../runtime/config.ts'
import { options } from '../runtime/options.ts'

const ofFile = (file: string, env: Record<string, string> = {}) => readConfig({ env, file })
const ofEnv = (env: Record<string, string>) => readConfig({ env })
const secret = 'a lantern, a moth and thirty-two bytes'

test("there are PostgREST's 46 options, app.settings.* being one, and ours, which are dumped where they are set", () => {
  const own = Object.entries(options).filter(([, option]) => 'own' in option)
  assert.equal(Object.keys(options).length - own.length + 1, 46)
  const dumped = dumpConfig(ofEnv({ PGRST_LOG_FORMAT: 'json', PGRST_SERVER_SHUTDOWN_TIMEOUT: '30' }))
  const names = dumped.split('\n').map((line) => line.split(' ')[0])
  assert.deepEqual(
    own.map(([name]) => name).filter((name) => names.includes(name)),
    ['log-format'],
  )
})

test('without any source all is at its default', () => {
  const config = readConfig({ env: {} })
  assert.deepEqual(
    [config.dbUri, config.dbSchemas, config.dbExtraSearchPath, config.dbAnonRole, config.dbMaxRows, config.dbTxEnd],
    ['postgresql://', ['public'], ['public'], null, null, { rollback: false, allowOverride: false }],
  )
  assert.deepEqual(
    [config.serverHost, config.adminServerHost, config.serverPort, config.adminServerPort, config.serverUnixSocketMode],
    ['!4', '!4', 3000, null, 0o660],
  )
  assert.deepEqual([config.dbPoolAcquisitionTimeout, config.dbPoolMaxIdletime, config.dbPoolMaxLifetime], [10_000, 30_000, 1_800_000])
  assert.deepEqual(
    [config.jwtSecret, config.jwtRoleClaimKey, config.jwtCacheMaxEntries, config.serverCorsAllowedOrigins],
    [null, '$.role', 1000, null],
  )
  assert.deepEqual([config.appSettings, config.warnings], [[], []])
})

test('the configuration of the contract is read', () => {
  const config = ofEnv(JSON.parse(readFileSync(new URL('contract/base-config.json', import.meta.url), 'utf8')))
  assert.deepEqual(config.dbSchemas, ['api', 'admin', 'Midnight "Cult" Shows'])
  assert.deepEqual(config.dbExtraSearchPath, ['extensions', 'public'])
  assert.deepEqual(config.dbTxEnd, { rollback: true, allowOverride: true })
  assert.equal(config.openapiServerProxyUri, 'https://lantern.example/api/')
  assert.equal(config.jwtSecret?.toString(), secret)
  assert.equal(config.dbAggregatesEnabled, true)
})

test('the database comes before the environment, the environment before the file', () => {
  const sources = {
    env: { PGRST_DB_SCHEMAS: 'env', PGRST_DB_ANON_ROLE: 'env', PGRST_DB_POOL: '2' },
    file: 'db-schemas = "file"\ndb-anon-role = "file"\ndb-pre-request = "file"\ndb-pool = 3\n',
    database: { db_schemas: 'database', db_pool: '1', 'pgrst.server_timing_enabled': 'true' },
  }
  const config = readConfig(sources)
  assert.deepEqual([config.dbSchemas, config.dbAnonRole, config.dbPreRequest], [['database'], 'env', 'file'])
  assert.deepEqual([config.dbPool, config.serverTimingEnabled], [2, true], 'the pool is not set in the database')
})

test('an empty text is the default, and for the extra search path none', () => {
  const config = readConfig({ env: { PGRST_LOG_LEVEL: '', PGRST_DB_MAX_ROWS: '', PGRST_DB_EXTRA_SEARCH_PATH: '', PGRST_DB_ANON_ROLE: '' } })
  assert.deepEqual([config.logLevel, config.dbMaxRows, config.dbExtraSearchPath, config.dbAnonRole], ['error', null, [], null])
  const reset = readConfig({ env: { PGRST_DB_ANON_ROLE: 'env' }, database: { db_anon_role: '' } })
  assert.equal(reset.dbAnonRole, null)
})

test('former names are read, after the new ones', () => {
  const former = {
    'max-rows': '7',
    'pre-request': 'f',
    'root-spec': 'r',
    'db-schema': 'old',
    'role-claim-key': '$.r',
    'secret-is-base64': 'true',
    'db-pool-timeout': '9',
  }
  const config = ofFile(
    Object.entries(former)
      .map(([name, value]) => `${name} = "${value}"`)
      .join('\n'),
  )
  assert.deepEqual([config.dbMaxRows, config.dbPreRequest, config.dbRootSpec, config.dbSchemas], [7, 'f', 'r', ['old']])
  assert.deepEqual([config.jwtRoleClaimKey, config.jwtSecretIsBase64, config.dbPoolMaxIdletime], ['$.r', true, 9000])
  assert.deepEqual(config.warnings, [])
  assert.deepEqual(readConfig({ env: { PGRST_DB_SCHEMA: 'old' }, file: 'db-schemas = "new"' }).dbSchemas, ['new'])
})

test('booleans are words in any case, or numbers', () => {
  for (const [value, want] of [
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['"true"', true],
    ['13', true],
    ['1', true],
    ['false', false],
    ['FALSE', false],
    ['0', false],
    ['-1', false],
  ] as const) {
    assert.equal(ofEnv({ PGRST_DB_PLAN_ENABLED: value }).dbPlanEnabled, want, value)
  }
})

test('a value that an option does not take is named with what it takes', () => {
  for (const [name, value, takes] of [
    ['db-pool', 'many', 'takes a whole number from 1'],
    ['db-pool', '0', 'takes a whole number from 1'],
    ['db-pool', '1.5', 'takes a whole number from 1'],
    ['db-max-rows', '-1', 'takes a whole number from 0'],
    ['db-pool-acquisition-timeout', '10s', 'takes seconds, a whole number from 1 to 2000000'],
    ['server-port', '65536', 'takes a whole number from 0 to 65535'],
    ['db-plan-enabled', 'perhaps', 'takes true or false'],
    ['log-level', 'never', 'takes crit, error, warn, info, debug'],
    ['openapi-mode', 'follow-', 'takes follow-privileges, ignore-privileges, disabled'],
    ['client-error-verbosity', 'Verbose', 'takes verbose, minimal'],
    ['db-tx-end', 'random', 'takes commit, commit-allow-override, rollback, rollback-allow-override'],
    ['server-unix-socket-mode', '800', 'takes an octal number from 600 to 777'],
    ['server-unix-socket-mode', '599', 'takes an octal number from 600 to 777'],
    ['admin-server-unix-socket-mode', '1777', 'takes an octal number from 600 to 777'],
    ['jwt-aud', 'http://%%localhorst.invalid', 'takes a text, or where it has a colon a URI'],
    ['db-schemas', 'api, pg_catalog', 'takes names of schemas with commas between them, neither pg_catalog nor information_schema'],
    ['db-schemas', 'information_schema', 'takes names of schemas with commas between them, neither pg_catalog nor information_schema'],
    ['db-schemas', ' , ', 'takes names of schemas with commas between them, neither pg_catalog nor information_schema'],
    ['server-trace-header', 'X Request', 'takes the name of a header'],
  ] as const) {
    const variable = `PGRST_${name.replaceAll('-', '_').toUpperCase()}`
    assert.throws(() => ofEnv({ [variable]: value }), new ConfigError(`${name} = ${JSON.stringify(value)}: ${takes}`))
  }
})

test('the address for clients is a plain URL', () => {
  const read = (uri: string) => ofEnv({ PGRST_OPENAPI_SERVER_PROXY_URI: uri }).openapiServerProxyUri
  for (const uri of ['https://example.com', 'http://example.com:8080/openapi.json', 'HTTPS://[::1]:1/']) assert.equal(read(uri), uri)
  for (const uri of [
    'htp:/@@localhorst.invalid',
    'ftp://x',
    'https://',
    'https://u@x',
    'https://x?a=1',
    'http://x:0',
    'http://x:65536',
    '/x',
  ]) {
    assert.throws(() => read(uri), /takes a URL with http or https/, uri)
  }
})

test('a path of the role that is neither JSONPath nor JSPath stops the start', () => {
  for (const path of [
    'role.other',
    '.role##',
    '.my_role;;domain',
    '.#$$%&$%/',
    '1234',
    '[1:]',
    '.role[1:2:3]',
    '.role[?(@ =)]',
    '$.role zzz',
    '$.roles[?length(@) > 1]',
    '$[',
  ]) {
    assert.throws(
      () => ofEnv({ PGRST_JWT_ROLE_CLAIM_KEY: path }),
      /^Error: jwt-role-claim-key = .*: takes a JSONPath, such as \$\.role; ./,
      path,
    )
  }
})

test('the older path of the role is taken with a warning that says what to write', () => {
  for (const [path, replacement] of [
    ['.role', '$.role'],
    ['.app."tenant-role"', "$.app['tenant-role']"],
    ['.roles[1]', '$.roles[1]'],
    ['.roles[?(@ == "x")]', "$.roles[?@ == 'x']"],
  ] as const) {
    const { warnings } = ofEnv({ PGRST_JWT_ROLE_CLAIM_KEY: path })
    assert.deepEqual(warnings, [`jwt-role-claim-key = ${JSON.stringify(path)} is deprecated syntax: write ${replacement}`])
    assert.deepEqual(ofEnv({ PGRST_JWT_ROLE_CLAIM_KEY: replacement }).warnings, [])
  }
  assert.match(ofEnv({ PGRST_JWT_ROLE_CLAIM_KEY: '.role[7:]' }).warnings.join(), /let tokens hold the role by itself, and write \$\.role$/)
})

test('names that are no options are warned of', () => {
  const { warnings } = ofFile('db-schemass = "api"\ndb-use-legacy-gucs = false\n', { PGRST_DB_SCHEMASS: 'api', PATH: '/bin' })
  assert.deepEqual(warnings, [
    'there is no option PGRST_DB_SCHEMASS',
    'there is no option db-schemass',
    'there is no option db-use-legacy-gucs',
  ])
})

test('settings of the application come from file and environment', () => {
  const config = ofFile('app.settings.a = "file"\napp.settings.b = "file"\napp.settings.c = false\n', {
    PGRST_APP_SETTINGS_b: 'env',
    PGRST_APP_SETTINGS_TOKEN_KEY: 'x',
  })
  assert.deepEqual(config.appSettings, [
    ['app.settings.TOKEN_KEY', 'x'],
    ['app.settings.a', 'file'],
    ['app.settings.b', 'env'],
    ['app.settings.c', 'false'],
  ])
  assert.deepEqual(config.warnings, [])
})

test('the admin server has a port of its own and the host of the server', () => {
  assert.throws(
    () => ofEnv({ PGRST_ADMIN_SERVER_PORT: '3000' }),
    new ConfigError('admin-server-port = 3000: takes another port than server-port'),
  )
  assert.equal(ofEnv({ PGRST_SERVER_HOST: '*6' }).adminServerHost, '*6')
  assert.equal(ofEnv({ PGRST_SERVER_HOST: '*6', PGRST_ADMIN_SERVER_HOST: 'localhost' }).adminServerHost, 'localhost')
})

test('@ names a file with the secret or the address', () => {
  const files: Record<string, string> = { 'the secret': `${secret}\n\n`, uri: ' postgresql://h/d \n' }
  const readFile = (path: string) => Buffer.from(files[path] ?? assert.fail(path))
  const config = readConfig({ env: { PGRST_JWT_SECRET: '@the secret', PGRST_DB_URI: '@uri' }, readFile })
  assert.equal(config.jwtSecret?.toString(), `${secret}\n`)
  assert.equal(config.dbUri, 'postgresql://h/d')
  assert.throws(
    () => ofEnv({ PGRST_DB_URI: '@/no/such/file' }),
    /^Error: db-uri = "@\/no\/such\/file": takes a file that can be read; ENOENT/,
  )
})

test('a secret is decoded from base64 of either alphabet', () => {
  const bytes = Buffer.from([...Array(33).keys()].map((i) => 255 - i * 3))
  for (const encoded of [bytes.toString('base64'), bytes.toString('base64url'), `${bytes.toString('base64').replaceAll('=', '.')} `]) {
    assert.deepEqual(ofEnv({ PGRST_JWT_SECRET: encoded, PGRST_JWT_SECRET_IS_BASE64: 'true' }).jwtSecret, bytes)
  }
  for (const wrong of ['no base-64!', 'AAAAA']) {
    assert.throws(() => ofEnv({ PGRST_JWT_SECRET: wrong, PGRST_JWT_SECRET_IS_BASE64: 'true' }), /jwt-secret = \(not shown\): takes base64/)
  }
})

test('the syntax of files is understood', () => {
  const config = ofFile(
    `# a comment
      db-schemas = "multi,   Midnight \\"Cult\\" Shows" # and another
      db-channel="a\\tb\\n\\\\ \\u00e9\\ud83c\\udfac"
      db-pool = 1.2e1
      db-plan-enabled = on
      db-config = off
      app.settings {
        mood = "quiet" # inside
        deeper { still = "$(mood)er, $(HOME) for 5 $$, $5" }
      }
      server-host
        =
        "local
host"
`,
    { HOME: '/home' },
  )
  assert.deepEqual(config.dbSchemas, ['multi', 'Midnight "Cult" Shows'])
  assert.equal(config.dbChannel, 'a\tb\n\\ é🎬')
  assert.deepEqual([config.dbPool, config.dbPlanEnabled, config.dbConfig], [12, true, false])
  assert.deepEqual(config.appSettings, [
    ['app.settings.deeper.still', 'quieter, /home for 5 $, $5'],
    ['app.settings.mood', 'quiet'],
  ])
  assert.equal(config.serverHost, 'local\nhost')
  assert.deepEqual(config.warnings, [])
})

test('what is wrong in a file is told with its line', () => {
  for (const [file, message] of [
    ['db-pool 4', 'line 1 of the configuration file: expected = after db-pool'],
    ['\n\ndb-schemas = api', 'line 3 of the configuration file: expected a value: a text in double quotes, a number, true or false'],
    ['db-schemas = "api', 'line 1 of the configuration file: expected a value: a text in double quotes, a number, true or false'],
    ['db-pool = 4 5', 'line 1 of the configuration file: expected the end of the line after db-pool'],
    ['db-pool = 4x', 'line 1 of the configuration file: expected a value: a text in double quotes, a number, true or false'],
    ['= 4', 'line 1 of the configuration file: expected the name of an option'],
    ['db-channel = "\\q"', 'line 1 of the configuration file: a text has no \\q; a backslash is \\\\'],
    ['db-channel = "$(NO_SUCH)"', 'line 1 of the configuration file: there is no variable NO_SUCH'],
    ['import "other.conf"', 'line 1 of the configuration file: import is not supported: write the options into one file'],
    ['app.settings {\na = 1', 'line 2 of the configuration file: a { without its }'],
    ['a = 1\n}', 'line 2 of the configuration file: a } without its {'],
  ] as const) {
    assert.throws(() => ofFile(file), new ConfigError(message))
  }
})

test('what is dumped reads as the same configuration', () => {
  const env = {
    PGRST_DB_SCHEMAS: 'api, Midnight "Cult" Shows',
    PGRST_DB_EXTRA_SEARCH_PATH: '',
    PGRST_DB_MAX_ROWS: '5',
    PGRST_DB_TX_END: 'rollback-allow-override',
    PGRST_DB_POOL_MAX_LIFETIME: '60',
    PGRST_JWT_ROLE_CLAIM_KEY: '$.app["$$ $(x) \\\\"][?@ == "a"]',
    PGRST_JWT_SECRET: Buffer.from(secret).toString('base64'),
    PGRST_JWT_SECRET_IS_BASE64: 'true',
    PGRST_SERVER_UNIX_SOCKET_MODE: '777',
    PGRST_SERVER_CORS_ALLOWED_ORIGINS: 'https://a, https://b',
    PGRST_ADMIN_SERVER_PORT: '3001',
    PGRST_APP_SETTINGS_X: '$(HOME) \\ $$ "quoted"',
  }
  const config = ofEnv(env)
  const dumped = dumpConfig(config)
  assert.deepEqual(ofFile(dumped), config)
  const lines = dumped.trimEnd().split('\n')
  assert.deepEqual(lines, [...lines].sort())
  for (const line of [
    'admin-server-port = 3001',
    'db-anon-role = ""',
    'db-extra-search-path = ""',
    'db-max-rows = 5',
    'db-pool-max-lifetime = 60',
    'db-schemas = "api,Midnight \\"Cult\\" Shows"',
    'db-tx-end = "rollback-allow-override"',
    'jwt-secret = "YSBsYW50ZXJuLCBhIG1vdGggYW5kIHRoaXJ0eS10d28gYnl0ZXM="',
    'server-cors-allowed-origins = "https://a,https://b"',
    'server-unix-socket-mode = "777"',
  ]) {
    assert.ok(lines.includes(line), line)
  }
  assert.ok(dumpConfig(readConfig({ env: {} })).includes('\njwt-role-claim-key = "$$.role"\n'))
})

test('the example is a file of defaults, and of values that can be read', () => {
  const example = exampleConfig()
  assert.deepEqual(ofFile(example), readConfig({ env: {} }))
  const uncommented = ofFile(example.replace(/^# /gm, ''))
  assert.deepEqual([uncommented.dbMaxRows, uncommented.dbAnonRole, uncommented.jwtRoleClaimKey], [1000, 'anon', '$.role'])
  assert.deepEqual(uncommented.warnings, [])
})

test('reading again changes only what needs no restart', () => {
  const running = ofEnv({ PGRST_DB_POOL: '2', PGRST_DB_SCHEMAS: 'a', PGRST_SERVER_PORT: '1', PGRST_JWT_SECRET: secret })
  const reloaded = reloadConfig(running, {
    env: { PGRST_DB_POOL: '3', PGRST_DB_SCHEMAS: 'b', PGRST_SERVER_PORT: '4', PGRST_DB_TX_END: 'rollback' },
  })
  assert.deepEqual([reloaded.dbPool, reloaded.serverPort, reloaded.dbTxEnd.rollback], [2, 1, false])
  assert.deepEqual([reloaded.dbSchemas, reloaded.jwtSecret], [['b'], null])
})

test('the special hosts are addresses to listen on', () => {
  for (const [host, want] of [
    ['!4', { host: '0.0.0.0' }],
    ['*4', { host: '0.0.0.0' }],
    ['*', {}],
    ['*6', {}],
    ['!6', { host: '::', ipv6Only: true }],
    ['localhost', { host: 'localhost' }],
  ] as const) {
    assert.deepEqual(listenHost(host), want, host)
  }
})
