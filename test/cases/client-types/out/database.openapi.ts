// Generated from schema database. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'notes',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'film', type: 'integer' },
      ],
    },
  ],
  functions: [],
})
