// Generated from the schemas api. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** The parameter of `createClient` (@supabase/supabase-js) and of `PostgrestClient` (@supabase/postgrest-js). */
export type Database = {
  __InternalSupabase: {
    /** The newest that the clients tell apart. */
    PostgrestVersion: '14'
  }
  api: {
    Tables: {
      people: {
        Row: {
          id: number
          name: string
        }
        Insert: {
          id: number
          name: string
        }
        Update: Partial<Database['api']['Tables']['people']['Insert']>
        Relationships: []
      }
    }
    Views: {
      films: {
        Row: {
          id: number
          title: string
          year: number | null
          budget: number | null
          director: number | null
          is_old: boolean | null
        }
        Update: {
          id?: number
          title?: string
          year?: number | null
          budget?: number | null
          director?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'films_director_fkey'
            columns: ['director']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      log: {
        Row: {
          id: number
          line: string | null
        }
        Relationships: []
      }
    }
    Functions: {
      is_old: {
        Args: {
          '': Database['api']['Views']['films']['Row']
        }
        Returns: boolean | null
      }
      poke: {
        Args: never
        Returns: number | null
      }
      since:
        | {
            Args: {
              year: number | null
            }
            Returns: Omit<Database['api']['Views']['films']['Row'], Computed['api']['films']>[]
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
              month: number | null
            }
            Returns: Omit<Database['api']['Views']['films']['Row'], Computed['api']['films']>[]
            SetofOptions: {
              from: '*'
              to: 'films'
              isOneToOne: false
              isSetofReturn: true
            }
          }
      tally: {
        Args: never
        Returns: {
          year: number | null
          films: number | null
        }[]
      }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}

/** What `*` leaves out. */
type Computed = {
  api: {
    films: 'is_old'
  }
}
