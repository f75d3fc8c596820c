// A parsed query as pairs again, in one spelling: names quoted, nothing left out. Knows no schema and no SQL.

import type { ColumnItem, Field, Filter, Logic, Operation, OrderTerm, Pair, Query, SelectItem } from '../../runtime/parse.ts'

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
/** A name of a type or language that was only blanks is no longer there. */
const bare = (name: string) => (name === '' ? ' ' : name)
const steps = (field: Field) => field.path.map(({ arrow, key, index }) => `${arrow}${index ? key : quoted(key)}`).join('')
const fieldText = (field: Field) => `${quoted(field.name)}${steps(field)}`
const cast = (type: string | undefined) => (type === undefined ? '' : `::${bare(type)}`)

function columnText({ field, alias, cast: type, aggregate, aggregateCast }: ColumnItem): string {
  const whole = field.name === '*' && field.path.length === 0 && type === undefined
  const name = alias === undefined ? '' : `${quoted(alias)}:`
  if (whole && aggregate === 'count') return `${name}count()${cast(aggregateCast)}`
  if (whole && aggregate === undefined && alias === undefined) return '*'
  return `${name}${fieldText(field)}${cast(type)}${aggregate === undefined ? '' : `.${aggregate}()${cast(aggregateCast)}`}`
}

function itemText(item: SelectItem): string {
  if (item.kind === 'column') return columnText(item)
  const { spread, alias, target, hint, join, select } = item
  const head = `${spread ? '...' : ''}${alias === undefined ? '' : `${quoted(alias)}:`}${quoted(target)}`
  return `${head}${hint === undefined ? '' : `!${quoted(hint)}`}${join === undefined ? '' : `!${join}`}(${select.map(itemText).join(',')})`
}

function operationText(operation: Operation, literal: (text: string) => string): string {
  if (operation.op === 'is') return `is.${operation.value}`
  if (operation.op === 'in') return `in.(${operation.values.map(quoted).join(',')})`
  const quantifier = 'quantifier' in operation ? `(${operation.quantifier})` : ''
  const language = 'language' in operation ? `(${bare(operation.language ?? '')})` : ''
  return `${operation.op}${quantifier}${language}.${literal(operation.value)}`
}

const conditionText = ({ negated, operation }: Filter, literal: (text: string) => string) =>
  `${negated ? 'not.' : ''}${operationText(operation, literal)}`

function logicText(logic: Logic): string {
  if (logic.kind === 'filter') return `${fieldText(logic.field)}.${conditionText(logic, quoted)}`
  return `${logic.negated ? 'not.' : ''}${logic.kind}(${logic.children.map(logicText).join(',')})`
}

function orderText({ relation, field, direction, nulls }: OrderTerm): string {
  const source = relation === undefined ? fieldText(field) : `${quoted(relation)}(${fieldText(field)})`
  return `${source}${direction === undefined ? '' : `.${direction}`}${nulls === undefined ? '' : `.${nulls}`}`
}

/** The pairs of a query about a relation. */
export function printQuery({ select, where, order, limit, offset, columns, onConflict }: Query): Pair[] {
  const at = (path: readonly string[], last: string) => [...path.map(quoted), last].join('.')
  const conditions = where.map(({ path, value }): Pair => {
    if (value.kind === 'filter') return [at(path, fieldText(value.field)), conditionText(value, (text) => text)]
    const name = `${value.negated ? 'not.' : ''}${value.kind}`
    return [at(path, name), logicText(value).slice(name.length)]
  })
  return [
    ['select', select.map(itemText).join(',')],
    ...conditions,
    ...order.map(({ path, value }): Pair => [at(path, 'order'), value.map(orderText).join(',')]),
    ...limit.map(({ path, value }): Pair => [at(path, 'limit'), String(value)]),
    ...offset.map(({ path, value }): Pair => [at(path, 'offset'), String(value)]),
    ...(columns === null ? [] : [['columns', columns.map(quoted).join(',')] as const]),
    ...(onConflict === null ? [] : [['on_conflict', onConflict.map(quoted).join(',')] as const]),
  ]
}
