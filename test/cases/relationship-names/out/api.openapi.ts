// Generated from schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { outline } from 'pgrest-gen/runtime'

/** What OpenAPI documents say: of it GET / makes the one that a role may see. */
export default outline({
  relations: [
    {
      name: 'admirations',
      writable: true,
      columns: [
        { name: 'admirer', type: 'integer', required: true, key: true, references: ['people', 'id'] },
        { name: 'admired', type: 'integer', required: true, key: true, references: ['people', 'id'] },
      ],
    },
    {
      name: 'crew',
      writable: true,
      columns: [
        { name: 'film_id', type: 'integer', required: true, key: true, references: ['films', 'id'] },
        { name: 'person_id', type: 'integer', required: true, key: true, references: ['people', 'id'] },
      ],
    },
    {
      name: 'films',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'director_id', type: 'integer', references: ['people', 'id'] },
        { name: 'writer_id', type: 'integer', references: ['people', 'id'] },
        { name: 'sequel_of', type: 'integer', references: ['films', 'id'] },
      ],
    },
    {
      name: 'makers',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', key: true },
        { name: 'director_id', type: 'integer', references: ['people', 'id'] },
        { name: 'again', type: 'integer', references: ['people', 'id'] },
      ],
    },
    {
      name: 'parts',
      writable: true,
      columns: [
        { name: 'film_id', type: 'integer', required: true, key: true, references: ['films', 'id'] },
        { name: 'person_id', type: 'integer', required: true, key: true, references: ['people', 'id'] },
      ],
    },
    {
      name: 'people',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'mentor_id', type: 'integer', references: ['people', 'id'] },
      ],
    },
    {
      name: 'posters',
      writable: true,
      columns: [{ name: 'film_id', type: 'integer', required: true, key: true, references: ['films', 'id'] }],
    },
    {
      name: 'screenings',
      writable: true,
      columns: [
        { name: 'id', type: 'integer', required: true, key: true },
        { name: 'venue', type: 'integer' },
        { name: 'screen', type: 'integer' },
      ],
    },
    {
      name: 'screens',
      writable: true,
      columns: [
        { name: 'venue', type: 'integer', required: true, key: true },
        { name: 'number', type: 'integer', required: true, key: true },
      ],
    },
  ],
  functions: [],
})
