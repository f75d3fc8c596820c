// Generated from the schemas "2024", "odd `${schema}` ""x""", plain. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** The parameter of `createClient` (@supabase/supabase-js) and of `PostgrestClient` (@supabase/postgrest-js). */
export type Database = {
  __InternalSupabase: {
    /** The newest that the clients tell apart. */
    PostgrestVersion: '14'
  }
  '2024': {
    Tables: {
      '1': {
        Row: {
          '1': number
          '0': string | null
        }
        Insert: {
          '1': number
          '0'?: string | null
        }
        Update: Partial<Database['2024']['Tables']['1']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: Record<never, never>
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
  'odd `$\u{7b}schema}` "x"': {
    Tables: {
      /**
       * *\/ process.exit() /*
       *   tabbed \ `${z}`
       *
       * last
       */
      'back`tick $\u{7b}process.exit()} \\u0041 */ {self}': {
        Row: {
          /** *\/ // <script> */
          'id`': number
          '$\u{7b}x}': string | null
          'back\\slash': string | null
          '{self}': number | null
          ['__proto__']: string | null
          constructor: string | null
          '10': string | null
          '9': string | null
          "it's": string | null
          'quote"d': string | null
          'both \' and "': string | null
          'an enum': Database['odd `$\u{7b}schema}` "x"']['Enums']['enum `$\u{7b}1}`'] | null
        }
        Insert: {
          'id`': number
          '$\u{7b}x}'?: string | null
          'back\\slash'?: string | null
          '{self}'?: number | null
          ['__proto__']?: string | null
          constructor?: string | null
          '10'?: string | null
          '9'?: string | null
          "it's"?: string | null
          'quote"d'?: string | null
          'both \' and "'?: string | null
          'an enum'?: Database['odd `$\u{7b}schema}` "x"']['Enums']['enum `$\u{7b}1}`'] | null
        }
        Update: Partial<Database['odd `$\u{7b}schema}` "x"']['Tables']['back`tick $\u{7b}process.exit()} \\u0041 */ {self}']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'back`tick $\u{7b}process.exit()} \\u0041 */ {self}_{self}_fkey'
            columns: ['{self}']
            isOneToOne: false
            referencedRelation: 'back`tick $\u{7b}process.exit()} \\u0041 */ {self}'
            referencedColumns: ['id`']
          },
        ]
      }
      default: {
        Row: {
          default: number
        }
        Insert: {
          default: number
        }
        Update: Partial<Database['odd `$\u{7b}schema}` "x"']['Tables']['default']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'default_default_fkey'
            columns: ['default']
            isOneToOne: true
            referencedRelation: 'import'
            referencedColumns: ['class']
          },
        ]
      }
      import: {
        Row: {
          class: number
        }
        Insert: {
          class: number
        }
        Update: Partial<Database['odd `$\u{7b}schema}` "x"']['Tables']['import']['Insert']>
        Relationships: []
      }
      'line\nend {columns}': {
        Row: {
          'line\nend': number
          'right\u{202e}left': string | null
          'nothing\u{200b}here': string | null
        }
        Insert: {
          'line\nend': number
          'right\u{202e}left'?: string | null
          'nothing\u{200b}here'?: string | null
        }
        Update: Partial<Database['odd `$\u{7b}schema}` "x"']['Tables']['line\nend {columns}']['Insert']>
        Relationships: []
      }
    }
    Views: {
      '!': {
        Row: {
          '!': number | null
        }
        Relationships: []
      }
      Row: {
        Row: {
          default: number | null
        }
        Insert: {
          default?: number | null
        }
        Update: Partial<Database['odd `$\u{7b}schema}` "x"']['Views']['Row']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'default_default_fkey'
            columns: ['default']
            isOneToOne: true
            referencedRelation: 'import'
            referencedColumns: ['class']
          },
        ]
      }
      ['__proto__']: {
        Row: {
          default: number | null
        }
        Insert: {
          default?: number | null
        }
        Update: Partial<Database['odd `$\u{7b}schema}` "x"']['Views']['__proto__']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'default_default_fkey'
            columns: ['default']
            isOneToOne: true
            referencedRelation: 'import'
            referencedColumns: ['class']
          },
        ]
      }
      'a.b': {
        Row: {
          'a.b': number | null
        }
        Relationships: []
      }
      constructor: {
        Row: {
          default: number | null
        }
        Insert: {
          default?: number | null
        }
        Update: Partial<Database['odd `$\u{7b}schema}` "x"']['Views']['constructor']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'default_default_fkey'
            columns: ['default']
            isOneToOne: true
            referencedRelation: 'import'
            referencedColumns: ['class']
          },
        ]
      }
      table: {
        Row: {
          default: number | null
        }
        Insert: {
          default?: number | null
        }
        Update: Partial<Database['odd `$\u{7b}schema}` "x"']['Views']['table']['Insert']>
        Relationships: [
          {
            foreignKeyName: 'default_default_fkey'
            columns: ['default']
            isOneToOne: true
            referencedRelation: 'import'
            referencedColumns: ['class']
          },
        ]
      }
      映画: {
        Row: {
          題名: number | null
        }
        Relationships: []
      }
    }
    Functions: {
      ['__proto__']: {
        Args: {
          ['__proto__']: number | null
        }
        Returns: {
          ['__proto__']: number | null
          '$\u{7b}out}': string | null
        }[]
      }
      'computed {row}': {
        Args: {
          '': Database['odd `$\u{7b}schema}` "x"']['Tables']['import']['Row']
        }
        Returns: Database['odd `$\u{7b}schema}` "x"']['Tables']['import']['Row'][]
        SetofOptions: {
          from: 'import'
          to: 'import'
          isOneToOne: false
          isSetofReturn: true
        }
      }
      'f`$\u{7b}1}` */': {
        Args: {
          'a`$\u{7b}2}`'?: string | null
          '{arguments}'?: number | null
        }
        Returns: string | null
      }
      return:
        | {
            Args: {
              'row`': Partial<Database['odd `$\u{7b}schema}` "x"']['Tables']['import']['Row']> | null
            }
            Returns: Nullable<Database['odd `$\u{7b}schema}` "x"']['Tables']['import']['Row']>
            SetofOptions: {
              from: '*'
              to: 'import'
              isOneToOne: true
              isSetofReturn: false
            }
          }
        | {
            Args: {
              '': Database['odd `$\u{7b}schema}` "x"']['Tables']['import']['Row']
            }
            Returns: Nullable<Database['odd `$\u{7b}schema}` "x"']['Tables']['import']['Row']>
            SetofOptions: {
              from: 'import'
              to: 'import'
              isOneToOne: true
              isSetofReturn: false
            }
          }
    }
    Enums: {
      'enum `$\u{7b}1}`': 'back`tick' | '$\u{7b}dollar}' | 'back\\slash' | 'it\'s "both"' | 'line\nend' | '*/' | ''
    }
    CompositeTypes: Record<never, never>
  }
  plain: {
    Tables: {
      t: {
        Row: {
          id: number | null
        }
        Insert: {
          id?: number | null
        }
        Update: Partial<Database['plain']['Tables']['t']['Insert']>
        Relationships: []
      }
    }
    Views: Record<never, never>
    Functions: Record<never, never>
    Enums: Record<never, never>
    CompositeTypes: Record<never, never>
  }
}

/** A function without SETOF gives a row of nulls where there is none. */
type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null }
