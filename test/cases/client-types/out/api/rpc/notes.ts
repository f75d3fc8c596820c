// Generated from function api.notes. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { Notes as DatabaseNotes } from '../../database/notes.ts'

export const notes = fn({
  schema: 'api',
  name: 'notes',

  parameters: {},

  returns: returns<DatabaseNotes[]>({ kind: 'row', set: true, type: 'database.notes' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."notes"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(notes),
  POST: call(notes),
})
