import { type RawBuilder, sql } from 'kysely';

/**
 * Rows for `with name(columns) as (values …)`, with the columns in the order of `types`. PostgreSQL takes a parameter that stands there for
 * text unless it is told.
 */
export function given<Row extends Readonly<Record<string, string | number | null>>>(
  types: { readonly [Column in keyof Row & string]: 'text' | 'bigint' },
  rows: readonly Row[],
): RawBuilder<Row> {
  const columns = Object.entries(types);
  const values = rows.map(
    (row) => sql`(${sql.join(columns.map(([column, type]) => sql`cast(${row[column]} as ${sql.raw(type)})`))})`,
  );
  return sql<Row>`(values ${sql.join(values)})`;
}
