import type { ProblemPlace } from '../domain/problem.ts';
import type { Row, TableName } from '../domain/region/tables.ts';

/** A row as far as it could be read: the fields that are sound; a bad cell leaves its field out. */
export interface DraftRow<T extends TableName> {
  /** Row number as the spreadsheet shows it. */
  readonly row: number;
  /** Where the row stands, of a table whose rows stand in several sheets. */
  readonly place?: Pick<ProblemPlace, 'file' | 'sheet'> | undefined;
  readonly fields: Partial<Row<T>>;
  /** Fields that the planner filled in (or left out although needed) but that could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** A table as far as it could be read. */
export interface DraftTable<T extends TableName> {
  readonly table: T;
  /** Absent: no file or sheet; unreadable: there is one, but nothing of it could be read. */
  readonly state: 'read' | 'absent' | 'unreadable';
  readonly place: Pick<ProblemPlace, 'file' | 'sheet'>;
  /** The headings as the planner wrote them, by field. */
  readonly headings: ReadonlyMap<string, string>;
  readonly rows: readonly DraftRow<T>[];
}

/** All tables as far as they could be read: what the cross checks look at. */
export type Draft = { readonly [T in TableName]: DraftTable<T> };

/** The place of a row or of one of its cells, in the planner's own headings. */
export function placeOf(
  table: DraftTable<TableName>,
  row?: DraftRow<TableName>,
  field?: string,
): ProblemPlace {
  return {
    ...(row?.place ?? table.place),
    ...(row === undefined ? {} : { row: row.row }),
    ...(field === undefined ? {} : { column: table.headings.get(field) ?? field }),
  };
}

/** What tells a sheet or text file from others. */
export const placeKey = ({ file, sheet }: ProblemPlace): string => `${file ?? ''}\n${sheet ?? ''}`;

/** What tells a row from others: its number and the sheet that it stands in. */
export const rowKey = (at: ProblemPlace): string => `${at.row}\n${placeKey(at)}`;
