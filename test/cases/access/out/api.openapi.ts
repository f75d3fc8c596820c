// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'columns',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text' },
        { name: 'secret', type: 'text' },
      ],
    },
    {
      name: 'forced',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'given_back',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'not_enforced',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'open',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text' },
      ],
    },
    {
      name: 'owned',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'who', type: 'text' },
      ],
    },
    {
      name: 'seen',
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'name', type: 'text' },
      ],
    },
    {
      name: 'seen_once',
      columns: [{ name: 'id', type: 'integer', key: true }],
    },
  ],
  functions: [
    {
      name: 'as_owner',
      volatile: true,
    },
    {
      name: 'as_owner_by_user',
      volatile: true,
    },
    {
      name: 'as_owner_safely',
      volatile: true,
      parameters: [{ name: 'a', type: 'text', required: true }],
    },
    {
      name: 'by_everybody',
      volatile: true,
      parameters: [{ name: 'a', type: 'integer', required: true }],
    },
    {
      name: 'for_nobody',
      volatile: true,
    },
  ],
})
