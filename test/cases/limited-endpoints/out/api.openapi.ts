// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'films',
      writable: true,
      methods: ['GET', 'PATCH'],
      columns: [
        { name: 'id', type: 'integer', required: true, key: true, unfilterable: true },
        { name: 'title', type: 'text', required: true, unfilterable: true },
        { name: 'year', type: 'integer' },
        { name: 'budget', type: 'integer', unfilterable: true },
        { name: 'director', type: 'integer', references: ['people', 'id'], unfilterable: true },
      ],
    },
    {
      name: 'log',
      writable: true,
      methods: ['GET', 'DELETE'],
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'line', type: 'text', unfilterable: true },
      ],
    },
    {
      name: 'people',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text', required: true, unfilterable: true },
      ],
    },
  ],
  functions: [
    {
      name: 'poke',
      volatile: true,
      methods: ['POST'],
    },
    {
      name: 'since',
      methods: ['GET'],
      parameters: [{ name: 'year', type: 'integer', required: true }],
    },
    {
      name: 'since',
      methods: ['GET'],
      parameters: [
        { name: 'year', type: 'integer', required: true },
        { name: 'month', type: 'integer', required: true },
      ],
    },
    {
      name: 'tally',
    },
  ],
})
