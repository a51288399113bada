import type { Problem } from '../domain/problem.ts';
import { nearestWord } from './nearestWord.ts';
import { isPersonalHeading } from './personalHeadings.ts';
import { comparable } from './plainText.ts';
import { datasetProblem } from './problemTexts.ts';
import { isBlank, type RawTable } from './rawTable.ts';
import { type TableField, tableFields } from './tableFields.ts';

/** A field of the table and the column that holds it. */
export interface Column {
  readonly field: TableField;
  readonly index: number;
  readonly heading: string;
}

/** The columns of a table that were understood, what is wrong with the header, and what was left aside. */
export interface ColumnMatch {
  readonly columns: readonly Column[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/**
 * Match a table's headings with its fields, by the field's name or its Chinese heading; case, spaces, hyphens,
 * underscores, full or half width and a unit in brackets make no difference. Columns of personal particulars are
 * dropped unread, other unknown ones ignored; both are told.
 */
export function matchColumns(raw: RawTable): ColumnMatch {
  const fields = tableFields(raw.table);
  const byHeading = new Map(
    fields.flatMap((field) => [
      [comparable(field.meta.zh), field] as const,
      [comparable(field.name), field] as const,
    ]),
  );
  const columns: Column[] = [];
  const [problems, notices]: [Problem[], Problem[]] = [[], []];
  for (const [index, heading] of raw.header.entries()) {
    const field = byHeading.get(comparable(heading));
    const first = columns.find((column) => column.field === field);
    const at = { ...raw.place, row: raw.headerRow, column: heading };
    if (field === undefined) notices.push(...leftAside(raw, index, heading, byHeading.keys()));
    else if (first !== undefined)
      problems.push(datasetProblem('duplicateColumn', at, { first: first.heading }));
    else columns.push({ field, index, heading });
  }
  problems.push(...missingColumns(raw, columns));
  return { columns, problems, notices };
}

function leftAside(raw: RawTable, index: number, heading: string, known: Iterable<string>): Problem[] {
  const at = { ...raw.place, row: raw.headerRow, column: heading };
  if (heading === '') {
    const filled = raw.rows.filter((row) => !isBlank(row.cells[index])).length;
    const place = { ...raw.place, row: raw.headerRow };
    return filled === 0 ? [] : [datasetProblem('columnWithoutHeading', place, { number: index + 1, filled })];
  }
  if (isPersonalHeading(heading)) return [datasetProblem('personalColumnDropped', at, { column: heading })];
  const nearest = nearestWord(comparable(heading), known);
  if (nearest === undefined) return [datasetProblem('columnIgnored', at, { column: heading })];
  const field = tableFields(raw.table).find(
    ({ name, meta }) => comparable(name) === nearest || comparable(meta.zh) === nearest,
  );
  return [datasetProblem('misspeltColumn', at, { column: heading, nearest: field?.name ?? nearest })];
}

/** A table without the whole basis column is taken as reported (the reader tells); any other needed column must be there. */
function missingColumns(raw: RawTable, columns: readonly Column[]): Problem[] {
  return tableFields(raw.table)
    .filter(
      ({ name, needed }) =>
        needed && name !== 'basis' && columns.every((column) => column.field.name !== name),
    )
    .map(({ name, meta }) =>
      datasetProblem(
        'missingColumn',
        { ...raw.place, row: raw.headerRow, column: name },
        { column: name, zh: meta.zh, description: meta.description },
      ),
    );
}
