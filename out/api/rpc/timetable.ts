// Generated from function api.timetable. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

/** A row of the answer. */
export interface TimetableRow {
  film: string | null
  where: string | null
  starts: string | null
}

export const timetable = fn({
  schema: 'api',
  name: 'timetable',

  parameters: {
    after: parameter<string | null>('timestamp with time zone', { default: true }),
  },

  returns: returns<TimetableRow[]>({ kind: 'row', set: true, type: 'record' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."timetable"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(timetable),
  POST: call(timetable),
})
