// Generated from the types of schema api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Continent = 'Africa' | 'Asia' | 'Europe' | 'North America' | 'Oceania' | 'South America'

/** What the film is printed on */
export type FilmGauge = '8mm' | '16mm' | '35mm' | '70mm' | 'digital' | "it's complicated"

export type TicketState = 'reserved' | 'paid' | 'torn' | 'void'

export interface Address {
  street: string | null
  city: string | null
  zip: string | null
}

export interface SpanOfYears {
  first: number | null
  last: number | null
}
