// The door: the names that generated code may use. Nothing else of the runtime is for the outside.

export { call, endpoint, insert, read, remove, update, upsert } from './handlers.ts'
export { jsonOf, type OverrideAnswer, type OverrideRequest, overridden, override, Refusal, reply } from './override.ts'
export {
  type Api,
  column,
  computed,
  fn,
  manyToMany,
  manyToOne,
  oneToMany,
  oneToOne,
  outline,
  parameter,
  type Routine,
  type Row,
  returns,
  type Table,
  table,
} from './spec.ts'
export { isMain, start } from './start.ts'
