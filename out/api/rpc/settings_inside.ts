// Generated from function api.settings_inside. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const settings_inside = fn({
  schema: 'api',
  name: 'settings_inside',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'stable',

  settings: {
    'app.mood': 'quiet',
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."settings_inside"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(settings_inside),
  POST: call(settings_inside),
})
