// Generated from function api.mailbox. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'

export const mailbox_json = fn({
  schema: 'api',
  name: 'mailbox',

  parameters: {
    '': parameter<unknown>('json'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."mailbox"({arguments}) as {self}`,
})

export const mailbox_subject_body = fn({
  schema: 'api',
  name: 'mailbox',

  parameters: {
    subject: parameter<string | null>('text'),
    body: parameter<string | null>('text'),
  },

  returns: returns<string | null>({ kind: 'scalar', set: false, type: 'text' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."mailbox"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(mailbox_json, mailbox_subject_body),
  POST: call(mailbox_json, mailbox_subject_body),
})
