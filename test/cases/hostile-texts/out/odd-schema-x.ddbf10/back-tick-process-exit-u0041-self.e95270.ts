// Generated from table "odd `${schema}` ""x"""."back`tick ${process.exit()} \u0041 */ {self}". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, manyToOne, oneToMany, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { Enum1_b7ed08 } from '../odd-schema-x.ddbf10.types.ts'

/**
 * *\/ process.exit() /*
 *   tabbed \ `${z}`
 *
 * last
 */
export const back_tick___process_exit_____u0041_____self_ = table({
  schema: 'odd `$\u{7b}schema}` "x"',
  name: 'back`tick $\u{7b}process.exit()} \\u0041 */ {self}',
  key: ['id`'],

  columns: {
    /** *\/ // <script> */
    'id`': column<number>('integer'),
    '$\u{7b}x}': column<string | null>('text', { default: "'`$\u{7b}y}` \\ */ {where}'::text" }),
    'back\\slash': column<string | null>('text'),
    '{self}': column<number | null>('integer'),
    ['__proto__']: column<string | null>('text'),
    constructor: column<string | null>('text'),
    '10': column<string | null>('text'),
    '9': column<string | null>('text'),
    "it's": column<string | null>('text'),
    'quote"d': column<string | null>('text'),
    'both \' and "': column<string | null>('text'),
    'an enum': column<Enum1_b7ed08 | null>('"odd `$\u{7b}schema}` ""x"""."enum `$\u{7b}1}`"'),
  },

  relations: {
    'back`tick $\u{7b}process.exit()} \\u0041 */ {self}!{self}': oneToMany({ table: 'back`tick $\u{7b}process.exit()} \\u0041 */ {self}', constraint: 'back`tick $\u{7b}process.exit()} \\u0041 */ {self}_{self}_fkey', from: ['id`'], to: ['{self}'], on: '{self}."id`" = {other}.U&"\\007Bself}"' }),
    '{self}': manyToOne({ table: 'back`tick $\u{7b}process.exit()} \\u0041 */ {self}', constraint: 'back`tick $\u{7b}process.exit()} \\u0041 */ {self}_{self}_fkey', from: ['{self}'], to: ['id`'], on: '{self}.U&"\\007Bself}" = {other}."id`"' }),
  },

  writable: ['insert', 'update', 'delete'],

  grants: {},

  sql: {
    read: `
      select {select}
      from U&"odd \`$\\007Bschema}\` ""x""".U&"back\`tick $\\007Bprocess.exit()} \\\\u0041 */ \\007Bself}" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into U&"odd \`$\\007Bschema}\` ""x""".U&"back\`tick $\\007Bprocess.exit()} \\\\u0041 */ \\007Bself}" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update U&"odd \`$\\007Bschema}\` ""x""".U&"back\`tick $\\007Bprocess.exit()} \\\\u0041 */ \\007Bself}" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from U&"odd \`$\\007Bschema}\` ""x""".U&"back\`tick $\\007Bprocess.exit()} \\\\u0041 */ \\007Bself}" as {self}
      {where}
      {returning}`,
  },
})

export type BackTickProcessExitU0041Self = Row<typeof back_tick___process_exit_____u0041_____self_>

export default endpoint({
  GET: read(back_tick___process_exit_____u0041_____self_),
  POST: insert(back_tick___process_exit_____u0041_____self_),
  PUT: upsert(back_tick___process_exit_____u0041_____self_),
  PATCH: update(back_tick___process_exit_____u0041_____self_),
  DELETE: remove(back_tick___process_exit_____u0041_____self_),
})
