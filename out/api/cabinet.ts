// Generated from table api.cabinet. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { column, endpoint, insert, type Row, read, remove, table, update, upsert } from 'pgrest-gen/runtime'
import type { Address, FilmGauge } from '../api.types.ts'

/** One drawer for every type */
export const cabinet = table({
  schema: 'api',
  name: 'cabinet',
  key: ['id'],

  columns: {
    id: column<number>('integer'),
    a_small: column<number | null>('smallint'),
    a_int: column<number | null>('integer'),
    a_big: column<number | null>('bigint'),
    a_numeric: column<number | null>('numeric'),
    a_real: column<number | null>('real'),
    a_double: column<number | null>('double precision'),
    a_money: column<string | null>('money'),
    a_bool: column<boolean | null>('boolean'),
    a_text: column<string | null>('text'),
    a_varchar: column<string | null>('character varying(12)'),
    a_char: column<string | null>('character(6)'),
    a_citext: column<string | null>('extensions.citext'),
    a_uuid: column<string | null>('uuid'),
    a_date: column<string | null>('date'),
    a_time: column<string | null>('time without time zone'),
    a_timetz: column<string | null>('time with time zone'),
    a_timestamp: column<string | null>('timestamp without time zone'),
    a_moment: column<string | null>('timestamp with time zone'),
    a_interval: column<string | null>('interval'),
    a_json: column<unknown>('json'),
    a_jsonb: column<unknown>('jsonb'),
    a_ints: column<(number | null)[] | null>('integer[]'),
    /** Two dimensions, although PostgreSQL does not insist */
    a_grid: column<(number | null)[] | null>('integer[]'),
    a_texts: column<(string | null)[] | null>('text[]'),
    a_uuids: column<(string | null)[] | null>('uuid[]'),
    a_stamps: column<(string | null)[] | null>('timestamp with time zone[]'),
    a_jsonbs: column<(unknown | null)[] | null>('jsonb[]'),
    a_int_range: column<string | null>('int4range'),
    a_big_range: column<string | null>('int8range'),
    a_num_range: column<string | null>('numrange'),
    a_day_range: column<string | null>('daterange'),
    a_ts_range: column<string | null>('tsrange'),
    a_prices: column<string | null>('api.price_range'),
    a_multi: column<string | null>('int4multirange'),
    a_days: column<string | null>('datemultirange'),
    an_enum: column<FilmGauge | null>('api.film_gauge'),
    some_enums: column<(FilmGauge | null)[] | null>('api.film_gauge[]'),
    a_domain: column<number | null>('api.stars', { base: 'smallint' }),
    a_nested: column<number | null>('api.stars_of_stars', { base: 'smallint' }),
    an_address: column<Address | null>('api.address'),
    addresses: column<(Address | null)[] | null>('api.address[]'),
    a_bytea: column<string | null>('bytea'),
    an_xml: column<string | null>('xml'),
    an_inet: column<string | null>('inet'),
    a_cidr: column<string | null>('cidr'),
    a_mac: column<string | null>('macaddr'),
    a_bit: column<string | null>('bit(4)'),
    a_varbit: column<string | null>('bit varying(8)'),
    a_tsvector: column<string | null>('tsvector'),
    a_tsquery: column<string | null>('tsquery'),
    an_hstore: column<Record<string, string | null> | null>('extensions.hstore'),
    an_ltree: column<string | null>('extensions.ltree'),
    a_point: column<string | null>('point'),
    a_box: column<string | null>('box'),
    a_path: column<string | null>('jsonpath'),
    an_oid: column<string | null>('oid'),
    a_regclass: column<string | null>('regclass'),
    a_name: column<string | null>('name'),
    an_internal: column<string | null>('"char"'),
  },

  computed: {
    everything_about: column<string | null>('text'),
  },

  relations: {},

  writable: ['insert', 'update', 'delete'],

  grants: {
    'Guest Critic': 'select',
    anon: 'select',
    chair: 'select, insert, update, delete',
    editor: 'select, insert, update, delete',
    kiosk: 'select',
    member: 'select',
  },

  sql: {
    read: `
      select {select}
      from "api"."cabinet" as {self}
      {where}
      {order}
      {range}`,
    insert: `
      insert into "api"."cabinet" as {self} ({columns})
      {source}
      {conflict}
      {returning}`,
    update: `
      update "api"."cabinet" as {self}
      set {set}
      {from}
      {where}
      {returning}`,
    delete: `
      delete from "api"."cabinet" as {self}
      {where}
      {returning}`,
  },
})

export type Cabinet = Row<typeof cabinet>

export default endpoint({
  GET: read(cabinet),
  POST: insert(cabinet),
  PUT: upsert(cabinet),
  PATCH: update(cabinet),
  DELETE: remove(cabinet),
})
