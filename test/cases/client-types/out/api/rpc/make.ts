// Generated from function api.make. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Mood as HiddenMood, Spot as HiddenSpot } from '../../hidden.types.ts'

export const make_json = fn({
  schema: 'api',
  name: 'make',

  parameters: {
    '': parameter<unknown>('json'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'hidden.present' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."make"({arguments}) as {self}`,
})

export const make_text = fn({
  schema: 'api',
  name: 'make',

  parameters: {
    '': parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."make"({arguments}) as {self}`,
})

export const make_spot_moods_name = fn({
  schema: 'api',
  name: 'make',

  parameters: {
    spot: parameter<HiddenSpot | null>('hidden.spot'),
    moods: parameter<(HiddenMood | null)[] | null>('hidden.mood[]', { default: true }),
    name: parameter<string | null>('hidden.present', { default: true }),
  },

  returns: returns<HiddenSpot[]>({ kind: 'row', set: true, type: 'hidden.spot' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."make"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(make_json, make_text, make_spot_moods_name),
  POST: call(make_json, make_text, make_spot_moods_name),
})
