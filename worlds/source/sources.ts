import { parse } from 'csv-parse/sync';

/** The text of a source's file by its path within the data folder. */
export type Sources = (file: string) => string;

/** One row of a source: cells as they stand there, by column. */
export type SourceRow<C extends string> = Readonly<Record<C, string>>;

/** A source that cannot be used as it is. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  /** What a reader can do. */
  readonly remedy: string;

  /**
   * @param where File, and row and column where known.
   * @param what What is wrong with it.
   */
  constructor(where: string, what: string, remedy: string) {
    super(`${where}: ${what}`);
    this.remedy = remedy;
  }
}

/**
 * Read a source's table; the first line names the columns.
 *
 * @param columns Those that the converter reads; others may stand beside them.
 * @returns Rows in the source's order, cells without blanks around them.
 * @throws {SourceError} A column is missing.
 */
export function readSource<const C extends string>(
  sources: Sources,
  file: string,
  columns: readonly C[],
): SourceRow<C>[] {
  const options = { bom: true, trim: true, skip_empty_lines: true };
  const [head = [], ...lines] = parse(sources(file), options) as string[][];
  const missing = columns.filter((column) => !head.includes(column));
  if (missing.length > 0)
    throw new SourceError(
      file,
      `has no column ${missing.join(', ')}.`,
      'Take the file as published, or rename its columns; docs/worlds.md lists them.',
    );
  const places = columns.map((column) => [column, head.indexOf(column)] as const);
  return lines.map(
    (cells) =>
      Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as SourceRow<C>,
  );
}

/**
 * A cell as a number.
 *
 * @param where File, row and column, for the error.
 * @throws {SourceError} It is none.
 */
export function numberIn(cell: string, where: string): number {
  const number = Number(cell);
  if (cell !== '' && Number.isFinite(number)) return number;
  throw new SourceError(where, `"${cell}" is not a number.`, 'Correct the cell as the publisher has it.');
}
