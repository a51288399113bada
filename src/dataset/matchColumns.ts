import type { Problem } from '../domain/problem.ts';
import { unitInChinese } from './fieldUnits.ts';
import { type HeadingLookUp, headingsOf } from './headingLookUp.ts';
import { namesUnit, otherUnitAbove, otherUnitIn } from './headingUnits.ts';
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
 * Match a table's headings with its fields: by the field's name or its Chinese heading, else by other headings that
 * bureaus use; traditional letters, case, spaces, hyphens, underscores, full or half width and a unit in brackets make
 * no difference, as long as the unit is the field's own. Columns of personal particulars are dropped unread, other
 * unknown ones ignored; both are told.
 */
export function matchColumns(raw: RawTable): ColumnMatch {
  const { proper, other } = headingsOf(raw.table);
  const columns: Column[] = [];
  const [problems, notices]: [Problem[], Problem[]] = [[], []];
  const left: Omit<Column, 'field'>[] = [];
  for (const [index, heading] of raw.header.entries()) {
    const field = proper.get(comparable(heading));
    const first = columns.find((column) => column.field === field);
    const at = { ...raw.place, row: raw.headerRow, column: heading };
    if (field === undefined) left.push({ index, heading });
    else if (first !== undefined)
      problems.push(datasetProblem('duplicateColumn', at, { first: first.heading }));
    else columns.push({ field, index, heading: raw.shownAs?.get(index) ?? heading });
  }
  columns.push(...otherwiseHeaded(left, columns, other));
  const taken = new Set(columns.map(({ index }) => index));
  const headings = [...proper.keys()];
  for (const { index, heading } of left)
    if (!taken.has(index)) {
      const field = other.get(comparable(heading))?.field;
      const first = columns.find((column) => column.field === field)?.heading;
      notices.push(...leftAside(raw, index, heading, { headings, first }));
    }
  problems.push(...otherUnits(raw, columns), ...missingColumns(raw, columns));
  return { columns, problems, notices };
}

/** Columns under other headings than the proper ones, for fields that have none yet: the best heading of each field. */
function otherwiseHeaded(
  left: readonly Omit<Column, 'field'>[],
  proper: readonly Column[],
  other: HeadingLookUp['other'],
): Column[] {
  const best = new Map<TableField, Column & { readonly rank: number }>();
  for (const { index, heading } of left) {
    const found = other.get(comparable(heading));
    if (found === undefined || proper.some(({ field }) => field === found.field)) continue;
    const before = best.get(found.field);
    if (before === undefined || found.rank < before.rank)
      best.set(found.field, { field: found.field, index, heading, rank: found.rank });
  }
  return [...best.values()].map(({ field, index, heading }) => ({ field, index, heading }));
}

/** What is told of a column that is not read: `first` is the one that is read for the same field, where there is one. */
function leftAside(
  raw: RawTable,
  index: number,
  heading: string,
  { headings, first }: { readonly headings: Iterable<string>; readonly first: string | undefined },
): Problem[] {
  const at = { ...raw.place, row: raw.headerRow, column: heading };
  if (heading === '') {
    const filled = raw.rows.filter((row) => !isBlank(row.cells[index])).length;
    const place = { ...raw.place, row: raw.headerRow };
    return filled === 0 ? [] : [datasetProblem('columnWithoutHeading', place, { number: index + 1, filled })];
  }
  if (isPersonalHeading(heading)) return [datasetProblem('personalColumnDropped', at, { column: heading })];
  if (first !== undefined) return [datasetProblem('columnOfSame', at, { column: heading, first })];
  const nearest = nearestWord(comparable(heading), headings);
  if (nearest === undefined) return [datasetProblem('columnIgnored', at, { column: heading })];
  const field = tableFields(raw.table).find(
    ({ name, meta }) => comparable(name) === nearest || comparable(meta.zh) === nearest,
  );
  const isEnglish = field !== undefined && comparable(field.name) === nearest;
  const proper = field === undefined ? nearest : isEnglish ? field.name : field.meta.zh;
  return [datasetProblem('misspeltColumn', at, { column: heading, nearest: proper })];
}

/** Columns of numbers whose heading, or a line above the header, gives another unit than theirs: off by its factor. */
function otherUnits(raw: RawTable, columns: readonly Column[]): Problem[] {
  return columns.flatMap(({ field, heading }) => {
    const { unit } = field.meta;
    if (unit === undefined) return [];
    const other =
      otherUnitIn(heading, unit) ?? (namesUnit(heading) ? undefined : otherUnitAbove(raw.titles ?? [], unit));
    if (other === undefined) return [];
    const at = { ...raw.place, row: raw.headerRow, column: heading };
    const details = { other: other.word, times: other.times, unit, unitZh: unitInChinese(unit) ?? unit };
    return [datasetProblem('otherUnit', at, details)];
  });
}

/** Whether most of the headings that were understood are the Chinese ones. */
const isHeadedInChinese = (columns: readonly Column[]) =>
  columns.filter(({ field, heading }) => comparable(heading) === comparable(field.name)).length * 2 <
  columns.length;

/** A table without the whole basis column is taken as reported (the reader tells); any other needed column must be there. */
function missingColumns(raw: RawTable, columns: readonly Column[]): Problem[] {
  const inChinese = isHeadedInChinese(columns);
  return tableFields(raw.table)
    .filter(
      ({ name, needed }) =>
        needed && name !== 'basis' && columns.every((column) => column.field.name !== name),
    )
    .map(({ name, meta }) =>
      datasetProblem(
        'missingColumn',
        { ...raw.place, row: raw.headerRow, column: inChinese ? meta.zh : name },
        {
          ...{ column: name, zh: meta.zh },
          ...{ description: meta.description, descriptionZh: meta.descriptionZh },
        },
      ),
    );
}
