// Generated from function admin.search_path_now. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const search_path_now = fn({
  schema: 'admin',
  name: 'search_path_now',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "admin"."search_path_now"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(search_path_now),
  POST: call(search_path_now),
})
