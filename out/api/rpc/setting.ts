// Generated from function api.setting. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const setting = fn({
  schema: 'api',
  name: 'setting',

  parameters: {
    name: parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."setting"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(setting),
  POST: call(setting),
})
