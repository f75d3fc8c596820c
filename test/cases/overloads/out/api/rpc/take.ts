// Generated from function api.take. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const take = fn({
  schema: 'api',
  name: 'take',

  parameters: {},

  returns: returns<void>({ kind: 'void', set: false, type: 'void' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take"({arguments}) as {self}`,
})

export const take_bytea = fn({
  schema: 'api',
  name: 'take',

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
    from "api"."take"({arguments}) as {self}`,
})

export const take_json = fn({
  schema: 'api',
  name: 'take',

  parameters: {
    '': parameter<unknown>('json'),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."take"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(take, take_bytea, take_json),
  POST: call(take, take_bytea, take_json),
})
