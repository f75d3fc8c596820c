// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'counts',
      columns: [
        { name: 'director', type: 'integer', references: ['people', 'id'] },
        { name: 'films', type: 'bigint' },
      ],
    },
    {
      name: 'films',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'director', type: 'integer', required: true, references: ['people', 'id'] },
        { name: 'writer', type: 'integer', references: ['people', 'id'] },
        { name: 'label', type: 'text' },
      ],
    },
    {
      name: 'inbox',
      writable: true,
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'words', type: 'text' },
      ],
    },
    {
      name: 'outbox',
      writable: true,
      columns: [
        { name: 'sent', type: 'bigint' },
        { name: 'words', type: 'text' },
      ],
    },
    {
      name: 'people',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text', required: true },
        { name: 'spot', type: 'hidden.spot' },
        { name: 'fields', type: 'hidden.field[]' },
        { name: 'level', type: 'database.level', required: true, default: 'low', enum: ['low', 'high'] },
        { name: 'plain_default', type: 'integer', required: true, default: 3 },
        { name: 'doubled', type: 'integer' },
      ],
    },
    {
      name: 'titles',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'director', type: 'integer' },
        { name: 'label', type: 'text' },
        { name: 'loud', type: 'text' },
      ],
    },
  ],
  functions: [
    {
      name: 'both',
      parameters: [{ name: 'film', type: 'api.films', required: true }],
    },
    {
      name: 'make',
      parameters: [{ name: '', type: 'json', required: true }],
    },
    {
      name: 'make',
      parameters: [{ name: '', type: 'text', required: true }],
    },
    {
      name: 'make',
      parameters: [
        { name: 'spot', type: 'hidden.spot', required: true },
        { name: 'moods', type: 'hidden.mood[]' },
        { name: 'name', type: 'hidden.present' },
      ],
    },
    {
      name: 'mixed',
      parameters: [{ name: 'a', type: 'integer', required: true }],
    },
    {
      name: 'notes',
    },
    {
      name: 'pairs',
    },
  ],
})
