import type { TableName } from '../domain/region/tables.ts';
import { otherHeadings } from './otherHeadings.ts';
import { comparable } from './plainText.ts';
import { type TableField, tableFields } from './tableFields.ts';

/** The fields of a table by the comparable form of their headings. */
export interface HeadingLookUp {
  /** By the field's name, its Chinese heading, or both in one cell. */
  readonly proper: ReadonlyMap<string, TableField>;
  /** By other headings that bureaus use, with the place of the heading among the field's: the least wins. */
  readonly other: ReadonlyMap<string, { readonly field: TableField; readonly rank: number }>;
}

const known = new Map<TableName, HeadingLookUp>();

/** The headings by which a table's columns are found. */
export function headingsOf(table: TableName): HeadingLookUp {
  const found = known.get(table) ?? lookUpOf(table);
  known.set(table, found);
  return found;
}

function lookUpOf(table: TableName): HeadingLookUp {
  const fields = tableFields(table);
  const proper = new Map(
    fields.flatMap((field) =>
      [field.meta.zh, field.name, `${field.meta.zh}${field.name}`].map(
        (heading) => [comparable(heading), field] as const,
      ),
    ),
  );
  const other = fields.flatMap((field) =>
    (otherHeadings[table]?.[field.name] ?? []).map(
      (heading, rank) => [comparable(heading), { field, rank }] as const,
    ),
  );
  return { proper, other: new Map(other.filter(([heading]) => !proper.has(heading))) };
}

/** The field whose column a heading may stand over; undefined where none of the table's columns is found by it. */
export function fieldOfHeading(table: TableName, heading: string): TableField | undefined {
  const { proper, other } = headingsOf(table);
  const plain = comparable(heading);
  return proper.get(plain) ?? other.get(plain)?.field;
}
