import { type RawBuilder, sql } from 'kysely';

/** A column's texts in the order of their code points, whatever language the database was made for. */
export function byCodePoint(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} collate "C"`;
}

/** As many rows as no list has: PostgreSQL takes no limit that is missing. */
export const allRows = 2_147_483_647;
