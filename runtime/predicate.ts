// Fields and conditions as SQL: `facts->a=eq.1` becomes `"films"."facts"->$1 = $2`. Literals become parameters, always.

import { arrayLiteral, type Fit, ident, type Parameters, parameter } from './fragment.ts'
import { fullText, isWords, operators } from './operators.ts'
import type { Field, Filter } from './parse.ts'
import type { Condition, Embed } from './resolve.ts'
import type { Column } from './spec.ts'

/** What the writing of a condition needs to know of its surroundings. */
export interface Surroundings {
  readonly alias: string
  readonly parameters: Parameters
  /** `exists (…)` of an embed, for null filters. */
  readonly exists: (embed: Embed) => string
  /** The rows have an order of their own. */
  readonly ordered: boolean
}

/**
 * A column or a path into it. A value that is not json already is made so:
 * https://www.postgresql.org/docs/current/functions-json.html
 */
export function fieldSql(alias: string, field: Field, column: Column | undefined, parameters: Parameters): string {
  const name = field.name === '*' ? `${ident(alias)}.*` : `${ident(alias)}.${ident(field.name)}`
  if (field.path.length === 0) return name
  const json = column?.type === 'json' || column?.type === 'jsonb'
  const steps = field.path.map(({ arrow, key, index }) => `${arrow}${parameter(parameters, { value: key })}${index ? '::int' : ''}`)
  return (json ? name : `to_jsonb(${name})`) + steps.join('')
}

/** A condition of a tree; the caller joins the top ones by AND. */
export function conditionSql(condition: Condition, at: Surroundings): string {
  switch (condition.kind) {
    case 'embed':
      return embedSql(condition, at)
    case 'logic':
      return `${condition.negated ? 'not ' : ''}(${condition.children.map((c) => conditionSql(c, at)).join(` ${condition.operator} `)})`
    case 'filter':
      return filterSql(condition.filter, condition.column, at)
  }
}

/**
 * Rows without a row of an embed. As an anti-join they may come in any order since PostgreSQL 16 (a hash of the outer rows is read
 * last); PostgREST's come as they are stored. `is true` keeps the planner from joining; it may still hash the keys.
 */
function embedSql({ embed, present }: Extract<Condition, { kind: 'embed' }>, { exists, ordered }: Surroundings): string {
  if (present) return exists(embed)
  return ordered || embed.single ? `not ${exists(embed)}` : `(not ${exists(embed)}) is true`
}

function filterSql(filter: Filter, column: Column | undefined, { alias, parameters }: Surroundings): string {
  const { field, operation } = filter
  const not = filter.negated ? 'not ' : ''
  const left = fieldSql(alias, field, column, parameters)
  const literal = (text: string, as: Fit) =>
    parameter(parameters, filter.pair === undefined ? { value: fit(text, as) } : { pair: filter.pair, as })
  const cast = field.path.length === 0 ? column?.fromText : undefined

  switch (operation.op) {
    case 'is':
      return `${not}${left} ${isWords[operation.value]}`
    case 'in': {
      const list = filter.pair === undefined ? parameter(parameters, { value: arrayLiteral(operation.values) }) : literal('', 'list')
      return `${not}${left} = any (${cast === undefined ? list : `select ${cast}(unnest(${list}::text[]))`})`
    }
    case 'fts':
    case 'plfts':
    case 'phfts':
    case 'wfts': {
      const language = operation.language === undefined ? '' : `${parameter(parameters, { value: operation.language })}::regconfig, `
      const isVector = field.path.length === 0 && (column?.type === 'tsvector' || column?.base === 'tsvector')
      const vector = isVector ? left : `to_tsvector(${language}${left})`
      return `${not}${vector} @@ ${fullText[operation.op]}(${language}${literal(operation.value, 'text')})`
    }
    default: {
      const { sql, pattern, cast: casts } = operators[operation.op]
      const value = literal(operation.value, pattern ? 'pattern' : 'text')
      const right = casts && cast !== undefined ? `${cast}(${value})` : value
      return `${not}${left} ${sql} ${operation.quantifier === undefined ? right : `${operation.quantifier} (${right})`}`
    }
  }
}

/** Makes a client's literal fit for a parameter: PostgreSQL's texts end before a NUL. Lists are made by the caller, who can parse them. */
export function fit(text: string, as: Fit): string {
  const nul = text.indexOf('\0')
  const clean = nul < 0 ? text : text.slice(0, nul)
  return as === 'pattern' ? clean.replaceAll('*', '%') : clean
}
