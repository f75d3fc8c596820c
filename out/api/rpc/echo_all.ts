// Generated from function api.echo_all. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { Address, FilmGauge } from '../../api.types.ts'

export const echo_all = fn({
  schema: 'api',
  name: 'echo_all',

  parameters: {
    i: parameter<number | null>('integer', { default: true }),
    b: parameter<number | null>('bigint', { default: true }),
    n: parameter<number | null>('numeric', { default: true }),
    f: parameter<number | null>('double precision', { default: true }),
    t: parameter<string | null>('text', { default: true }),
    d: parameter<string | null>('date', { default: true }),
    ts: parameter<string | null>('timestamp with time zone', { default: true }),
    u: parameter<string | null>('uuid', { default: true }),
    j: parameter<unknown>('json', { default: true }),
    jb: parameter<unknown>('jsonb', { default: true }),
    ia: parameter<(number | null)[] | null>('integer[]', { default: true }),
    ta: parameter<(string | null)[] | null>('text[]', { default: true }),
    e: parameter<FilmGauge | null>('api.film_gauge', { default: true }),
    a: parameter<Address | null>('api.address', { default: true }),
    r: parameter<string | null>('int4range', { default: true }),
    bo: parameter<boolean | null>('boolean', { default: true }),
    by: parameter<string | null>('bytea', { default: true }),
    c: parameter<string | null>('character varying', { default: true }),
    s: parameter<number | null>('api.stars', { default: true }),
    x: parameter<string | null>('xml', { default: true }),
    bi: parameter<string | null>('bit varying', { default: true }),
  },

  returns: returns<unknown>({ kind: 'scalar', set: false, type: 'json' }),
  volatility: 'immutable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."echo_all"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(echo_all),
  POST: call(echo_all),
})
