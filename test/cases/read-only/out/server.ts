// Generated from the schemas api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['api'],

  schemas: {
    api: {
      relations: {
        box: () => import('./api/box.ts'),
        cards: () => import('./api/cards.ts'),
        empty: () => import('./api/empty.ts'),
        films: () => import('./api/films.ts'),
        log: () => import('./api/log.ts'),
        scores: () => import('./api/scores.ts'),
        titles: () => import('./api/titles.ts'),
      },
      functions: {},
      openapi: () => import('./api.openapi.ts'),
      document: new URL('./api.openapi.json', import.meta.url),
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
