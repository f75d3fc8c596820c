// Generated from function admin.payroll. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const payroll = fn({
  schema: 'admin',
  name: 'payroll',

  parameters: {},

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'money' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "admin"."payroll"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(payroll),
  POST: call(payroll),
})
