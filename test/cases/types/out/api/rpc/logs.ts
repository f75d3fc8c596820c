// Generated from function api.logs. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { StateLog } from '../state_log.ts'

export const logs = fn({
  schema: 'api',
  name: 'logs',

  parameters: {},

  returns: returns<StateLog[]>({ kind: 'row', set: true, type: 'api.state_log', table: 'state_log' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."logs"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(logs),
  POST: call(logs),
})
