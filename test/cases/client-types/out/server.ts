// Generated from the schemas api, database. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['api', 'database'],

  schemas: {
    api: {
      relations: {
        counts: () => import('./api/counts.ts'),
        films: () => import('./api/films.ts'),
        inbox: () => import('./api/inbox.ts'),
        outbox: () => import('./api/outbox.ts'),
        people: () => import('./api/people.ts'),
        titles: () => import('./api/titles.ts'),
      },
      functions: {
        both: () => import('./api/rpc/both.ts'),
        make: () => import('./api/rpc/make.ts'),
        mixed: () => import('./api/rpc/mixed.ts'),
        notes: () => import('./api/rpc/notes.ts'),
        pairs: () => import('./api/rpc/pairs.ts'),
      },
      openapi: () => import('./api.openapi.ts'),
      document: new URL('./api.openapi.json', import.meta.url),
      related: ['notes'],
    },
    database: {
      relations: {
        notes: () => import('./database/notes.ts'),
      },
      functions: {},
      openapi: () => import('./database.openapi.ts'),
      document: new URL('./database.openapi.json', import.meta.url),
      related: ['films', 'titles'],
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
