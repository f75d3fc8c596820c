// Generated from function api.lantern_svg. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const lantern_svg = fn({
  schema: 'api',
  name: 'lantern_svg',

  parameters: {
    colour: parameter<string | null>('text', { default: true }),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api."image/svg+xml"', media: 'image/svg+xml' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."lantern_svg"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(lantern_svg),
  POST: call(lantern_svg),
})
