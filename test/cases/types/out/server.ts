// Generated from the schemas api, admin. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['api', 'admin'],

  schemas: {
    api: {
      relations: {
        lanterns: () => import('./api/lanterns.ts'),
        state_log: () => import('./api/state_log.ts'),
      },
      functions: {
        addresses: () => import('./api/rpc/addresses.ts'),
        logs: () => import('./api/rpc/logs.ts'),
        move: () => import('./api/rpc/move.ts'),
      },
      openapi: () => import('./api.openapi.ts'),
      document: new URL('./api.openapi.json', import.meta.url),
    },
    admin: {
      relations: {
        mood: () => import('./admin/mood.ts'),
        state_logs: () => import('./admin/state_logs.ts'),
      },
      functions: {},
      openapi: () => import('./admin.openapi.ts'),
      document: new URL('./admin.openapi.json', import.meta.url),
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
