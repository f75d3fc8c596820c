// Generated from function api.add_motto. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Mottos } from '../mottos.ts'

export const add_motto = fn({
  schema: 'api',
  name: 'add_motto',

  parameters: {
    place: parameter<number | null>('integer'),
    words: parameter<string | null>('text'),
  },

  returns: returns<Mottos[]>({ kind: 'row', set: true, type: 'api.mottos', table: 'mottos' }),
  volatility: 'volatile',

  grants: {
    chair: 'execute',
    editor: 'execute',
  },

  sql: `
    select {select}
    from "api"."add_motto"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(add_motto),
  POST: call(add_motto),
})
