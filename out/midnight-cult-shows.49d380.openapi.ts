// Generated from schema "Midnight ""Cult"" Shows". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  comment: 'What runs after midnight',
  relations: [
    {
      name: 'Double Bills',
      writable: true,
      columns: [
        { name: 'no', type: 'integer', required: true, key: true },
        { name: 'first', type: 'integer', references: ['films', 'id'] },
        { name: 'second', type: 'integer', references: ['films', 'id'] },
        { name: 'host name', type: 'text' },
      ],
    },
    {
      name: 'films',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
        { name: 'year', type: 'smallint' },
      ],
    },
  ],
  functions: [
    {
      name: 'say "boo"',
      parameters: [{ name: 'loud', type: 'boolean' }],
    },
  ],
})
