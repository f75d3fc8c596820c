// Generated from function api.cards_of. Do not edit: change the schema, then run `npx pgrest-gen generate`.

import { call, endpoint, fn, parameter, returns } from 'pgrest-gen/runtime'
import type { FilmCards } from '../film_cards.ts'

export const cards_of = fn({
  schema: 'api',
  name: 'cards_of',

  parameters: {
    maker: parameter<number | null>('integer'),
  },

  returns: returns<FilmCards[]>({ kind: 'row', set: true, type: 'api.film_cards', table: 'film_cards' }),
  volatility: 'stable',

  grants: {
    public: 'execute',
  },

  sql: `
    select {select}
    from "api"."cards_of"({arguments}) as {self}`,
})

export default endpoint({
  GET: call(cards_of),
  POST: call(cards_of),
})
