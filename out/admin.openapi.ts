// Generated from schema admin. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  comment: 'The back office of the festival',
  relations: [
    {
      name: 'films',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'title', type: 'text' },
        { name: 'budget', type: 'bigint' },
        { name: 'director_id', type: 'integer' },
      ],
    },
    {
      name: 'invoices',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'staff_id', type: 'integer', references: ['staff', 'id'] },
        { name: 'total', type: 'numeric' },
      ],
    },
    {
      name: 'staff',
      comment: 'Paid, unlike the volunteers',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'name', type: 'text', required: true },
        { name: 'salary', type: 'money' },
        { name: 'boss', type: 'integer', references: ['staff', 'id'] },
        { name: 'venue_id', type: 'integer' },
      ],
    },
  ],
  functions: [
    {
      name: 'payroll',
    },
    {
      name: 'search_path_now',
    },
    {
      name: 'whoami',
    },
  ],
})
