// Generated from the schemas "Api", api, con. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** The parameter of `createClient` (@supabase/supabase-js) and of `PostgrestClient` (@supabase/postgrest-js). */
export type Database = {
  __InternalSupabase: {
    /** The newest that the clients tell apart. */
    PostgrestVersion: '14'
  }
  Api: {
    Tables: {
      films: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['Api']['Tables']['films']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: Record<never, never>
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
  api: {
    Tables: {
      FILMS: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['FILMS']['Insert']>
        Relationships: []
      }
      Films: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['Films']['Insert']>
        Relationships: []
      }
      NUL: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['NUL']['Insert']>
        Relationships: []
      }
      aux: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['aux']['Insert']>
        Relationships: []
      }
      café: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['café']['Insert']>
        Relationships: []
      }
      café: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['café']['Insert']>
        Relationships: []
      }
      films: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['films']['Insert']>
        Relationships: []
      }
      'films ': {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['films ']['Insert']>
        Relationships: []
      }
      'films-': {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['films-']['Insert']>
        Relationships: []
      }
      'films.ts': {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['films.ts']['Insert']>
        Relationships: []
      }
      node_modules: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['node_modules']['Insert']>
        Relationships: []
      }
      rpc: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['rpc']['Insert']>
        Relationships: []
      }
      server: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['server']['Insert']>
        Relationships: []
      }
      strasse: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['strasse']['Insert']>
        Relationships: []
      }
      straße: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['straße']['Insert']>
        Relationships: []
      }
      types: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['types']['Insert']>
        Relationships: []
      }
      Über: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['Über']['Insert']>
        Relationships: []
      }
      über: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['über']['Insert']>
        Relationships: []
      }
      हिन्दी: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['हिन्दी']['Insert']>
        Relationships: []
      }
      映画: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['api']['Tables']['映画']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: {
      Films: {
        Args: never
        Returns: number | null
      }
      films: {
        Args: never
        Returns: number | null
      }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
  con: {
    Tables: {
      con: {
        Row: {
          id: number
        }
        Insert: {
          id: number
        }
        Update: Partial<Database['con']['Tables']['con']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: Record<never, never>
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
