// Columns and computed fields of relations: rows of columns.sql and computed.sql come in, what is known of each goes out.

import type { ColumnRow, ComputedRow } from './catalog-rows.ts'
import type { ColumnModel, ComputedFieldModel } from './model-types.ts'
import { byCodePoint } from './names.ts'
import type { TypeCatalog } from './type-models.ts'

/** @param expression a view shows it, and could not write it where it writes others */
export function buildColumn(row: ColumnRow, types: TypeCatalog, expression = false): ColumnModel {
  const { model, base } = types.bottom(row.type_name)
  const generated = row.generated === 's' ? 'stored' : row.generated === 'v' ? 'virtual' : row.identity === 'a' ? 'identity' : undefined
  const standard = generated ? undefined : defaultOf(row, types)
  const length = /^(?:character|character varying|bit|bit varying)\((\d+)\)$/.exec(base ?? row.type)?.[1]
  return {
    name: row.name,
    ...types.described(row.type, row.type_name),
    ...(row.comment === null ? {} : { comment: row.comment }),
    ...(base === undefined ? {} : { base }),
    notNull: row.not_null || types.notNull(row.type_name),
    ...(standard === undefined ? {} : { default: standard }),
    ...(generated === undefined ? {} : { generated }),
    ...(row.identity === 'd' ? { identity: true } : {}),
    ...(expression ? { expression } : {}),
    format: formatOf(row, types),
    ...(length === undefined ? {} : { maxLength: Number(length) }),
    ...(model.kind === 'enum' ? { labels: model.labels } : {}),
    ...(model.kind === 'array' ? { item: model.item } : {}),
  }
}

function defaultOf(row: ColumnRow, types: TypeCatalog): string | undefined {
  if (row.identity === 'd' && row.sequence !== null) return `nextval('${row.sequence.replaceAll("'", "''")}'::regclass)`
  return row.default ?? types.defaultOf(row.type_name)
}

/** PostgreSQL's own types without their length, also beneath domains; all others as they are called. */
function formatOf(row: ColumnRow, types: TypeCatalog): string {
  const bottom = types.bottom(row.type_name)
  return bottom.model.schema === 'pg_catalog' ? bottom.typeName : row.type
}

/**
 * The fields of one relation. A function is found as PostgreSQL finds it: in the relation's schema, then along the extra search path;
 * a column of that name comes before all of them.
 */
export function buildComputedFields(
  rows: readonly ComputedRow[],
  columns: readonly ColumnModel[],
  searchPath: readonly string[],
  types: TypeCatalog,
): ComputedFieldModel[] {
  const place = ({ schema, relation_schema }: ComputedRow) => [relation_schema, ...searchPath].indexOf(schema)
  const fields = new Map<string, ComputedFieldModel>()
  for (const row of [...rows].sort((a, b) => place(a) - place(b))) {
    const taken = fields.has(row.name) || columns.some(({ name }) => name === row.name)
    if (taken || place(row) < 0 || row.set || row.target !== null) continue
    const { base } = types.bottom(row.returns)
    fields.set(row.name, {
      name: row.name,
      ...types.described(row.returns, row.returns),
      ...(base === undefined ? {} : { base }),
      function: { schema: row.schema, name: row.name },
      ...(row.comment === null ? {} : { comment: row.comment }),
    })
  }
  return [...fields.values()].sort((a, b) => byCodePoint(a.name, b.name))
}
