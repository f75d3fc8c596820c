// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'lanterns',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'berth', type: 'integer', required: true, default: 1207 },
      ],
    },
    {
      name: 'state_log',
      writable: true,
      columns: [
        { name: 'id', type: 'bigint', required: true, key: true },
        { name: 'number', type: 'integer', required: true },
        { name: 'state', type: 'api.state', required: true, default: 'new', enum: ['new', "it's old"] },
        { name: 'admin', type: 'admin.state', enum: ['on', 'off'] },
        { name: 'mood', type: 'hidden.mood', enum: ['good', 'bad'] },
        { name: 'Mood', type: 'api."Mood"', enum: ['up', 'down'] },
        { name: 'states', type: 'api.state[]', required: true },
        { name: 'trip', type: 'api.trip' },
        { name: 'home', type: 'api.home' },
        { name: 'stars', type: 'smallint', required: true },
        { name: 'many', type: 'api.many_stars' },
        { name: 'code', type: 'character varying', required: true, default: "x''y", maxLength: 12 },
        { name: 'amount', type: 'numeric' },
        { name: 'doubled', type: 'numeric' },
        { name: 'facts', type: 'jsonb' },
        { name: 'flags', type: 'bit', maxLength: 4 },
        { name: 'big', type: 'bigint[]' },
        { name: 'at', type: 'timestamp with time zone', required: true, default: 'now()', comment: 'When' },
        { name: 'row', type: 'hidden.address' },
      ],
    },
  ],
  functions: [
    {
      name: 'addresses',
    },
    {
      name: 'logs',
    },
    {
      name: 'move',
      parameters: [
        { name: 'berth', type: 'api.berth', required: true },
        { name: 'mood', type: 'hidden.mood' },
      ],
    },
  ],
})
