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
      empty: {
        Row: Record<never, never>
        Insert: Record<never, never>
        Update: Partial<Database['api']['Tables']['empty']['Insert']>
        Relationships: []
      }
      films: {
        Row: {
          id: number
          title: string | null
        }
        Insert: {
          id: number
          title?: string | null
        }
        Update: Partial<Database['api']['Tables']['films']['Insert']>
        Relationships: []
      }
      log: {
        Row: {
          line: string | null
        }
        Insert: {
          line?: string | null
        }
        Update: Partial<Database['api']['Tables']['log']['Insert']>
        Relationships: []
      }
    }
    Views: {
      box: {
        Row: {
          words: string | null
        }
        Insert: {
          words?: string | null
        }
        Relationships: []
      }
      cards: {
        Row: {
          id: number | null
          title: string | null
        }
        Insert: {
          id?: number | null
          title?: string | null
        }
        Update: Partial<Database['api']['Views']['cards']['Insert']>
        Relationships: []
      }
      scores: {
        Row: {
          id: number | null
          score: number | null
        }
        Relationships: []
      }
      titles: {
        Row: {
          title: string | null
        }
        Relationships: []
      }
    }
    Functions: Record<never, never>
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
