// Generated from function api.xml_page. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, returns } from 'pgrest-gen/runtime'

export const xml_page = fn({
  schema: 'api',
  name: 'xml_page',

  parameters: {},

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'api."text/xml"', media: 'text/xml' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."xml_page"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(xml_page),
  POST: call(xml_page),
})
