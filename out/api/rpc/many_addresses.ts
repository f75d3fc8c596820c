// Generated from function api.many_addresses. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { Address } from '../../api.types.ts'

export const many_addresses = fn({
  schema: 'api',
  name: 'many_addresses',

  parameters: {},

  returns: returns<Address[]>({ kind: 'row', set: true, type: 'api.address' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."many_addresses"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(many_addresses),
  POST: call(many_addresses),
})
