// Generated from function "odd `${schema}` ""x"""."f`${1}` */". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const f___1_____ = fn({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'f`$\u{7b}1}` */',

  parameters: {
    'a`$\u{7b}2}`': parameter<string | null>('text', { default: true }),
    '{arguments}': parameter<number | null>('integer', { default: true }),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  settings: {
    'app.text': '`$\u{7b}5}` \\',
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from U&"odd \`$\\007Bschema}\` ""x""".U&"f\`$\\007B1}\` */"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(f___1_____),
  POST: call(f___1_____),
})
