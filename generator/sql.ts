// Every SQL text that is printed into out/. Names of the schema come in, statements go out; their words in braces are chosen per
// request by the runtime. https://www.postgresql.org/docs/current/sql-syntax-lexical.html

/**
 * A quoted identifier. Braces and line ends are written by their codes, so that no name can look like a word that the runtime
 * fills in or like a layout: `a{self}` → `U&"a\007Bself}"`.
 */
export function ident(name: string): string {
  const quoted = name.replaceAll('"', '""')
  if (!/[{\p{Cc}]/u.test(name)) return `"${quoted}"`
  const code = (char: string) => `\\${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return `U&"${quoted.replaceAll('\\', '\\\\').replace(/[{\p{Cc}]/gu, code)}"`
}

/** `"api"."films"` */
export const qualified = (schema: string, name: string): string => `${ident(schema)}.${ident(name)}`

export interface RelationSql {
  readonly read: string
  readonly insert: string
  readonly update: string
  readonly delete: string
}

/** The statements of a relation. They name no column: adding one changes nothing here. */
export function relationSql(schema: string, name: string): RelationSql {
  const relation = qualified(schema, name)
  return {
    read: lines('select {select}', `from ${relation} as {self}`, '{where}', '{order}', '{range}'),
    insert: lines(`insert into ${relation} as {self} ({columns})`, '{source}', '{conflict}', '{returning}'),
    update: lines(`update ${relation} as {self}`, 'set {set}', '{from}', '{where}', '{returning}'),
    delete: lines(`delete from ${relation} as {self}`, '{where}', '{returning}'),
  }
}

/** The call of a function; `{arguments}` are written by name, or by their one place. */
export function routineSql(schema: string, name: string): string {
  return lines('select {select}', `from ${qualified(schema, name)}({arguments}) as {self}`)
}

/** The call of a function whose columns nobody knows: its row is one value. FROM would want their names and types. */
export const recordSql = (schema: string, name: string): string => `select ${qualified(schema, name)}({arguments}) as {self}`

/** `joinSql('self', ['director_id'], 'other', ['id'])` → `{self}."director_id" = {other}."id"` */
export function joinSql(left: string, leftColumns: readonly string[], right: string, rightColumns: readonly string[]): string {
  return leftColumns
    .map((column, at) => {
      const counterpart = rightColumns[at]
      if (counterpart === undefined) throw new Error(`a key of ${leftColumns.length} columns meets one of ${rightColumns.length}`)
      return `{${left}}.${ident(column)} = {${right}}.${ident(counterpart)}`
    })
    .join(' and ')
}

/** A function that is asked about a row: `"api"."mentor"({row})` */
export const rowCallSql = (schema: string, name: string): string => `${qualified(schema, name)}({row})`

const lines = (...parts: readonly string[]): string => parts.join('\n')
