// Generated from function api.whoami. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const whoami = fn({
  schema: 'api',
  name: 'whoami',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."whoami"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(whoami),
  POST: call(whoami),
})
