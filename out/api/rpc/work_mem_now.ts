// Generated from function api.work_mem_now. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const work_mem_now = fn({
  schema: 'api',
  name: 'work_mem_now',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'stable',

  settings: {
    work_mem: '6MB',
  },

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."work_mem_now"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(work_mem_now),
  POST: call(work_mem_now),
})
