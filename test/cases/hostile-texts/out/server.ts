// Generated from the schemas "2024", "odd `${schema}` ""x""", plain. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { type Api, isMain, start } from 'pgrest-gen/runtime'

/** Every name that can be asked for, and the file that describes it. */
export const api: Api = {
  exposed: ['2024', 'odd `$\u{7b}schema}` "x"', 'plain'],

  schemas: {
    '2024': {
      relations: {
        '1': () => import('./2024/1.ts'),
      },
      functions: {},
      openapi: () => import('./2024.openapi.ts'),
      document: new URL('./2024.openapi.json', import.meta.url),
    },
    'odd `$\u{7b}schema}` "x"': {
      relations: {
        '!': () => import('./odd-schema-x.ddbf10/-.bb7208.ts'),
        Row: () => import('./odd-schema-x.ddbf10/row.95110d.ts'),
        ['__proto__']: () => import('./odd-schema-x.ddbf10/__proto__.ts'),
        'a.b': () => import('./odd-schema-x.ddbf10/a-b.2e7336.ts'),
        'back`tick $\u{7b}process.exit()} \\u0041 */ {self}': () => import('./odd-schema-x.ddbf10/back-tick-process-exit-u0041-self.e95270.ts'),
        constructor: () => import('./odd-schema-x.ddbf10/constructor.ts'),
        default: () => import('./odd-schema-x.ddbf10/default.ts'),
        import: () => import('./odd-schema-x.ddbf10/import.ts'),
        'line\nend {columns}': () => import('./odd-schema-x.ddbf10/line-end-columns.c38a17.ts'),
        table: () => import('./odd-schema-x.ddbf10/table.ts'),
        映画: () => import('./odd-schema-x.ddbf10/映画.ts'),
      },
      functions: {
        ['__proto__']: () => import('./odd-schema-x.ddbf10/rpc/__proto__.ts'),
        'f`$\u{7b}1}` */': () => import('./odd-schema-x.ddbf10/rpc/f-1.86cf2e.ts'),
        return: () => import('./odd-schema-x.ddbf10/rpc/return.ts'),
      },
      openapi: () => import('./odd-schema-x.ddbf10.openapi.ts'),
      document: new URL('./odd-schema-x.ddbf10.openapi.json', import.meta.url),
    },
    plain: {
      relations: {
        t: () => import('./plain/t.ts'),
      },
      functions: {},
      openapi: () => import('./plain.openapi.ts'),
      document: new URL('./plain.openapi.json', import.meta.url),
    },
  },

  extraSearchPath: ['public'],
  geojson: false,
}

if (isMain(import.meta)) await start(api)
