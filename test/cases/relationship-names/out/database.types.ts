// Generated from the schemas api, other. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** The parameter of `createClient` (@supabase/supabase-js) and of `PostgrestClient` (@supabase/postgrest-js). */
export type Database = {
  __InternalSupabase: {
    /** The newest that the clients tell apart. */
    PostgrestVersion: '14'
  }
  api: {
    Tables: {
      admirations: {
        Row: {
          admirer: number
          admired: number
        }
        Insert: {
          admirer: number
          admired: number
        }
        Update: Partial<Database['api']['Tables']['admirations']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'admirations_admired_fkey'
            columns: ['admired']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'admirations_admirer_fkey'
            columns: ['admirer']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      crew: {
        Row: {
          film_id: number
          person_id: number
        }
        Insert: {
          film_id: number
          person_id: number
        }
        Update: Partial<Database['api']['Tables']['crew']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'crew_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'makers'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'crew_person_id_fkey'
            columns: ['person_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      films: {
        Row: {
          id: number
          director_id: number | null
          writer_id: number | null
          sequel_of: number | null
        }
        Insert: {
          id: number
          director_id?: number | null
          writer_id?: number | null
          sequel_of?: number | null
        }
        Update: Partial<Database['api']['Tables']['films']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'films_sequel_of_fkey'
            columns: ['sequel_of']
            isOneToOne: false
            referencedRelation: 'makers'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'director'
            columns: ['director_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'writer'
            columns: ['writer_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      parts: {
        Row: {
          film_id: number
          person_id: number
        }
        Insert: {
          film_id: number
          person_id: number
        }
        Update: Partial<Database['api']['Tables']['parts']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'films'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_film_id_fkey'
            columns: ['film_id']
            isOneToOne: false
            referencedRelation: 'makers'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'parts_person_id_fkey'
            columns: ['person_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      people: {
        Row: {
          id: number
          mentor_id: number | null
        }
        Insert: {
          id: number
          mentor_id?: number | null
        }
        Update: Partial<Database['api']['Tables']['people']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'people_mentor_id_fkey'
            columns: ['mentor_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      posters: {
        Row: {
          film_id: number
        }
        Insert: {
          film_id: number
        }
        Update: Partial<Database['api']['Tables']['posters']['Insert']>
        Relationships: [
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
            referencedRelation: 'makers'
            referencedColumns: ['id']
          },
        ]
      }
      screenings: {
        Row: {
          id: number
          venue: number | null
          screen: number | null
        }
        Insert: {
          id: number
          venue?: number | null
          screen?: number | null
        }
        Update: Partial<Database['api']['Tables']['screenings']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'screenings_venue_screen_fkey'
            columns: ['venue', 'screen']
            isOneToOne: false
            referencedRelation: 'screens'
            referencedColumns: ['venue', 'number']
          },
        ]
      }
      screens: {
        Row: {
          venue: number
          number: number
        }
        Insert: {
          venue: number
          number: number
        }
        Update: Partial<Database['api']['Tables']['screens']['Insert']>
        Relationships: []
      }
    }
    Views: {
      makers: {
        Row: {
          id: number | null
          director_id: number | null
          again: number | null
        }
        Insert: {
          id?: number | null
          director_id?: number | null
          again?: number | null
        }
        Update: Partial<Database['api']['Views']['makers']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'director'
            columns: ['again']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'director'
            columns: ['director_id']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Functions: {
      posters: {
        Args: {
          '': Database['api']['Tables']['films']['Row']
        }
        Returns: Database['api']['Tables']['posters']['Row']
        SetofOptions: {
          from: 'films'
          to: 'posters'
          isOneToOne: true
          isSetofReturn: true
        }
      }
      /** Whom they taught */
      pupils: {
        Args: {
          '': Database['api']['Tables']['people']['Row']
        }
        Returns: Database['api']['Tables']['people']['Row'][]
        SetofOptions: {
          from: 'people'
          to: 'people'
          isOneToOne: false
          isSetofReturn: true
        }
      }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
  other: {
    Tables: {
      reviews: {
        Row: {
          id: number
          film_id: number | null
        }
        Insert: {
          id: number
          film_id?: number | null
        }
        Update: Partial<Database['other']['Tables']['reviews']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: Record<never, never>
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
