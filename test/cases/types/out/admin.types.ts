// Generated from the types of schema admin. Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type State = 'on' | 'off'
