// Generated from function api.take_either. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const take_either_bytea = fn({
  schema: 'api',
  name: 'take_either',

  parameters: {
    '': parameter<string | null>('bytea'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take_either"({arguments}) as {self}`,
})

export const take_either_json = fn({
  schema: 'api',
  name: 'take_either',

  parameters: {
    '': parameter<unknown>('json'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take_either"({arguments}) as {self}`,
})

export const take_either_text = fn({
  schema: 'api',
  name: 'take_either',

  parameters: {
    '': parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take_either"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(take_either_bytea, take_either_json, take_either_text),
  POST: call(take_either_bytea, take_either_json, take_either_text),
})
