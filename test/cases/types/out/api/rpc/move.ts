// Generated from function api.move. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Trip } from '../../api.types.ts'
import type { Mood as HiddenMood } from '../../hidden.types.ts'

export const move = fn({
  schema: 'api',
  name: 'move',

  parameters: {
    berth: parameter<unknown>('api.berth', { toJson: '"hidden"."berth_to_json"', fromText: '"hidden"."berth_from_text"', fromJson: '"hidden"."berth_from_json"' }),
    mood: parameter<HiddenMood | null>('hidden.mood', { default: true }),
  },

  returns: returns<Trip | null>({ kind: 'row', set: false, type: 'api.trip' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."move"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(move),
  POST: call(move),
})
