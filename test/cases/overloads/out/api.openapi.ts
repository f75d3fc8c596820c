// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'films',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'title', type: 'text', required: true },
      ],
    },
  ],
  functions: [
    {
      name: 'anything',
    },
    {
      name: 'find',
      parameters: [{ name: 'year', type: 'integer', required: true }],
    },
    {
      name: 'find',
      comment: 'By title',
      parameters: [{ name: 'title', type: 'text', required: true }],
    },
    {
      name: 'find',
      parameters: [
        { name: 'title', type: 'text', required: true },
        { name: 'year', type: 'integer' },
      ],
    },
    {
      name: 'meet',
      parameters: [{ name: 'a_b', type: 'integer', required: true }],
    },
    {
      name: 'meet',
      parameters: [
        { name: 'a', type: 'integer', required: true },
        { name: 'b', type: 'integer', required: true },
      ],
    },
    {
      name: 'owner_only',
      volatile: true,
    },
    {
      name: 'pairs',
    },
    {
      name: 'swap',
      parameters: [
        { name: 'x', type: 'text', required: true },
        { name: 'y', type: 'integer', required: true },
      ],
    },
    {
      name: 'take',
    },
    {
      name: 'take',
      parameters: [{ name: '', type: 'bytea', required: true }],
    },
    {
      name: 'take',
      parameters: [{ name: '', type: 'json', required: true }],
    },
    {
      name: 'things',
    },
    {
      name: 'total',
      parameters: [{ name: 'numbers', type: 'integer[]', required: true, variadic: true }],
    },
    {
      name: 'twin',
      parameters: [{ name: 'n', type: 'integer', required: true }],
    },
    {
      name: 'twin',
      parameters: [{ name: 'n', type: 'text', required: true }],
    },
  ],
})
