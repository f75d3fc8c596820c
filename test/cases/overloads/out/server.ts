// Generated from the schemas api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['api'],

  schemas: {
    api: {
      relations: {
        films: () => import('./api/films.ts'),
      },
      functions: {
        anything: () => import('./api/rpc/anything.ts'),
        find: () => import('./api/rpc/find.ts'),
        meet: () => import('./api/rpc/meet.ts'),
        owner_only: () => import('./api/rpc/owner_only.ts'),
        pairs: () => import('./api/rpc/pairs.ts'),
        swap: () => import('./api/rpc/swap.ts'),
        take: () => import('./api/rpc/take.ts'),
        things: () => import('./api/rpc/things.ts'),
        total: () => import('./api/rpc/total.ts'),
        twin: () => import('./api/rpc/twin.ts'),
      },
      openapi: () => import('./api.openapi.ts'),
      document: new URL('./api.openapi.json', import.meta.url),
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
