// Generated from function admin.whoami. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const whoami = fn({
  schema: 'admin',
  name: 'whoami',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "admin"."whoami"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(whoami),
  POST: call(whoami),
})
