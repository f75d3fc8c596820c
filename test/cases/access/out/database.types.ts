// Generated from the schemas api, "back office". Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** The parameter of `createClient` (@supabase/supabase-js) and of `PostgrestClient` (@supabase/postgrest-js). */
export type Database = {
  __InternalSupabase: {
    /** The newest that the clients tell apart. */
    PostgrestVersion: '14'
  }
  api: {
    Tables: {
      columns: {
        Row: {
          id: number
          name: string | null
          secret: string | null
        }
        Insert: {
          id: number
          name?: string | null
          secret?: string | null
        }
        Update: Partial<Database['api']['Tables']['columns']['Insert']>
        Relationships: []
      }
      forced: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['forced']['Insert']>
        Relationships: []
      }
      given_back: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['given_back']['Insert']>
        Relationships: []
      }
      not_enforced: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['not_enforced']['Insert']>
        Relationships: []
      }
      open: {
        Row: {
          id: number
          name: string | null
        }
        Insert: {
          id: number
          name?: string | null
        }
        Update: Partial<Database['api']['Tables']['open']['Insert']>
        Relationships: []
      }
      owned: {
        Row: {
          id: number
          who: string | null
        }
        Insert: {
          id: number
          who?: string | null
        }
        Update: Partial<Database['api']['Tables']['owned']['Insert']>
        Relationships: []
      }
    }
    Views: {
      seen: {
        Row: {
          id: number | null
          name: string | null
        }
        Relationships: []
      }
      seen_once: {
        Row: {
          id: number | null
        }
        Relationships: []
      }
    }
    Functions: {
      as_owner: {
        Args: never
        Returns: number | null
      }
      as_owner_by_user: {
        Args: never
        Returns: number | null
      }
      as_owner_safely: {
        Args: {
          a: string | null
        }
        Returns: number | null
      }
      by_everybody: {
        Args: {
          a: number | null
        }
        Returns: number | null
      }
      for_nobody: {
        Args: never
        Returns: number | null
      }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
  'back office': {
    Tables: {
      shelf: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['back office']['Tables']['shelf']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: Record<never, never>
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
