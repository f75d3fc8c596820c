// Generated from schema admin. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'mood',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'mood', type: 'hidden.mood', enum: ['good', 'bad'] },
        { name: 'Mood', type: 'api."Mood"', enum: ['up', 'down'] },
      ],
    },
    {
      name: 'state_logs',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'last', type: 'api.state_log' },
      ],
    },
  ],
  functions: [],
})
