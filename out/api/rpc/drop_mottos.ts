// Generated from function api.drop_mottos. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'
import type { Mottos } from '../mottos.ts'

export const drop_mottos = fn({
  schema: 'api',
  name: 'drop_mottos',

  parameters: {},

  returns: returns<Mottos[]>({ kind: 'row', set: true, type: 'api.mottos', table: 'mottos' }),
  volatility: 'volatile',

  grants: {
    chair: 'execute',
    editor: 'execute',
  },

  sql: `
    select {select}
    from "api"."drop_mottos"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(drop_mottos),
  POST: call(drop_mottos),
})
