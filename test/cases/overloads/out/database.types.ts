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
      films: {
        Row: {
          id: number
          title: string
        }
        Insert: {
          id: number
          title: string
        }
        Update: Partial<Database['api']['Tables']['films']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: {
      anything: {
        Args: never
        Returns: Record<string, unknown>
      }
      find:
        | {
            Args: {
              year: number | null
            }
            Returns: Database['api']['Tables']['films']['Row'][]
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
            }
            Returns: Database['api']['Tables']['films']['Row'][]
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
              year?: number | null
            }
            Returns: Database['api']['Tables']['films']['Row'][]
            SetofOptions: {
              from: '*'
              to: 'films'
              isOneToOne: false
              isSetofReturn: true
            }
          }
      meet:
        | {
            Args: {
              a_b: number | null
            }
            Returns: number | null
          }
        | {
            Args: {
              a: number | null
              b: number | null
            }
            Returns: number | null
          }
      owner_only: {
        Args: never
        Returns: number | null
      }
      pairs: {
        Args: never
        Returns: {
          n: number | null
          square: number | null
        }[]
      }
      swap: {
        Args: {
          x: string | null
          y: number | null
        }
        Returns: {
          x: string | null
          y: number | null
        }
      }
      take:
        | {
            Args: never
            Returns: null
          }
        | {
            Args: { [key: string]: Json | undefined }
            Returns: Json | null
          }
      things: {
        Args: never
        Returns: Record<string, unknown>[]
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
    }
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}
