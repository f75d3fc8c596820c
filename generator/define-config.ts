// The types of pgrest.config.ts: the door for projects that use the generator. What rules mean is told in docs/rules.md.

/** What a project says of itself once, so that nobody has to type it. Flags and the environment count before it. */
export interface ProjectConfig extends Rules {
  /** The database that is read, as PGRST_DB_URI. Keep passwords in the environment. */
  readonly dbUri?: string
  /** Exposed schemas, the default first. */
  readonly schemas?: readonly string[]
  /** Schemas behind them on the search path. */
  readonly extraSearchPath?: readonly string[]
  /** The role of requests without a token, as PGRST_DB_ANON_ROLE: ACCESS.md names it. A generated server is told for itself. */
  readonly anonRole?: string
  /** The folder of the generated server; `out` if absent. */
  readonly out?: string
}

/**
 * What of the exposed schemas is served, and how much of it. Names are `api.films`, `api.rpc/rate` and `api.films.budget`; `*` in
 * them stands for any text. A rule that names nothing is an error.
 */
export interface Rules {
  /** Only these relations and functions; all others are hidden. */
  readonly expose?: readonly string[]
  /** Not these relations, functions and columns. What is hidden looks like what is absent. */
  readonly hide?: readonly string[]
  /** By the name of a relation, or a pattern. What its own name says counts before what a pattern says. */
  readonly relations?: Readonly<Record<string, RelationRule>>
  /** By the name of a function, or a pattern: `api.rpc/rate`, `api.rpc/*`. */
  readonly functions?: Readonly<Record<string, FunctionRule>>
}

/** What holds for relations and functions alike. */
export interface EndpointRule {
  /** Levels of embeds; 0: none. */
  readonly maxEmbedDepth?: number
  /** The only columns and computed fields that filters may name, wherever the relation stands in a request. */
  readonly filterable?: readonly string[]
  /** The most rows of an answer, as db-max-rows; the smaller of both counts. */
  readonly maxRows?: number
  /** False: aggregates are refused here. */
  readonly aggregates?: boolean
  /** The Cache-Control header of successful answers to GET and HEAD. */
  readonly cacheControl?: string
}

export interface RelationRule extends EndpointRule {
  /** Only these; HEAD goes with GET. */
  readonly verbs?: readonly ('GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE')[]
  /** By the name that clients write, or, to hide one, by its key in the generated file. Not under patterns. */
  readonly relationships?: Readonly<Record<string, RelationshipRule>>
}

export interface FunctionRule extends EndpointRule {
  /** Only these; HEAD goes with GET. */
  readonly verbs?: readonly ('GET' | 'POST')[]
}

export type RelationshipRule = PinnedRelationship | DeclaredRelationship | HiddenRelationship

/** The name means this relationship, though others would fit too. */
export interface PinnedRelationship {
  /** Its key in `relations` of the generated file: `people!films_director`. */
  readonly use: string
  /** True: it has no other name. */
  readonly only?: boolean
}

/** A relationship that no foreign key says. Its reverse is declared at the other relation. */
export interface DeclaredRelationship {
  /** A relation of the same schema: `api.people`. */
  readonly to: string
  /** Columns here → columns there. */
  readonly columns: Readonly<Record<string, string>>
  /** Several rows of the other relation may fit one row here. */
  readonly many?: boolean
}

/** The relationship is not there. */
export interface HiddenRelationship {
  readonly hide: true
}

/** Gives back what it gets: for the editor, which knows the type. */
export const defineConfig = (config: ProjectConfig): ProjectConfig => config
