// Generated from function api.an_address. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { Address } from '../../api.types.ts'

export const an_address = fn({
  schema: 'api',
  name: 'an_address',

  parameters: {},

  returns: returns<Address | null>({ kind: 'row', set: false, type: 'api.address' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."an_address"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(an_address),
  POST: call(an_address),
})
