// Generated from function api.addresses. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { Address as HiddenAddress } from '../../hidden.types.ts'

export const addresses = fn({
  schema: 'api',
  name: 'addresses',

  parameters: {},

  returns: returns<HiddenAddress[]>({ kind: 'row', set: true, type: 'hidden.address' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."addresses"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(addresses),
  POST: call(addresses),
})
