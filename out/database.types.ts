// Generated from the schemas api, admin, "Midnight ""Cult"" Shows". Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** The parameter of `createClient` (@supabase/supabase-js) and of `PostgrestClient` (@supabase/postgrest-js). */
export type Database = {
  __InternalSupabase: {
    /** The newest that the clients tell apart. */
    PostgrestVersion: '14'
  }
  api: {
    Tables: {
      /** A bad idea in twenty-five columns */
      'Odd Names': {
        Row: {
          Id: number
          'with space': string | null
          'comma,comma': string | null
          'dot.dot': string | null
          'colon:colon': string | null
          'quote"quote': string | null
          "it's": string | null
          '(parens)': string | null
          'arrow->arrow': string | null
          'star*': string | null
          'per%cent': string | null
          'ampers&and': string | null
          'eq=ual': string | null
          '-dash-': string | null
          'back\\slash': string | null
          ümläut: string | null
          UPPER: string | null
          'plus+plus': string | null
          'sla/sh': string | null
          'que?ry': string | null
          'ha#sh': string | null
          'bra[ck]et': string | null
          $dollar: string | null
          '1st': string | null
          'emoji🎬': string | null
        }
        Insert: {
          Id: number
          'with space'?: string | null
          'comma,comma'?: string | null
          'dot.dot'?: string | null
          'colon:colon'?: string | null
          'quote"quote'?: string | null
          "it's"?: string | null
          '(parens)'?: string | null
          'arrow->arrow'?: string | null
          'star*'?: string | null
          'per%cent'?: string | null
          'ampers&and'?: string | null
          'eq=ual'?: string | null
          '-dash-'?: string | null
          'back\\slash'?: string | null
          ümläut?: string | null
          UPPER?: string | null
          'plus+plus'?: string | null
          'sla/sh'?: string | null
          'que?ry'?: string | null
          'ha#sh'?: string | null
          'bra[ck]et'?: string | null
          $dollar?: string | null
          '1st'?: string | null
          'emoji🎬'?: string | null
        }
        Update: Partial<Database['api']['Tables']['Odd Names']['Insert']>
        Relationships: []
      }
      'Ticket:Kinds, and.more': {
        Row: {
          id: number
          'of:what': string | null
        }
        Insert: {
          id: number
          'of:what'?: string | null
        }
        Update: Partial<Database['api']['Tables']['Ticket:Kinds, and.more']['Insert']>
        Relationships: []
      }
      'UPPER CASE': {
        Row: {
          ID: number
          'Parent ID': number | null
        }
        Insert: {
          ID: number
          'Parent ID'?: number | null
        }
        Update: Partial<Database['api']['Tables']['UPPER CASE']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'Odd FK, name'
            columns: ['Parent ID']
            isOneToOne: false
            referencedRelation: 'Odd Names'
            referencedColumns: ['Id']
          },
        ]
      }
      admirations: {
        Row: {
          admirer_id: number
          admired_id: number
          since: number | null
        }
        Insert: {
          admirer_id: number
          admired_id: number
          since?: number | null
        }
        Update: Partial<Database['api']['Tables']['admirations']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'admirations_admired_id_fkey'
            columns: ['admired_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'admirations_admirer_id_fkey'
            columns: ['admirer_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      /** Partitioned by year */
      awards: {
        Row: {
          year: number
          id: number
          title: string
          film_id: number | null
          person_id: number | null
        }
        Insert: {
          year: number
          id: number
          title: string
          film_id?: number | null
          person_id?: number | null
        }
        Update: Partial<Database['api']['Tables']['awards']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'awards_person_id_fkey'
            columns: ['person_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'awards_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /** anon may put one in and never look */
      ballots: {
        Row: {
          id: number
          film_id: number | null
          voter: string | null
          vote: number | null
        }
        Insert: {
          id: number
          film_id?: number | null
          voter?: string | null
          vote?: number | null
        }
        Update: Partial<Database['api']['Tables']['ballots']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'ballots_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /** One drawer for every type */
      cabinet: {
        Row: {
          id: number
          a_small: number | null
          a_int: number | null
          a_big: number | null
          a_numeric: number | null
          a_real: number | null
          a_double: number | null
          a_money: string | null
          a_bool: boolean | null
          a_text: string | null
          a_varchar: string | null
          a_char: string | null
          a_citext: string | null
          a_uuid: string | null
          a_date: string | null
          a_time: string | null
          a_timetz: string | null
          a_timestamp: string | null
          a_moment: string | null
          a_interval: string | null
          a_json: Json | null
          a_jsonb: Json | null
          a_ints: (number | null)[] | null
          /** Two dimensions, although PostgreSQL does not insist */
          a_grid: (number | null)[] | null
          a_texts: (string | null)[] | null
          a_uuids: (string | null)[] | null
          a_stamps: (string | null)[] | null
          a_jsonbs: (Json | null)[] | null
          a_int_range: string | null
          a_big_range: string | null
          a_num_range: string | null
          a_day_range: string | null
          a_ts_range: string | null
          a_prices: string | null
          a_multi: string | null
          a_days: string | null
          an_enum: Database['api']['Enums']['film_gauge'] | null
          some_enums: (Database['api']['Enums']['film_gauge'] | null)[] | null
          a_domain: number | null
          a_nested: number | null
          an_address: Database['api']['CompositeTypes']['address'] | null
          addresses: (Database['api']['CompositeTypes']['address'] | null)[] | null
          a_bytea: string | null
          an_xml: string | null
          an_inet: string | null
          a_cidr: string | null
          a_mac: string | null
          a_bit: string | null
          a_varbit: string | null
          a_tsvector: string | null
          a_tsquery: string | null
          an_hstore: Record<string, string | null> | null
          an_ltree: string | null
          a_point: string | null
          a_box: string | null
          a_path: string | null
          an_oid: string | null
          a_regclass: string | null
          a_name: string | null
          an_internal: string | null
          everything_about: string | null
        }
        Insert: {
          id: number
          a_small?: number | null
          a_int?: number | null
          a_big?: number | null
          a_numeric?: number | null
          a_real?: number | null
          a_double?: number | null
          a_money?: string | null
          a_bool?: boolean | null
          a_text?: string | null
          a_varchar?: string | null
          a_char?: string | null
          a_citext?: string | null
          a_uuid?: string | null
          a_date?: string | null
          a_time?: string | null
          a_timetz?: string | null
          a_timestamp?: string | null
          a_moment?: string | null
          a_interval?: string | null
          a_json?: Json | null
          a_jsonb?: Json | null
          a_ints?: (number | null)[] | null
          a_grid?: (number | null)[] | null
          a_texts?: (string | null)[] | null
          a_uuids?: (string | null)[] | null
          a_stamps?: (string | null)[] | null
          a_jsonbs?: (Json | null)[] | null
          a_int_range?: string | null
          a_big_range?: string | null
          a_num_range?: string | null
          a_day_range?: string | null
          a_ts_range?: string | null
          a_prices?: string | null
          a_multi?: string | null
          a_days?: string | null
          an_enum?: Database['api']['Enums']['film_gauge'] | null
          some_enums?: (Database['api']['Enums']['film_gauge'] | null)[] | null
          a_domain?: number | null
          a_nested?: number | null
          an_address?: Partial<Database['api']['CompositeTypes']['address']> | null
          addresses?: (Partial<Database['api']['CompositeTypes']['address']> | null)[] | null
          a_bytea?: string | null
          an_xml?: string | null
          an_inet?: string | null
          a_cidr?: string | null
          a_mac?: string | null
          a_bit?: string | null
          a_varbit?: string | null
          a_tsvector?: string | null
          a_tsquery?: string | null
          an_hstore?: Record<string, string | null> | null
          an_ltree?: string | null
          a_point?: string | null
          a_box?: string | null
          a_path?: string | null
          an_oid?: string | null
          a_regclass?: string | null
          a_name?: string | null
          an_internal?: string | null
        }
        Update: Partial<Database['api']['Tables']['cabinet']['Insert']>
        Relationships: []
      }
      counters: {
        Row: {
          id: number
          name: string
          value: number
        }
        Insert: {
          id?: number
          name: string
          value?: number
        }
        Update: Partial<Database['api']['Tables']['counters']['Insert']>
        Relationships: []
      }
      /** Where films and people come from */
      countries: {
        Row: {
          /** Two letters, upper case */
          code: string
          name: string
          continent: Database['api']['Enums']['continent']
          area_km2: number | null
          motto: string | null
        }
        Insert: {
          code: string
          name: string
          continent: Database['api']['Enums']['continent']
          area_km2?: number | null
          motto?: string | null
        }
        Update: Partial<Database['api']['Tables']['countries']['Insert']>
        Relationships: []
      }
      /** Who did what behind the camera */
      crew: {
        Row: {
          film_id: number
          person_id: number
          job: string
        }
        Insert: {
          film_id: number
          person_id: number
          job: string
        }
        Update: Partial<Database['api']['Tables']['crew']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'crew_person_id_fkey'
            columns: ['person_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      diary: {
        Row: {
          id: number
          owner: string
          entry: string | null
        }
        Insert: {
          id: number
          owner?: string
          entry?: string | null
        }
        Update: Partial<Database['api']['Tables']['diary']['Insert']>
        Relationships: []
      }
      donors: {
        Row: {
          id: number
          name: string
          town: string | null
          amount: string | null
          /** Not for the press */
          phone: string | null
        }
        Insert: {
          id: number
          name: string
          town?: string | null
          amount?: string | null
          phone?: string | null
        }
        Update: Partial<Database['api']['Tables']['donors']['Insert']>
        Relationships: []
      }
      film_genres: {
        Row: {
          film_id: number
          genre_id: number
        }
        Insert: {
          film_id: number
          genre_id: number
        }
        Update: Partial<Database['api']['Tables']['film_genres']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'film_genres_genre_id_fkey'
            columns: ['genre_id']
            isOneToOne: false
            referencedRelation: 'genres'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'film_genres_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /**
       * Everything that was ever shown
       *
       * One row per film, whichever version of it was shown.
       */
      films: {
        Row: {
          id: number
          title: string
          original_title: string | null
          /** The year of the first public showing */
          year: number
          /** In minutes */
          runtime: number | null
          rating: number | null
          budget: number | null
          restored: boolean
          director_id: number | null
          writer_id: number | null
          country: string | null
          sequel_of: number | null
          slug: string | null
          tags: (string | null)[]
          /** Whatever the programme notes know: awards, places, colours */
          facts: Json
          premiered: string | null
          synopsis: string | null
          /** Computed from the year */
          decade: number | null
          search: string | null
          age_in_2024: number | null
          as_json: Json | null
          is_long: boolean | null
          /** A computed column */
          label: string | null
        }
        Insert: {
          id?: number
          title: string
          original_title?: string | null
          year: number
          runtime?: number | null
          rating?: number | null
          budget?: number | null
          restored?: boolean
          director_id?: number | null
          writer_id?: number | null
          country?: string | null
          sequel_of?: number | null
          slug?: string | null
          tags?: (string | null)[]
          facts?: Json
          premiered?: string | null
          synopsis?: string | null
          decade?: never
          search?: never
        }
        Update: Partial<Database['api']['Tables']['films']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'films_country_fkey'
            columns: ['country']
            isOneToOne: false
            referencedRelation: 'countries'
            referencedColumns: ['code']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_director'
            columns: ['director_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_writer'
            columns: ['writer_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      genres: {
        Row: {
          id: number
          name: string
        }
        Insert: {
          id: number
          name: string
        }
        Update: Partial<Database['api']['Tables']['genres']['Insert']>
        Relationships: []
      }
      /** No key, like the book on the counter */
      guestbook: {
        Row: {
          wrote: string
          said: string | null
          day: string | null
        }
        Insert: {
          wrote?: string
          said?: string | null
          day?: string | null
        }
        Update: Partial<Database['api']['Tables']['guestbook']['Insert']>
        Relationships: []
      }
      /** The berths are integers inside and a deck with a letter outside */
      lanterns: {
        Row: {
          id: number
          name: string | null
          berth: Json
          spare: Json | null
          glow: Json | null
          berths: (number | null)[] | null
          film_id: number | null
        }
        Insert: {
          id: number
          name?: string | null
          berth?: Json
          spare?: Json | null
          glow?: string | null
          berths?: (number | null)[] | null
          film_id?: number | null
        }
        Update: Partial<Database['api']['Tables']['lanterns']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'lanterns_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'lanterns_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'lanterns_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'lanterns_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'lanterns_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'lanterns_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'lanterns_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'lanterns_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /** Umbrellas, mostly */
      lost_items: {
        Row: {
          id: number
          tag: string
          shelf: number | null
          found_on: string | null
          colour: string | null
          fragile: boolean | null
          shout: string
          doubled: number | null
        }
        Insert: {
          id?: never
          tag?: string
          shelf?: number | null
          found_on?: string | null
          colour?: string | null
          fragile?: boolean | null
          shout?: string
          doubled?: never
        }
        Update: Partial<Database['api']['Tables']['lost_items']['Insert']>
        Relationships: []
      }
      mottos: {
        Row: {
          place: number
          words: string
        }
        Insert: {
          place: number
          words: string
        }
        Update: Partial<Database['api']['Tables']['mottos']['Insert']>
        Relationships: []
      }
      /** Every word here is taken */
      order: {
        Row: {
          select: number
          limit: number | null
          offset: string | null
          and: string | null
          or: string | null
          not: string | null
          order: number | null
          columns: string | null
          on_conflict: string | null
          where: string | null
          user: string | null
        }
        Insert: {
          select: number
          limit?: number | null
          offset?: string | null
          and?: string | null
          or?: string | null
          not?: string | null
          order?: number | null
          columns?: string | null
          on_conflict?: string | null
          where?: string | null
          user?: string | null
        }
        Update: Partial<Database['api']['Tables']['order']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'order_order_fkey'
            columns: ['order']
            isOneToOne: false
            referencedRelation: 'order'
            referencedColumns: ['select']
          },
        ]
      }
      /** Who played whom */
      parts: {
        Row: {
          film_id: number
          person_id: number
          character: string
          billing: number | null
        }
        Insert: {
          film_id: number
          person_id: number
          character: string
          billing?: number | null
        }
        Update: Partial<Database['api']['Tables']['parts']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_person_id_fkey'
            columns: ['person_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /** Directors, writers, actors, critics */
      people: {
        Row: {
          id: number
          name: string
          born: string | null
          died: string | null
          country: string | null
          /** Compared without case */
          handle: string | null
          /** Who taught them */
          mentor_id: number | null
          aliases: (string | null)[]
          active: Database['api']['CompositeTypes']['span_of_years'] | null
          label: string | null
          search_text: string | null
        }
        Insert: {
          id?: number
          name: string
          born?: string | null
          died?: string | null
          country?: string | null
          handle?: string | null
          mentor_id?: number | null
          aliases?: (string | null)[]
          active?: Partial<Database['api']['CompositeTypes']['span_of_years']> | null
        }
        Update: Partial<Database['api']['Tables']['people']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'people_country_fkey'
            columns: ['country']
            isOneToOne: false
            referencedRelation: 'countries'
            referencedColumns: ['code']
          },
          {
            foreignKeyName: 'people_mentor_id_fkey'
            columns: ['mentor_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      /** At most one per film */
      posters: {
        Row: {
          id: number
          film_id: number | null
          caption: string | null
          image: string | null
        }
        Insert: {
          id: number
          film_id?: number | null
          caption?: string | null
          image?: string | null
        }
        Update: Partial<Database['api']['Tables']['posters']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'posters_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /** A key of two columns, and a column with a default */
      prices: {
        Row: {
          kind: string
          day: string
          price: number
          note: string | null
        }
        Insert: {
          kind: string
          day: string
          price?: number
          note?: string | null
        }
        Update: Partial<Database['api']['Tables']['prices']['Insert']>
        Relationships: []
      }
      /** What the projectionist has to know */
      print_sheets: {
        Row: {
          film_id: number
          gauge: Database['api']['Enums']['film_gauge']
          aspect: string | null
          sound: string | null
          reels: number | null
        }
        Insert: {
          film_id: number
          gauge?: Database['api']['Enums']['film_gauge']
          aspect?: string | null
          sound?: string | null
          reels?: number | null
        }
        Update: Partial<Database['api']['Tables']['print_sheets']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'print_sheets_film_id_fkey'
            columns: ['film_id']
            isOneToOne: true
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      reels: {
        Row: {
          id: number
          film_id: number | null
          next_id: number | null
          length: string | null
        }
        Insert: {
          id: number
          film_id?: number | null
          next_id?: number | null
          length?: string | null
        }
        Update: Partial<Database['api']['Tables']['reels']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reels_next'
            columns: ['next_id']
            isOneToOne: false
            referencedRelation: 'reels'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reels_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /** The ids come from the newspaper and are larger than a double can count */
      reviews: {
        Row: {
          id: number
          film_id: number
          critic_id: number | null
          stars: number | null
          body: string | null
          score: number | null
          published: string | null
          words: (string | null)[] | null
        }
        Insert: {
          id: number
          film_id: number
          critic_id?: number | null
          stars?: number | null
          body?: string | null
          score?: number | null
          published?: string | null
        }
        Update: Partial<Database['api']['Tables']['reviews']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reviews_critic_id_fkey'
            columns: ['critic_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'reviews_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /** One film, one screen, one evening */
      screenings: {
        Row: {
          id: number
          film_id: number
          venue_id: number
          screen_no: number
          starts_at: string
          price: number
          during: string | null
          notes: string | null
          /** Kept by a trigger on the tickets */
          sold: number
        }
        Insert: {
          id: number
          film_id: number
          venue_id: number
          screen_no: number
          starts_at: string
          price?: number
          during?: string | null
          notes?: string | null
          sold?: number
        }
        Update: Partial<Database['api']['Tables']['screenings']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'screenings_venue_id_screen_no_fkey'
            columns: ['venue_id', 'screen_no']
            isOneToOne: false
            referencedRelation: 'screens'
            referencedColumns: ['venue_id', 'number']
          },
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'screenings_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      /** The screens of a venue, numbered from one */
      screens: {
        Row: {
          venue_id: number
          number: number
          seats: number
          label: string | null
        }
        Insert: {
          venue_id: number
          number: number
          seats?: number
          label?: string | null
        }
        Update: Partial<Database['api']['Tables']['screens']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'screens_venue_id_fkey'
            columns: ['venue_id']
            isOneToOne: false
            referencedRelation: 'venues'
            referencedColumns: ['id']
          },
        ]
      }
      speeches: {
        Row: {
          id: number
          award_year: number | null
          award_id: number | null
          words: string | null
        }
        Insert: {
          id: number
          award_year?: number | null
          award_id?: number | null
          words?: string | null
        }
        Update: Partial<Database['api']['Tables']['speeches']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'speeches_award_year_award_id_fkey'
            columns: ['award_year', 'award_id']
            isOneToOne: false
            referencedRelation: 'awards'
            referencedColumns: ['year', 'id']
          },
        ]
      }
      /** Row level security: members see their own */
      tickets: {
        Row: {
          id: string
          screening_id: number
          seat: string
          holder: string
          state: Database['api']['Enums']['ticket_state']
          paid: string | null
        }
        Insert: {
          id?: string
          screening_id: number
          seat: string
          holder: string
          state?: Database['api']['Enums']['ticket_state']
          paid?: string | null
        }
        Update: Partial<Database['api']['Tables']['tickets']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'tickets_screening_id_fkey'
            columns: ['screening_id']
            isOneToOne: false
            referencedRelation: 'screenings'
            referencedColumns: ['id']
          },
        ]
      }
      /**
       * Places with a screen
       *
       * A venue is anything with a wall that is white enough.
       */
      venues: {
        Row: {
          id: number
          name: string
          city: string
          address: Database['api']['CompositeTypes']['address'] | null
          capacity: number | null
          gateway: string | null
          /** Dotted path, from the town down to the door */
          place: string | null
          amenities: Record<string, string | null> | null
        }
        Insert: {
          id?: number
          name: string
          city?: string
          address?: Partial<Database['api']['CompositeTypes']['address']> | null
          capacity?: number | null
          gateway?: string | null
          place?: string | null
          amenities?: Record<string, string | null> | null
        }
        Update: Partial<Database['api']['Tables']['venues']['Insert']>
        Relationships: []
      }
      /** There is only one wall */
      wall_bookings: {
        Row: {
          id: number
          who: string
          during: string
        }
        Insert: {
          id: number
          who: string
          during: string
        }
        Update: Partial<Database['api']['Tables']['wall_bookings']['Insert']>
        Relationships: []
      }
      /** 題名と監督 */
      映画: {
        Row: {
          番号: number
          題名: string
          監督: number | null
        }
        Insert: {
          番号: number
          題名: string
          監督?: number | null
        }
        Update: Partial<Database['api']['Tables']['映画']['Insert']>
        Relationships: [
          {
            foreignKeyName: '映画_監督_fkey'
            columns: ['監督']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Views: {
      all_seats: {
        Row: {
          screening_id: number | null
          seat: string | null
          state: Database['api']['Enums']['ticket_state'] | null
        }
        Insert: {
          screening_id?: number | null
          seat?: string | null
          state?: Database['api']['Enums']['ticket_state'] | null
        }
        Update: Partial<Database['api']['Views']['all_seats']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'tickets_screening_id_fkey'
            columns: ['screening_id']
            isOneToOne: false
            referencedRelation: 'screenings'
            referencedColumns: ['id']
          },
        ]
      }
      bright_cards: {
        Row: {
          bright_id: number | null
          bright_heading: string | null
          bright_maker: number | null
        }
        Insert: {
          bright_id?: number | null
          bright_heading?: string | null
          bright_maker?: number | null
        }
        Update: Partial<Database['api']['Views']['bright_cards']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'films_director'
            columns: ['bright_maker']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      constant: {
        Row: {
          one: number | null
          two: string | null
          nothing: number | null
        }
        Relationships: []
      }
      credits: {
        Row: {
          film_id: number | null
          title: string | null
          person_id: number | null
          name: string | null
          character: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_person_id_fkey'
            columns: ['person_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      cte_films: {
        Row: {
          id: number | null
          title: string | null
          director_id: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'films_director'
            columns: ['director_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      /** Counted, not stored */
      decades: {
        Row: {
          decade: number | null
          films: number | null
          mean_rating: number | null
          longest: number | null
        }
        Relationships: []
      }
      everyone: {
        Row: {
          kind: string | null
          id: number | null
          name: string | null
        }
        Relationships: []
      }
      /**
       * The cards in the glass case
       *
       * Updatable; every column has another name.
       */
      film_cards: {
        Row: {
          card_id: number | null
          /** The title, in large letters */
          heading: string | null
          year: number | null
          made_by: number | null
          from_country: string | null
          rating: number | null
        }
        Insert: {
          card_id?: number | null
          heading?: string | null
          year?: number | null
          made_by?: number | null
          from_country?: string | null
          rating?: number | null
        }
        Update: Partial<Database['api']['Views']['film_cards']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'films_country_fkey'
            columns: ['from_country']
            isOneToOne: false
            referencedRelation: 'countries'
            referencedColumns: ['code']
          },
          {
            foreignKeyName: 'films_director'
            columns: ['made_by']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      /** Refreshed every morning */
      film_scores: {
        Row: {
          film_id: number | null
          title: string | null
          reviews: number | null
          mean_stars: number | null
        }
        Relationships: []
      }
      lantern_list: {
        Row: {
          id: number | null
          name: string | null
          berth: Json | null
          spare: Json | null
        }
        Insert: {
          id?: number | null
          name?: string | null
          berth?: Json | null
          spare?: Json | null
        }
        Update: Partial<Database['api']['Views']['lantern_list']['Insert']>
        Relationships: []
      }
      my_tickets: {
        Row: {
          id: string | null
          screening_id: number | null
          seat: string | null
          holder: string | null
          state: Database['api']['Enums']['ticket_state'] | null
        }
        Insert: {
          id?: string | null
          screening_id?: number | null
          seat?: string | null
          holder?: string | null
          state?: Database['api']['Enums']['ticket_state'] | null
        }
        Update: Partial<Database['api']['Views']['my_tickets']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'tickets_screening_id_fkey'
            columns: ['screening_id']
            isOneToOne: false
            referencedRelation: 'screenings'
            referencedColumns: ['id']
          },
        ]
      }
      silent_films: {
        Row: {
          id: number | null
          title: string | null
          year: number | null
          director_id: number | null
        }
        Insert: {
          id?: number | null
          title?: string | null
          year?: number | null
          director_id?: number | null
        }
        Update: Partial<Database['api']['Views']['silent_films']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'films_director'
            columns: ['director_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      'slates.txt': {
        Row: {
          id: number | null
          title: string | null
        }
        Insert: {
          id?: number | null
          title?: string | null
        }
        Update: Partial<Database['api']['Views']['slates.txt']['Insert']>
        Relationships: []
      }
      /** Their notes stay in the vault */
      sponsors: {
        Row: {
          id: number | null
          /** As they want to be thanked */
          name: string | null
        }
        Insert: {
          id?: number | null
          name?: string | null
        }
        Update: Partial<Database['api']['Views']['sponsors']['Insert']>
        Relationships: []
      }
      sponsorships: {
        Row: {
          sponsor_id: number | null
          film_id: number | null
          amount: number | null
        }
        Insert: {
          sponsor_id?: number | null
          film_id?: number | null
          amount?: number | null
        }
        Update: Partial<Database['api']['Views']['sponsorships']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'bright_cards'
            referencedColumns: ['bright_id']
          },
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'cte_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_cards'
            referencedColumns: ['card_id']
          },
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'film_scores'
            referencedColumns: ['film_id']
          },
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'silent_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'slates.txt'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'sponsorships_sponsor_fkey'
            columns: ['sponsor_id']
            isOneToOne: false
            referencedRelation: 'sponsors'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'subquery_films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'sponsorships_film_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'two_makers'
            referencedColumns: ['id']
          },
        ]
      }
      subquery_films: {
        Row: {
          id: number | null
          title: string | null
          director_id: number | null
          parts: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'films_director'
            columns: ['director_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      suggestions: {
        Row: {
          id: number | null
          words: string | null
        }
        Insert: {
          id?: number | null
          words?: string | null
        }
        Relationships: []
      }
      two_makers: {
        Row: {
          id: number | null
          title: string | null
          director_id: number | null
          writer_id: number | null
          director_again: number | null
        }
        Insert: {
          id?: number | null
          title?: string | null
          director_id?: number | null
          writer_id?: number | null
          director_again?: number | null
        }
        Update: Partial<Database['api']['Views']['two_makers']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'films_director'
            columns: ['director_again']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_director'
            columns: ['director_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_writer'
            columns: ['writer_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      volunteers: {
        Row: {
          id: number | null
          full_name: string | null
          shift: string | null
          captain_id: number | null
          venue_id: number | null
        }
        Insert: {
          id?: number | null
          full_name?: string | null
          shift?: string | null
          captain_id?: number | null
          venue_id?: number | null
        }
        Update: Partial<Database['api']['Views']['volunteers']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'volunteers_venue_fkey'
            columns: ['venue_id']
            isOneToOne: false
            referencedRelation: 'venues'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'volunteers_captain_fkey'
            columns: ['captain_id']
            isOneToOne: false
            referencedRelation: 'volunteers'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Functions: {
      'Say It': {
        Args: {
          'What, exactly': string | null
          'how loud?'?: number | null
        }
        Returns: string | null
      }
      a_berth: {
        Args: never
        Returns: number | null
      }
      a_date: {
        Args: never
        Returns: string | null
      }
      a_domain: {
        Args: never
        Returns: number | null
      }
      a_json: {
        Args: never
        Returns: Json | null
      }
      a_jsonb: {
        Args: never
        Returns: Json | null
      }
      /**
       * Adds two integers
       *
       * Nothing else.
       */
      add: {
        Args: {
          a: number | null
          b: number | null
        }
        Returns: number | null
      }
      add_motto: {
        Args: {
          place: number | null
          words: string | null
        }
        Returns: Database['api']['Tables']['mottos']['Row'][]
        SetofOptions: {
          from: '*'
          to: 'mottos'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      age_in_2024: {
        Args: {
          '': Database['api']['Tables']['films']['Row']
        }
        Returns: number | null
      }
      /** Every film; filter it as you would the table */
      all_films: {
        Args: never
        Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>[]
        SetofOptions: {
          from: '*'
          to: 'films'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      an_address: {
        Args: never
        Returns: Database['api']['CompositeTypes']['address']
      }
      an_array: {
        Args: never
        Returns: (number | null)[] | null
      }
      an_enum: {
        Args: never
        Returns: Database['api']['Enums']['film_gauge'] | null
      }
      answer: {
        Args: never
        Returns: number | null
      }
      anything: {
        Args: never
        Returns: unknown
      }
      as_json: {
        Args: {
          '': Database['api']['Tables']['films']['Row']
        }
        Returns: Json | null
      }
      assert_false: {
        Args: never
        Returns: null
      }
      bucket: {
        Args: {
          bi: string | null
          ch: string | null
        }
        Returns: string | null
      }
      bump: {
        Args: {
          value: number | null
          by?: number | null
        }
        Returns: {
          value: number | null
        }
      }
      cards_of: {
        Args: {
          maker: number | null
        }
        Returns: Database['api']['Views']['film_cards']['Row'][]
        SetofOptions: {
          from: '*'
          to: 'film_cards'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      case_missing: {
        Args: {
          n: number | null
        }
        Returns: string | null
      }
      contemporaries: {
        Args: {
          '': Database['api']['Tables']['people']['Row']
        }
        Returns: Omit<Database['api']['Tables']['people']['Row'], Computed['api']['people']>[]
        SetofOptions: {
          from: 'people'
          to: 'people'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      countdown: {
        Args: {
          start: number | null
        }
        Returns: (number | null)[]
      }
      countries: {
        Args: {
          '': Database['api']['Tables']['venues']['Row']
        }
        Returns: Database['api']['Tables']['countries']['Row'][]
        SetofOptions: {
          from: 'venues'
          to: 'countries'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      deep: {
        Args: {
          n: number | null
        }
        Returns: number | null
      }
      divide: {
        Args: {
          a: number | null
          b: number | null
        }
        Returns: number | null
      }
      drop_mottos: {
        Args: never
        Returns: Database['api']['Tables']['mottos']['Row'][]
        SetofOptions: {
          from: '*'
          to: 'mottos'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      echo_all: {
        Args: {
          i?: number | null
          b?: number | null
          n?: number | null
          f?: number | null
          t?: string | null
          d?: string | null
          ts?: string | null
          u?: string | null
          j?: Json | null
          jb?: Json | null
          ia?: (number | null)[] | null
          ta?: (string | null)[] | null
          e?: Database['api']['Enums']['film_gauge'] | null
          a?: Partial<Database['api']['CompositeTypes']['address']> | null
          r?: string | null
          bo?: boolean | null
          by?: string | null
          c?: string | null
          s?: number | null
          x?: string | null
          bi?: string | null
        }
        Returns: Json | null
      }
      everything_about: {
        Args: {
          '': Database['api']['Tables']['cabinet']['Row']
        }
        Returns: string | null
      }
      fail_with: {
        Args: {
          code: string | null
          message?: string | null
          detail?: string | null
          hint?: string | null
        }
        Returns: null
      }
      film_by_id: {
        Args: {
          id: number | null
        }
        Returns: Nullable<Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>>
        SetofOptions: {
          from: '*'
          to: 'films'
          isOneToOne: true
          isSetofReturn: false
        }
      }
      film_or_none: {
        Args: {
          id: number | null
        }
        Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>[]
        SetofOptions: {
          from: '*'
          to: 'films'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      films: {
        Args: {
          '': Database['api']['Tables']['lanterns']['Row']
        }
        Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>
        SetofOptions: {
          from: 'lanterns'
          to: 'films'
          isOneToOne: true
          isSetofReturn: true
        }
      }
      films_of: {
        Args: {
          decade: number | null
        }
        Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>[]
        SetofOptions: {
          from: '*'
          to: 'films'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      find:
        | {
            Args: {
              title: string | null
            }
            Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>[]
            SetofOptions: {
              from: '*'
              to: 'films'
              isOneToOne: false
              isSetofReturn: true
            }
          }
        | {
            Args: {
              year: number | null
            }
            Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>[]
            SetofOptions: {
              from: '*'
              to: 'films'
              isOneToOne: false
              isSetofReturn: true
            }
          }
        | {
            Args: {
              title: string | null
              year: number | null
            }
            Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>[]
            SetofOptions: {
              from: '*'
              to: 'films'
              isOneToOne: false
              isSetofReturn: true
            }
          }
      genres: {
        Args: {
          '': Database['api']['Tables']['awards']['Row']
        }
        Returns: Database['api']['Tables']['genres']['Row'][]
        SetofOptions: {
          from: 'awards'
          to: 'genres'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      greet: {
        Args: {
          name?: string | null
          greeting?: string | null
        }
        Returns: string | null
      }
      heading_film: {
        Args: {
          '': Database['api']['Views']['film_cards']['Row']
        }
        Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>
        SetofOptions: {
          from: 'film_cards'
          to: 'films'
          isOneToOne: true
          isSetofReturn: true
        }
      }
      home: {
        Args: {
          '': Database['api']['Tables']['people']['Row']
        }
        Returns: Nullable<Database['api']['Tables']['countries']['Row']>
        SetofOptions: {
          from: 'people'
          to: 'countries'
          isOneToOne: true
          isSetofReturn: false
        }
      }
      huge: {
        Args: never
        Returns: number | null
      }
      is_leap: {
        Args: {
          year: number | null
        }
        Returns: boolean | null
      }
      is_long: {
        Args: {
          '': Database['api']['Tables']['films']['Row']
        }
        Returns: boolean | null
      }
      isolation: {
        Args: never
        Returns: string | null
      }
      isolation_serializable: {
        Args: never
        Returns: string | null
      }
      joined: {
        Args: {
          separator: string | null
          parts?: (string | null)[] | null
        }
        Returns: string | null
      }
      json_null: {
        Args: never
        Returns: Json | null
      }
      json_rows: {
        Args: never
        Returns: (Json | null)[]
      }
      label: {
        Args: {
          '': Database['api']['Tables']['films']['Row'] & Database['api']['Tables']['people']['Row']
        }
        Returns: string | null
      }
      lantern_svg: {
        Args: {
          colour?: string | null
        }
        Returns: unknown
      }
      login: {
        Args: {
          email: string | null
          password: string | null
        }
        Returns: string | null
      }
      mailbox:
        | {
            Args: { [key: string]: Json | undefined }
            Returns: string | null
          }
        | {
            Args: {
              subject: string | null
              body: string | null
            }
            Returns: string | null
          }
      many_addresses: {
        Args: never
        Returns: Database['api']['CompositeTypes']['address'][]
      }
      members: {
        Args: {
          '': Database['api']['Tables']['countries']['Row']
        }
        Returns: Omit<Database['api']['Tables']['people']['Row'], Computed['api']['people']>[]
        SetofOptions: {
          from: 'countries'
          to: 'people'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      mentor: {
        Args: {
          '': Database['api']['Tables']['people']['Row']
        }
        Returns: Omit<Database['api']['Tables']['people']['Row'], Computed['api']['people']>
        SetofOptions: {
          from: 'people'
          to: 'people'
          isOneToOne: true
          isSetofReturn: true
        }
      }
      min_max: {
        Args: {
          numbers: (number | null)[] | null
        }
        Returns: {
          smallest: number | null
          largest: number | null
        }
      }
      missing_function: {
        Args: never
        Returns: number | null
      }
      missing_table: {
        Args: never
        Returns: number | null
      }
      moor: {
        Args: {
          berth: Json | null
        }
        Returns: number | null
      }
      moved: {
        Args: never
        Returns: null
      }
      named_json: {
        Args: {
          doc: Json | null
        }
        Returns: string | null
      }
      nap: {
        Args: {
          seconds: number | null
        }
        Returns: string | null
      }
      nap_in_a_hurry: {
        Args: {
          seconds: number | null
        }
        Returns: string | null
      }
      nap_with_patience: {
        Args: {
          seconds: number | null
        }
        Returns: string | null
      }
      no_numbers: {
        Args: never
        Returns: (number | null)[]
      }
      nothing: {
        Args: never
        Returns: string | null
      }
      nothing_at_all: {
        Args: never
        Returns: null
      }
      one_column: {
        Args: never
        Returns: {
          lonely: number | null
        }[]
      }
      one_third: {
        Args: never
        Returns: number | null
      }
      only_out: {
        Args: never
        Returns: {
          said: string | null
        }
      }
      original: {
        Args: {
          '': Database['api']['Tables']['films']['Row']
        }
        Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>
        SetofOptions: {
          from: 'films'
          to: 'films'
          isOneToOne: true
          isSetofReturn: true
        }
      }
      out_rows: {
        Args: never
        Returns: {
          n: number | null
          square: number | null
        }[]
      }
      own_json: {
        Args: never
        Returns: unknown
      }
      page: {
        Args: {
          title?: string | null
        }
        Returns: unknown
      }
      people_from: {
        Args: {
          country: string | null
        }
        Returns: Omit<Database['api']['Tables']['people']['Row'], Computed['api']['people']>[]
        SetofOptions: {
          from: '*'
          to: 'people'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      plain: {
        Args: never
        Returns: unknown
      }
      plain_null: {
        Args: never
        Returns: unknown
      }
      poster_bytes: {
        Args: {
          id: number | null
        }
        Returns: unknown
      }
      price_multirange: {
        Args: never
        Returns: string | null
      }
      pupils: {
        Args: {
          '': Database['api']['Tables']['people']['Row']
        }
        Returns: Omit<Database['api']['Tables']['people']['Row'], Computed['api']['people']>[]
        SetofOptions: {
          from: 'people'
          to: 'people'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      raise_pgrst: {
        Args: never
        Returns: null
      }
      raise_plain: {
        Args: never
        Returns: null
      }
      raise_teapot: {
        Args: never
        Returns: null
      }
      raise_warning: {
        Args: never
        Returns: string | null
      }
      request_cookie: {
        Args: {
          name: string | null
        }
        Returns: string | null
      }
      request_header: {
        Args: {
          name: string | null
        }
        Returns: string | null
      }
      request_line: {
        Args: never
        Returns: Json | null
      }
      required: {
        Args: {
          needed: string | null
          extra?: string | null
        }
        Returns: string | null
      }
      root: {
        Args: never
        Returns: Json | null
      }
      same_year: {
        Args: {
          '': Database['api']['Tables']['films']['Row']
        }
        Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>[]
        SetofOptions: {
          from: 'films'
          to: 'films'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      search_path_now: {
        Args: never
        Returns: string | null
      }
      search_text: {
        Args: {
          '': Database['api']['Tables']['people']['Row']
        }
        Returns: string | null
      }
      secret_count: {
        Args: never
        Returns: number | null
      }
      sequels: {
        Args: {
          '': Database['api']['Tables']['films']['Row']
        }
        Returns: Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>[]
        SetofOptions: {
          from: 'films'
          to: 'films'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      set_headers: {
        Args: {
          headers: string | null
        }
        Returns: string | null
      }
      set_status: {
        Args: {
          code: string | null
        }
        Returns: Json | null
      }
      setting: {
        Args: {
          name: string | null
        }
        Returns: string | null
      }
      settings_inside: {
        Args: never
        Returns: Json | null
      }
      sneaky_write: {
        Args: never
        Returns: number | null
      }
      some_bytes: {
        Args: never
        Returns: string | null
      }
      some_record: {
        Args: never
        Returns: Record<string, unknown>
      }
      some_records: {
        Args: never
        Returns: Record<string, unknown>[]
      }
      swap: {
        Args: {
          x: string | null
          y: string | null
        }
        Returns: {
          x: string | null
          y: string | null
        }
      }
      take_either: {
        Args: { [key: string]: Json | undefined }
        Returns: string | null
      }
      take_json: {
        Args: { [key: string]: Json | undefined }
        Returns: Json | null
      }
      take_jsonb: {
        Args: { [key: string]: Json | undefined }
        Returns: Json | null
      }
      takes_row: {
        Args: {
          film: Partial<Omit<Database['api']['Tables']['films']['Row'], Computed['api']['films']>> | null
        }
        Returns: string | null
      }
      timeout_now: {
        Args: never
        Returns: string | null
      }
      timetable: {
        Args: {
          after?: string | null
        }
        Returns: {
          film: string | null
          where: string | null
          starts: string | null
        }[]
      }
      timezone_now: {
        Args: never
        Returns: string | null
      }
      too_many: {
        Args: never
        Returns: number | null
      }
      top_review: {
        Args: {
          '': Database['api']['Tables']['films']['Row']
        }
        Returns: Omit<Database['api']['Tables']['reviews']['Row'], Computed['api']['reviews']>
        SetofOptions: {
          from: 'films'
          to: 'reviews'
          isOneToOne: true
          isSetofReturn: true
        }
      }
      total: {
        Args: {
          numbers: (number | null)[] | null
        }
        Returns: number | null
      }
      twin:
        | {
            Args: {
              n: number | null
            }
            Returns: string | null
          }
        | {
            Args: {
              n: string | null
            }
            Returns: string | null
          }
      volatile_number: {
        Args: never
        Returns: number | null
      }
      whoami: {
        Args: never
        Returns: Json | null
      }
      with_default:
        | {
            Args: {
              a: number | null
            }
            Returns: string | null
          }
        | {
            Args: {
              a: number | null
              b?: number | null
            }
            Returns: string | null
          }
      words: {
        Args: {
          '': Database['api']['Tables']['reviews']['Row']
        }
        Returns: (string | null)[] | null
      }
      words_of: {
        Args: {
          sentence: string | null
        }
        Returns: (string | null)[]
      }
      work_mem_now: {
        Args: never
        Returns: string | null
      }
      xml_page: {
        Args: never
        Returns: unknown
      }
    }
    Enums: {
      continent: 'Africa' | 'Asia' | 'Europe' | 'North America' | 'Oceania' | 'South America'
      /** What the film is printed on */
      film_gauge: '8mm' | '16mm' | '35mm' | '70mm' | 'digital' | "it's complicated"
      ticket_state: 'reserved' | 'paid' | 'torn' | 'void'
    }
    CompositeTypes: {
      address: {
        street: string | null
        city: string | null
        zip: string | null
      }
      span_of_years: {
        first: number | null
        last: number | null
      }
    }
  }
  admin: {
    Tables: {
      invoices: {
        Row: {
          id: number
          staff_id: number | null
          total: number | null
        }
        Insert: {
          id: number
          staff_id?: number | null
          total?: number | null
        }
        Update: Partial<Database['admin']['Tables']['invoices']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'invoices_staff_id_fkey'
            columns: ['staff_id']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
      /** Paid, unlike the volunteers */
      staff: {
        Row: {
          id: number
          name: string
          salary: string | null
          boss: number | null
          venue_id: number | null
        }
        Insert: {
          id: number
          name: string
          salary?: string | null
          boss?: number | null
          venue_id?: number | null
        }
        Update: Partial<Database['admin']['Tables']['staff']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'staff_boss_fkey'
            columns: ['boss']
            isOneToOne: false
            referencedRelation: 'staff'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Views: {
      films: {
        Row: {
          id: number | null
          title: string | null
          budget: number | null
          director_id: number | null
        }
        Insert: {
          id?: number | null
          title?: string | null
          budget?: number | null
          director_id?: number | null
        }
        Update: Partial<Database['admin']['Views']['films']['Insert']>
        Relationships: []
      }
    }
    Functions: {
      payroll: {
        Args: never
        Returns: string | null
      }
      search_path_now: {
        Args: never
        Returns: string | null
      }
      whoami: {
        Args: never
        Returns: string | null
      }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
  'Midnight "Cult" Shows': {
    Tables: {
      'Double Bills': {
        Row: {
          no: number
          first: number | null
          second: number | null
          'host name': string | null
        }
        Insert: {
          no: number
          first?: number | null
          second?: number | null
          'host name'?: string | null
        }
        Update: Partial<Database['Midnight "Cult" Shows']['Tables']['Double Bills']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'first reel'
            columns: ['first']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'second reel'
            columns: ['second']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Views: {
      films: {
        Row: {
          id: number | null
          title: string | null
          year: number | null
        }
        Insert: {
          id?: number | null
          title?: string | null
          year?: number | null
        }
        Update: Partial<Database['Midnight "Cult" Shows']['Views']['films']['Insert']>
        Relationships: []
      }
    }
    Functions: {
      'say "boo"': {
        Args: {
          loud?: boolean | null
        }
        Returns: string | null
      }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}

/** What `*` leaves out. */
type Computed = {
  api: {
    films: 'age_in_2024' | 'as_json' | 'is_long' | 'label'
    people: 'label' | 'search_text'
    reviews: 'words'
  }
}

/** A function without SETOF gives a row of nulls where there is none. */
type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null }
