// Generated from function api.page. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const page = fn({
  schema: 'api',
  name: 'page',

  parameters: {
    title: parameter<string | null>('text', { default: true }),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api."text/html"', media: 'text/html' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."page"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(page),
  POST: call(page),
})
