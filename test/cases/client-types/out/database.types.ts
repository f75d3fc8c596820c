// Generated from the schemas api, database. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** The parameter of `createClient` (@supabase/supabase-js) and of `PostgrestClient` (@supabase/postgrest-js). */
export type Database = {
  __InternalSupabase: {
    /** The newest that the clients tell apart. */
    PostgrestVersion: '14'
  }
  api: {
    Tables: {
      films: {
        Row: {
          id: number
          director: number
          writer: number | null
          label: string | null
        }
        Insert: {
          id?: number
          director: number
          writer?: number | null
          label?: string | null
        }
        Update: Partial<Database['api']['Tables']['films']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'director'
            columns: ['director']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'writer'
            columns: ['writer']
            isOneToOne: true
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      people: {
        Row: {
          id: number
          name: string
          spot: Hidden['hidden']['spot'] | null
          fields: (Hidden['hidden']['field'] | null)[] | null
          level: Database['database']['Enums']['level']
          plain_default: number
          doubled: number | null
          label: string | null
        }
        Insert: {
          id?: never
          name: string
          spot?: Partial<Hidden['hidden']['spot']> | null
          fields?: (Partial<Hidden['hidden']['field']> | null)[] | null
          level?: Database['database']['Enums']['level']
          plain_default?: number
          doubled?: never
        }
        Update: Partial<Database['api']['Tables']['people']['Insert']>
        Relationships: []
      }
    }
    Views: {
      counts: {
        Row: {
          director: number | null
          films: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'director'
            columns: ['director']
            isOneToOne: false
            referencedRelation: 'people'
            referencedColumns: ['id']
          },
        ]
      }
      inbox: {
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
      outbox: {
        Row: {
          sent: number | null
          words: string | null
        }
        Update: {
          sent?: number | null
          words?: string | null
        }
        Relationships: []
      }
      titles: {
        Row: {
          id: number | null
          director: number | null
          label: string | null
          loud: string | null
        }
        Insert: {
          id?: number | null
          director?: number | null
          label?: string | null
          loud?: never
        }
        Update: Partial<Database['api']['Views']['titles']['Insert']>
        Relationships: []
      }
    }
    Functions: {
      both: {
        Args: {
          film: Partial<Database['api']['Tables']['films']['Row']> | null
        }
        Returns: string | null
      }
      first: {
        Args: {
          '': Database['api']['Tables']['people']['Row']
        }
        Returns: Nullable<Database['api']['Tables']['films']['Row']>
        SetofOptions: {
          from: 'people'
          to: 'films'
          isOneToOne: true
          isSetofReturn: false
        }
      }
      label: {
        Args: {
          '': Database['api']['Tables']['people']['Row']
        }
        Returns: string | null
      }
      make:
        | {
            Args: { [key: string]: Json | undefined }
            Returns: string
          }
        | {
            Args: {
              spot: Partial<Hidden['hidden']['spot']> | null
              moods?: (Hidden['hidden']['mood'] | null)[] | null
              name?: string
            }
            Returns: Hidden['hidden']['spot'][]
          }
      mixed: {
        Args: {
          a: number | null
        }
        Returns: string | null
      }
      notes: {
        Args: never
        Returns: Database['database']['Tables']['notes']['Row'][]
      }
      pairs: {
        Args: never
        Returns: {
          a: number | null
          'odd name': Hidden['hidden']['mood'] | null
        }[]
      }
      people: {
        Args: {
          '': Database['api']['Views']['titles']['Row']
        }
        Returns: Omit<Database['api']['Tables']['people']['Row'], Computed['api']['people']>
        SetofOptions: {
          from: 'titles'
          to: 'people'
          isOneToOne: true
          isSetofReturn: true
        }
      }
      related:
        | {
            Args: {
              '': Database['api']['Tables']['films']['Row']
            }
            Returns: Omit<Database['api']['Tables']['people']['Row'], Computed['api']['people']>[]
            SetofOptions: {
              from: 'films'
              to: 'people'
              isOneToOne: false
              isSetofReturn: true
            }
          }
        | {
            Args: {
              '': Database['api']['Tables']['people']['Row']
            }
            Returns: Database['api']['Tables']['films']['Row']
            SetofOptions: {
              from: 'people'
              to: 'films'
              isOneToOne: true
              isSetofReturn: true
            }
          }
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
  database: {
    Tables: {
      notes: {
        Row: {
          id: number
          film: number | null
        }
        Insert: {
          id: number
          film?: number | null
        }
        Update: Partial<Database['database']['Tables']['notes']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: Record<never, never>
    Enums: {
      level: 'low' | 'high'
    }
    CompositeTypes: Record<never, never>
  }
}

/** What `*` leaves out. */
type Computed = {
  api: {
    people: 'label'
  }
}

/** Types of schemas that are not exposed. */
type Hidden = {
  hidden: {
    mood: 'calm' | 'it\'s "odd"'
    field: {
      middle: Hidden['hidden']['spot'] | null
      name: string | null
    }
    spot: {
      x: number | null
      moods: (Hidden['hidden']['mood'] | null)[] | null
    }
  }
}

/** A function without SETOF gives a row of nulls where there is none. */
type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null }
