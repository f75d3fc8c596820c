// Generated from function "odd `${schema}` ""x""".__proto__. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface ProtoRow {
  ['__proto__']: number | null
  '$\u{7b}out}': string | null
}

export const __proto__ = fn({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: '__proto__',

  parameters: {
    ['__proto__']: parameter<number | null>('integer'),
  },

  returns: returns<ProtoRow[]>({ kind: 'row', set: true, type: 'record' }),
  volatility: 'volatile',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from U&"odd \`$\\007Bschema}\` ""x"""."__proto__"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(__proto__),
  POST: call(__proto__),
})
