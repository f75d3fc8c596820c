// Generated from function api.an_enum. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { FilmGauge } from '../../api.types.ts'

export const an_enum = fn({
  schema: 'api',
  name: 'an_enum',

  parameters: {},

  returns: returns<FilmGauge | null>({ kind: 'scalar', set: false, type: 'api.film_gauge' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."an_enum"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(an_enum),
  POST: call(an_enum),
})
