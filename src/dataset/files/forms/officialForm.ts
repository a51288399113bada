import { isPersonalHeading } from '../../personalHeadings.ts';
import { plainText } from '../../plainText.ts';
import type { NumberedRow, RawCell } from '../../rawTable.ts';
import { type Conditions, readConditions } from './conditionForm.ts';
import { codeIn, type FormKind, type Grid, kindOf, schoolIn, stageIn, yearIn } from './formHead.ts';
import { type FormGrade, readGrades } from './gradeForm.ts';
import { type AboutSchool, readAbout } from './schoolForm.ts';

/** What one official form says of a school. */
export interface OfficialForm {
  /** 标识码 where the form bears it, else the name. */
  readonly school: string | undefined;
  readonly year: string | undefined;
  /** The one stage that the sheet's name or the form's head tells, in its own word (小学). */
  readonly stage?: string | undefined;
  readonly grades: readonly FormGrade[];
  /** The row in which what is told of the school itself, or its conditions, begins. */
  readonly row?: number | undefined;
  readonly about?: AboutSchool | undefined;
  readonly conditions?: Conditions | undefined;
  /** Columns with figures that stand for no grade (混合班). */
  readonly left?: readonly string[] | undefined;
  /** Labels of personal particulars, which are not read. */
  readonly personal?: readonly string[] | undefined;
}

/** Forms of one school stand in the first rows and columns of their sheet; collections have a row for each school. */
const mostRows = 120;
const mostTexts = 60;
/** Rows in which titles and headings stand. */
const mostAbove = 12;
/** Schools in one collection. */
const mostSchools = 20_000;

const textOf = (cell: RawCell) => (cell === undefined ? '' : plainText(String(cell)));

/**
 * Read a sheet as forms of the 教基 series, by its headings and row labels and never by their places: class sizes by
 * grade (2105–2108; 基础基211–213), pupils by grade (3112, 3115, 3118; 基础基312–314), the school itself (1001; 基础基111),
 * its buildings (5170; 基础基512, 521), its site and equipment (5176; 基础基522, 531). A sheet holds the form of one
 * school, or a county's collection with a row for each.
 *
 * @param rows The sheet's rows with content.
 * @param name The sheet's name, which may bear the form's number and the school.
 * @returns A form for each school; undefined when the sheet is no such form.
 * @source 教育事业统计报表, forms 教基1001, 2105–2107, 3112–3118, 5170 and 5176.
 */
export function readForms(rows: readonly NumberedRow[], name: string): readonly OfficialForm[] | undefined {
  const words = [name, ...wordsOf(gridOf(rows.slice(0, mostAbove)))];
  const code = codeIn(words);
  const kind = kindOf(code, words);
  if (kind === undefined) return undefined;
  const found = formsOf(kind, rows, { name, code });
  return found === undefined || found.length === 0 ? undefined : found;
}

const gridOf = (rows: readonly NumberedRow[]): Grid =>
  rows.map(([row, cells]) => ({ row, cells: cells.slice(0, mostTexts).map(textOf) }));
const wordsOf = (grid: Grid) => grid.slice(0, mostAbove).flatMap(({ cells }) => cells);

/** Labels and headings of personal particulars; who signed a form stands behind a colon. */
const personalIn = (grid: Grid) => [
  ...new Set(
    grid.flatMap(({ cells }) => cells.filter((text) => !text.includes(':') && isPersonalHeading(text))),
  ),
];

function formsOf(
  kind: FormKind,
  rows: readonly NumberedRow[],
  { name, code }: { readonly name: string; readonly code: string | undefined },
): readonly OfficialForm[] | undefined {
  const grid = gridOf(rows.slice(0, mostSchools));
  const small = grid.slice(0, mostRows);
  if (kind === 'grades') {
    const read = readGrades(grid, small, name, code);
    return read?.forms.map(({ school, grades, left }) => ({
      school: school ?? schoolIn(read.words),
      ...{ year: yearIn(read.words), grades, left },
    }));
  }
  if (kind === 'school')
    return readAbout(grid).map((about, at) => ({
      ...{ school: about.id ?? about.name, year: undefined, grades: [], row: about.row, about },
      // A collection's headings are told once.
      personal: at === 0 ? personalIn(small) : [],
    }));
  const words = [name, ...wordsOf(small)];
  return readConditions(grid).map(({ school, row, conditions }) => ({
    ...{ school: school ?? schoolIn(words), year: yearIn(words), stage: stageIn(name, words) },
    ...{ grades: [], row, conditions },
  }));
}
