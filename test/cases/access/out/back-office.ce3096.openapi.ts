// Generated from schema "back office". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'shelf',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
  ],
  functions: [],
})
