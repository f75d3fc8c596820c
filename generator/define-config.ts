// The types of pgrest.config.ts: the door for projects that use the generator.

/** What a project says of itself once, so that nobody has to type it. Flags and the environment count before it. */
export interface ProjectConfig {
  /** The database that is read, as PGRST_DB_URI. Keep passwords in the environment. */
  readonly dbUri?: string
  /** Exposed schemas, the default first. */
  readonly schemas?: readonly string[]
  /** Schemas behind them on the search path. */
  readonly extraSearchPath?: readonly string[]
  /** The folder of the generated server; `out` if absent. */
  readonly out?: string
}

/** Gives back what it gets: for the editor, which knows the type. */
export const defineConfig = (config: ProjectConfig): ProjectConfig => config
