import type { Problem } from '../domain/problem.ts';
import type { TableName } from '../domain/region/tables.ts';
import { readYear } from './cells/readNumber.ts';
import { isGradeWord } from './gradeWords.ts';
import { fieldOfHeading } from './headingLookUp.ts';
import { limits } from './limits.ts';
import { comparable, plainText } from './plainText.ts';
import { datasetProblem } from './problemTexts.ts';
import { isBlank, type RawRow, type RawTable } from './rawTable.ts';

/** How a table may be laid out: a column for each year, grade or age, with the figures of one field beneath. */
interface Layout {
  /** The field that the headings tell, and what a heading stands for. */
  readonly over: string;
  readonly told: (heading: string) => string | undefined;
  /** The field whose figures stand beneath. */
  readonly figures: string;
}

/** The school or calendar year of a heading; a unit in brackets after it makes no difference. */
function yearOf(heading: string): string | undefined {
  const year = readYear(plainText(heading).replace(/\([^()]*\)$/u, ''));
  return typeof year === 'number' && year >= 1900 && year < 2100 ? String(year) : undefined;
}
const gradeOf = (heading: string) => (isGradeWord(heading) ? heading : undefined);
const ageOf = (heading: string) => /^(\d{1,2})(?:周?岁)$/u.exec(comparable(heading))?.[1];

const layouts: Partial<Record<TableName, readonly Layout[]>> = {
  births: [{ over: 'year', told: yearOf, figures: 'births' }],
  enrolment: [
    { over: 'year', told: yearOf, figures: 'pupils' },
    { over: 'grade', told: gradeOf, figures: 'pupils' },
  ],
  population: [
    { over: 'year', told: yearOf, figures: 'population' },
    { over: 'age', told: ageOf, figures: 'population' },
  ],
};

/** Whether a heading is a year, grade or age under which a table's figures may stand. */
export function isFigureHeading(table: TableName, heading: string): boolean {
  return (layouts[table] ?? []).some(({ told }) => told(heading) !== undefined);
}

interface Across {
  readonly index: number;
  readonly heading: string;
  readonly value: string;
}

/**
 * The columns of a layout where the table has it: neither field has a column of its own, no heading comes twice, and
 * there are no more records than a dataset may hold.
 */
function columnsOf({ table, header, rows }: RawTable, { over, told, figures }: Layout): readonly Across[] {
  if (header.some((heading) => [over, figures].includes(fieldOfHeading(table, heading)?.name ?? '')))
    return [];
  const across = header.flatMap((heading, index) => {
    const value = told(heading);
    return value === undefined ? [] : [{ index, heading, value }];
  });
  const isClear = across.length > 1 && new Set(across.map(({ value }) => value)).size === across.length;
  return isClear && rows.length * across.length <= limits.rows ? across : [];
}

function rowsOf(row: RawRow, kept: readonly number[], across: readonly Across[]): RawRow[] {
  const before = kept.map((index) => row.cells[index]);
  const filled = across.filter(({ index }) => !isBlank(row.cells[index]));
  // A row of nothing but names is kept, so that what is wrong with it is told.
  if (filled.length === 0) return [{ ...row, cells: before }];
  return filled.map(({ index, heading, value }, place) => ({
    row: row.row,
    cells: [...before, value, row.cells[index]],
    extra: place === 0 ? row.extra : 0,
    headings: new Map([before.length, before.length + 1].map((at) => [at, heading] as const)),
  }));
}

/**
 * Lay a table out as records where it has a column for each year, grade or age: births by year, pupils by year or by
 * grade, children by year or by age. Rows keep their number, cells their heading.
 *
 * @returns The table as it is where it has no such columns; a notice tells where it had.
 */
export function asRecords<T extends TableName>(
  raw: RawTable & { readonly table: T },
): { readonly raw: RawTable & { readonly table: T }; readonly notices: readonly Problem[] } {
  for (const layout of layouts[raw.table] ?? []) {
    const across = columnsOf(raw, layout);
    const [first, last] = [across[0], across.at(-1)];
    if (first === undefined || last === undefined) continue;
    const taken = new Set(across.map(({ index }) => index));
    const kept = raw.header.flatMap((_, index) => (taken.has(index) ? [] : [index]));
    const shown = `${first.heading}…${last.heading}`;
    const details = {
      count: across.length,
      first: first.heading,
      last: last.heading,
      ...layoutWords(raw, layout),
    };
    return {
      raw: {
        ...raw,
        header: [...kept.map((index) => raw.header[index] ?? ''), layout.over, layout.figures],
        rows: raw.rows.flatMap((row) => rowsOf(row, kept, across)),
        shownAs: new Map([kept.length, kept.length + 1].map((index) => [index, shown] as const)),
      },
      notices: [datasetProblem('figuresAcross', { ...raw.place, row: raw.headerRow }, details)],
    };
  }
  return { raw, notices: [] };
}

function layoutWords({ table }: RawTable, { over, figures }: Layout) {
  const zhOf = (field: string) => fieldOfHeading(table, field)?.meta.zh ?? field;
  return { over, overZh: zhOf(over), figures, figuresZh: zhOf(figures) };
}
