// Generated from the schemas api, other. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['api', 'other'],

  schemas: {
    api: {
      relations: {
        admirations: () => import('./api/admirations.ts'),
        crew: () => import('./api/crew.ts'),
        films: () => import('./api/films.ts'),
        makers: () => import('./api/makers.ts'),
        parts: () => import('./api/parts.ts'),
        people: () => import('./api/people.ts'),
        posters: () => import('./api/posters.ts'),
        screenings: () => import('./api/screenings.ts'),
        screens: () => import('./api/screens.ts'),
      },
      functions: {},
      openapi: () => import('./api.openapi.ts'),
      document: new URL('./api.openapi.json', import.meta.url),
      related: ['reviews'],
    },
    other: {
      relations: {
        reviews: () => import('./other/reviews.ts'),
      },
      functions: {},
      openapi: () => import('./other.openapi.ts'),
      document: new URL('./other.openapi.json', import.meta.url),
      related: ['films', 'makers'],
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
