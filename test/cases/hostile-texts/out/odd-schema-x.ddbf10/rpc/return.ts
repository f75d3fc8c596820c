// Generated from function "odd `${schema}` ""x""".return. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Import } from '../import.ts'

export const return_ = fn({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'return',

  parameters: {
    'row`': parameter<Import | null>('"odd `$\u{7b}schema}` ""x""".import'),
  },

  returns: returns<Import | null>({ kind: 'row', set: false, type: '"odd `$\u{7b}schema}` ""x""".import', table: 'import' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from U&"odd \`$\\007Bschema}\` ""x"""."return"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(return_),
  POST: call(return_),
})
