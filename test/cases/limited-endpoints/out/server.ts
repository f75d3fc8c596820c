// Generated from the schemas api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['api'],

  schemas: {
    api: {
      relations: {
        films: () => import('./api/films.ts'),
        log: () => import('./api/log.ts'),
        people: () => import('./api/people.ts'),
      },
      functions: {
        poke: () => import('./api/rpc/poke.ts'),
        since: () => import('./api/rpc/since.ts'),
        tally: () => import('./api/rpc/tally.ts'),
      },
      openapi: () => import('./api.openapi.ts'),
      document: new URL('./api.openapi.json', import.meta.url),
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
