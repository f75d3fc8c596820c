// What an answer can be made of: a row per media type, and the choice among them. Takes the wanted media ranges and what the
// schema offers, gives a Media: a Content-Type and how the database makes the body. The SQL here is about `_postgrest_t` only.

import { ApiError } from './errors.ts'
import { type MediaRange, parseMediaType } from './headers.ts'

/** The rows of an answer under the name that PostgREST gives them: errors of PostgreSQL show it. */
export const ROWS = '_postgrest_t'

/** What is aggregated. */
export interface Body {
  /** A row, or the one value a function returns. */
  readonly value: string
  /** One value and no list of them. */
  readonly single: boolean
  /** What was written or called: CSV takes the names of its columns, whatever was selected of it. */
  readonly source?: string
}

export interface Media {
  readonly contentType: string
  /** The body as an SQL expression over `_postgrest_t`. */
  readonly body: (of: Body) => string
  /** Exactly one row, or PGRST116. */
  readonly singular: boolean
  /** Embeds are shown as jsonb: their text form is part of the body. */
  readonly jsonbEmbeds: boolean
  /** Made by a handler of the schema. */
  readonly custom?: true
  readonly plan?: Plan
}

/** Options of EXPLAIN, https://www.postgresql.org/docs/current/sql-explain.html */
export interface Plan {
  readonly format: 'text' | 'json'
  readonly options: readonly string[]
}

const array = ({ value, single }: Body) => (single ? `coalesce(json_agg(${value})->0, 'null')` : `coalesce(json_agg(${value}), '[]')`)
const stripped = ({ value, single }: Body) =>
  single ? `coalesce(json_strip_nulls(json_agg(${value})->0), 'null')` : `coalesce(json_strip_nulls(json_agg(${value})), '[]')`
const one = ({ value }: Body) => array({ value, single: true })
const oneStripped = ({ value }: Body) => stripped({ value, single: true })

/** A header of the first row's keys, then each row in its text form without the parentheses. */
function csv({ source }: Body): string {
  const first = source === undefined ? `(array_agg(row_to_json(${ROWS})))[1]` : `(select row_to_json(_) from ${source} as _ limit 1)`
  return (
    `(select coalesce(string_agg(k, ','), '') from json_object_keys(${first}) as k) || E'\\n' || ` +
    `coalesce(string_agg(substring(${ROWS}::text, 2, length(${ROWS}::text) - 2), E'\\n'), '')`
  )
}

const geojson = () => `json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(ST_AsGeoJSON(${ROWS})::json), '[]'))`

const json: Media = { contentType: 'application/json; charset=utf-8', body: array, singular: false, jsonbEmbeds: false }

/** Media type → how it is made. Those of the schema come before these. */
const builtIn: Readonly<Record<string, Media>> = {
  '*/*': json,
  'application/json': json,
  'text/csv': { ...json, contentType: 'text/csv; charset=utf-8', body: csv, jsonbEmbeds: true },
  'application/geo+json': { ...json, contentType: 'application/geo+json; charset=utf-8', body: geojson },
}

/** Vendor types with parameters, which nobody can override. `+json` may be left out. */
const vendor: Readonly<Record<string, (stripNulls: boolean) => Media>> = {
  'application/vnd.pgrst.object': (stripNulls) => ({
    contentType: `application/vnd.pgrst.object+json${stripNulls ? ';nulls=stripped' : ''}; charset=utf-8`,
    body: stripNulls ? oneStripped : one,
    singular: true,
    jsonbEmbeds: false,
  }),
  'application/vnd.pgrst.array': (stripNulls) =>
    stripNulls ? { ...json, contentType: 'application/vnd.pgrst.array+json;nulls=stripped; charset=utf-8', body: stripped } : json,
}

/** Types of text that PostgREST names with a charset when a schema's handler makes them. */
const withCharset = ['application/json', 'text/csv', 'text/plain', 'text/xml', 'application/geo+json', 'application/openapi+json']

/** What a resource can be made into, beside the built-in types. */
export interface Offer {
  /** Handlers of this relation, which take its whole rows: type → aggregate. */
  readonly own?: Readonly<Record<string, string>>
  /** The row type those take: `"api"."films"`. */
  readonly rowType?: string
  /** Handlers of any relation. */
  readonly any?: Readonly<Record<string, string>>
  /** A function's result has this type by itself. */
  readonly returns?: string
  /** Nothing but `*` is selected: handlers of the relation can take the rows. */
  readonly wholeRows: boolean
  readonly plans: boolean
}

/** @throws ApiError PGRST107 when nothing fits */
export function negotiate(accept: readonly MediaRange[], offer: Offer): Media {
  for (const range of accept) {
    const media = matchMedia(range, offer)
    if (media) return media
  }
  throw new ApiError('PGRST107', { accept: accept.map((range) => mediaText(range)) })
}

function matchMedia(range: MediaRange, offer: Offer): Media | null {
  const base = range.type.replace(/\+json$/, '')
  const made = own(vendor, base)
  if (made) return made(range.parameters.nulls === 'stripped')
  if (isPlan(range)) return offer.plans ? planMedia(range, offer) : null
  return handlerOf(range.type, offer)
}

function handlerOf(type: string, offer: Offer): Media | null {
  if (offer.returns === '*/*' || (offer.returns !== undefined && offer.returns === type)) {
    return custom(offer.returns, ({ value }) => `(array_agg(${value}))[1]`)
  }
  if (offer.wholeRows) {
    for (const name of ['*/*', type]) {
      const aggregate = own(offer.own, name)
      if (aggregate) return custom(name, ({ value }) => `${aggregate}(${value}::${offer.rowType})`)
    }
  }
  const any = own(offer.any, type)
  if (any) return custom(type, ({ value }) => `${any}(${value})`)
  return own(builtIn, type) ?? null
}

/** A client may ask for a type called `constructor`. */
const own = <V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined

function custom(type: string, body: Media['body']): Media {
  const known = type === '*/*' ? 'application/octet-stream' : type
  return {
    contentType: withCharset.includes(known) ? `${known}; charset=utf-8` : known,
    body,
    singular: false,
    jsonbEmbeds: true,
    custom: true,
  }
}

const isPlan = ({ type }: MediaRange) => /^application\/vnd\.pgrst\.plan(\+(text|json))?$/.test(type)
const planOptions = ['analyze', 'verbose', 'settings', 'buffers', 'wal']

function planMedia(range: MediaRange, offer: Offer): Media | null {
  const wanted = parseMediaType(range.parameters.for ?? 'application/json')
  const media = isPlan(wanted) ? null : matchMedia(wanted, offer)
  if (!media) return null
  const format = range.type.endsWith('+json') ? 'json' : 'text'
  const options = (range.parameters.options ?? '').split('|').filter((option) => planOptions.includes(option))
  return { ...media, contentType: `${mediaText(range)}; charset=utf-8`, singular: false, plan: { format, options } }
}

/** A media range as PostgREST writes it back: vendor types in their full form, others as they came. */
export function mediaText(range: MediaRange): string {
  const made = own(vendor, range.type.replace(/\+json$/, ''))
  if (made) return made(range.parameters.nulls === 'stripped').contentType.replace('; charset=utf-8', '')
  if (!isPlan(range)) return range.text
  const options = (range.parameters.options ?? '').split('|').filter((option) => planOptions.includes(option))
  const format = range.type.endsWith('+json') ? 'json' : 'text'
  const wanted = mediaText(parseMediaType(range.parameters.for ?? 'application/json'))
  return `application/vnd.pgrst.plan+${format}; for="${wanted}"${options.length > 0 ? `; options=${options.join('|')}` : ''}`
}
