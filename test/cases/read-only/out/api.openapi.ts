// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'box',
      writable: true,
      columns: [{ name: 'words', type: 'text' }],
    },
    {
      name: 'cards',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
      ],
    },
    {
      name: 'empty',
      writable: true,
      columns: [],
    },
    {
      name: 'films',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'title', type: 'text' },
      ],
    },
    {
      name: 'log',
      writable: true,
      columns: [{ name: 'line', type: 'text' }],
    },
    {
      name: 'scores',
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'score', type: 'integer' },
      ],
    },
    {
      name: 'titles',
      columns: [{ name: 'title', type: 'text' }],
    },
  ],
  functions: [],
})
