// Generated from function "Midnight ""Cult"" Shows"."say ""boo""". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const say__boo_ = fn({
  schema: 'Midnight "Cult" Shows',
  name: 'say "boo"',

  parameters: {
    loud: parameter<boolean | null>('boolean', { default: true }),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "Midnight ""Cult"" Shows"."say ""boo"""({arguments}) as {self}`,
})

export default endpoint({
  GET: call(say__boo_),
  POST: call(say__boo_),
})
