// Generated from function api.take_xml. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const take_xml = fn({
  schema: 'api',
  name: 'take_xml',

  parameters: {
    '': parameter<string | null>('xml'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'xml' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take_xml"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(take_xml),
  POST: call(take_xml),
})
