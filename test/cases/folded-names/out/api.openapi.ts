// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'FILMS',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'Films',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'NUL',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'aux',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'café',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'café',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'films',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'films ',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'films-',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'films.ts',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'node_modules',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'rpc',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'server',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'strasse',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'straße',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'types',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'Über',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'über',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: 'हिन्दी',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
    {
      name: '映画',
      writable: true,
      columns: [{ name: 'id', type: 'integer', required: true, key: true }],
    },
  ],
  functions: [
    {
      name: 'Films',
    },
    {
      name: 'films',
    },
  ],
})
