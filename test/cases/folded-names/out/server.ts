// Generated from the schemas "Api", api, con. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['Api', 'api', 'con'],

  schemas: {
    Api: {
      relations: {
        films: () => import('./api.ce1117/films.ts'),
      },
      functions: {},
      openapi: () => import('./api.ce1117.openapi.ts'),
      document: new URL('./api.ce1117.openapi.json', import.meta.url),
    },
    api: {
      relations: {
        FILMS: () => import('./api/films.74d7de.ts'),
        Films: () => import('./api/films.ef9e82.ts'),
        NUL: () => import('./api/nul-.ae6de1.ts'),
        aux: () => import('./api/aux-.321f68.ts'),
        café: () => import('./api/café.81ef06.ts'),
        café: () => import('./api/café.ts'),
        films: () => import('./api/films.ts'),
        'films ': () => import('./api/films.335eff.ts'),
        'films-': () => import('./api/films.d1848b.ts'),
        'films.ts': () => import('./api/films-ts.05f359.ts'),
        node_modules: () => import('./api/node_modules-.dba27c.ts'),
        rpc: () => import('./api/rpc.ts'),
        server: () => import('./api/server.ts'),
        strasse: () => import('./api/strasse.ts'),
        straße: () => import('./api/strasse.787f47.ts'),
        types: () => import('./api/types.ts'),
        Über: () => import('./api/über.32b332.ts'),
        über: () => import('./api/über.ts'),
        हिन्दी: () => import('./api/हिन्दी.ts'),
        映画: () => import('./api/映画.ts'),
      },
      functions: {
        Films: () => import('./api/rpc/films.ef9e82.ts'),
        films: () => import('./api/rpc/films.ts'),
      },
      openapi: () => import('./api.openapi.ts'),
      document: new URL('./api.openapi.json', import.meta.url),
    },
    con: {
      relations: {
        con: () => import('./con-.1143da/con-.1143da.ts'),
      },
      functions: {},
      openapi: () => import('./con-.1143da.openapi.ts'),
      document: new URL('./con-.1143da.openapi.json', import.meta.url),
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
