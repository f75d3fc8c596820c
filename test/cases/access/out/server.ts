// Generated from the schemas api, "back office". Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['api', 'back office'],

  schemas: {
    api: {
      relations: {
        columns: () => import('./api/columns.ts'),
        forced: () => import('./api/forced.ts'),
        given_back: () => import('./api/given_back.ts'),
        not_enforced: () => import('./api/not_enforced.ts'),
        open: () => import('./api/open.ts'),
        owned: () => import('./api/owned.ts'),
        seen: () => import('./api/seen.ts'),
        seen_once: () => import('./api/seen_once.ts'),
      },
      functions: {
        as_owner: () => import('./api/rpc/as_owner.ts'),
        as_owner_by_user: () => import('./api/rpc/as_owner_by_user.ts'),
        as_owner_safely: () => import('./api/rpc/as_owner_safely.ts'),
        by_everybody: () => import('./api/rpc/by_everybody.ts'),
        for_nobody: () => import('./api/rpc/for_nobody.ts'),
      },
      openapi: () => import('./api.openapi.ts'),
      document: new URL('./api.openapi.json', import.meta.url),
    },
    'back office': {
      relations: {
        shelf: () => import('./back-office.ce3096/shelf.ts'),
      },
      functions: {},
      openapi: () => import('./back-office.ce3096.openapi.ts'),
      document: new URL('./back-office.ce3096.openapi.json', import.meta.url),
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
