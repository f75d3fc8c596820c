// Generated from the types of schema "odd `${schema}` ""x""". Do not edit: change the schema, then run `npx pgrest-gen generate`.

export type Enum1_b7ed08 = 'back`tick' | '$\u{7b}dollar}' | 'back\\slash' | 'it\'s "both"' | 'line\nend' | '*/' | ''
