// Generated from function api.words_of. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const words_of = fn({
  schema: 'api',
  name: 'words_of',

  parameters: {
    sentence: parameter<string | null>('text'),
  },

  returns: returns<(string | null)[]>({ kind: 'scalar', set: true, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."words_of"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(words_of),
  POST: call(words_of),
})
