// Generated from the types of schema database. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Level = 'low' | 'high'
