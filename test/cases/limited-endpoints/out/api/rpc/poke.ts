// Generated from function api.poke. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const poke = fn({
  schema: 'api',
  name: 'poke',

  parameters: {},

  returns: returns<number | null>({ kind: 'scalar', set: false, type: 'integer' }),
  volatility: 'volatile',

  // By the rules of pgrest.config.ts.
  methods: ['POST'],

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."poke"({arguments}) as {self}`,
})

export default endpoint({
  POST: call(poke),
})
