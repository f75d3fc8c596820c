// Generated from the schemas api, admin. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** The parameter of `createClient` (@supabase/supabase-js) and of `PostgrestClient` (@supabase/postgrest-js). */
export type Database = {
  __InternalSupabase: {
    /** The newest that the clients tell apart. */
    PostgrestVersion: '14'
  }
  api: {
    Tables: {
      lanterns: {
        Row: {
          id: number
          berth: Json
          label: Database['api']['Enums']['state'] | null
        }
        Insert: {
          id: number
          berth?: Json
        }
        Update: Partial<Database['api']['Tables']['lanterns']['Insert']>
        Relationships: []
      }
      state_log: {
        Row: {
          id: number
          number: number
          state: Database['api']['Enums']['state']
          admin: Database['admin']['Enums']['state'] | null
          mood: Hidden['hidden']['mood'] | null
          Mood: Database['api']['Enums']['Mood'] | null
          states: (Database['api']['Enums']['state'] | null)[]
          trip: Database['api']['CompositeTypes']['trip'] | null
          home: Hidden['hidden']['address'] | null
          stars: number
          many: (number | null)[] | null
          code: string
          amount: number | null
          doubled: number | null
          facts: Json | null
          flags: string | null
          big: (number | null)[] | null
          /** When */
          at: string
          row: Hidden['hidden']['address'] | null
        }
        Insert: {
          id?: number
          number?: never
          state?: Database['api']['Enums']['state']
          admin?: Database['admin']['Enums']['state'] | null
          mood?: Hidden['hidden']['mood'] | null
          Mood?: Database['api']['Enums']['Mood'] | null
          states?: (Database['api']['Enums']['state'] | null)[]
          trip?: Partial<Database['api']['CompositeTypes']['trip']> | null
          home?: Partial<Hidden['hidden']['address']> | null
          stars: number
          many?: (number | null)[] | null
          code?: string
          amount?: number | null
          doubled?: never
          facts?: Json | null
          flags?: string | null
          big?: (number | null)[] | null
          at?: string
          row?: Partial<Hidden['hidden']['address']> | null
        }
        Update: Partial<Database['api']['Tables']['state_log']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: {
      addresses: {
        Args: never
        Returns: Hidden['hidden']['address'][]
      }
      label: {
        Args: {
          '': Database['api']['Tables']['lanterns']['Row']
        }
        Returns: Database['api']['Enums']['state'] | null
      }
      logs: {
        Args: never
        Returns: Database['api']['Tables']['state_log']['Row'][]
        SetofOptions: {
          from: '*'
          to: 'state_log'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      move: {
        Args: {
          berth: Json | null
          mood?: Hidden['hidden']['mood'] | null
        }
        Returns: Database['api']['CompositeTypes']['trip']
      }
    }
    Enums: {
      Mood: 'up' | 'down'
      /** Where it stands */
      state: 'new' | "it's old"
    }
    CompositeTypes: {
      /**
       * From here to there
       *
       * and back.
       */
      trip: {
        stops: (Hidden['hidden']['address'] | null)[] | null
        span: string | null
      }
    }
  }
  admin: {
    Tables: {
      mood: {
        Row: {
          id: number
          mood: Hidden['hidden']['mood'] | null
          Mood: Database['api']['Enums']['Mood'] | null
        }
        Insert: {
          id: number
          mood?: Hidden['hidden']['mood'] | null
          Mood?: Database['api']['Enums']['Mood'] | null
        }
        Update: Partial<Database['admin']['Tables']['mood']['Insert']>
        Relationships: []
      }
      state_logs: {
        Row: {
          id: number
          last: Database['api']['Tables']['state_log']['Row'] | null
        }
        Insert: {
          id: number
          last?: Partial<Database['api']['Tables']['state_log']['Row']> | null
        }
        Update: Partial<Database['admin']['Tables']['state_logs']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: Record<never, never>
    Enums: {
      state: 'on' | 'off'
    }
    CompositeTypes: Record<never, never>
  }
}

/** Types of schemas that are not exposed. */
type Hidden = {
  hidden: {
    mood: 'good' | 'bad'
    address: {
      street: string | null
      mood: Hidden['hidden']['mood'] | null
      state: Database['api']['Enums']['state'] | null
    }
  }
}
