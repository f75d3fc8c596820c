// Generated from schema "2024". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: '1',
      writable: true,
      columns: [
        { name: '1', type: 'integer', required: true, key: true },
        { name: '0', type: 'text' },
      ],
    },
  ],
  functions: [],
})
