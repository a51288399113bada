import type { Sheet } from '../../../deck/sheets/sheet.ts';
import type { HeatRow } from '../../../pictures/classHeat.ts';

/** The largest class of every grade at one school. */
export interface LargestRow {
  readonly school: string;
  readonly name: string;
  readonly district: string;
  readonly classes: number;
  /** Pupils of the largest class, grade by grade; undefined where the school has no class of it. */
  readonly byGrade: readonly (number | undefined)[];
  readonly largest: number;
}

/** Schools by district and name, each with its largest classes in the order of the grades. */
export function largestRows(
  rows: readonly HeatRow[],
  grades: readonly string[],
  districts: readonly string[],
): LargestRow[] {
  const place = (row: LargestRow) => districts.indexOf(row.district);
  return rows
    .map(({ school, name, district, largest, cells }) => ({
      ...{ school, name, district, largest },
      classes: cells.reduce((sum, cell) => sum + cell.classes, 0),
      byGrade: grades.map((grade) => cells.find((cell) => cell.grade === grade)?.largest),
    }))
    .sort((left, right) => place(left) - place(right) || (left.name < right.name ? -1 : 1));
}

/** The largest class of every grade over some schools; undefined where none has one. */
export function largestOf(rows: readonly LargestRow[], grades: number): (number | undefined)[] {
  return Array.from({ length: grades }, (_, at) => {
    const sizes = rows.flatMap(({ byGrade }) => byGrade[at] ?? []);
    return sizes.length === 0 ? undefined : Math.max(...sizes);
  });
}

/** The page as a table of a workbook. */
export function largestSheet(
  name: string,
  heads: readonly string[],
  rows: readonly LargestRow[],
  nameOf: (district: string) => string,
): Sheet {
  return {
    name,
    columns: heads.map((head, at) => ({ head, kind: at < 2 ? 'text' : 'whole' })),
    rows: rows.map(({ district, name: school, classes, byGrade, largest }) => [
      ...[nameOf(district), school, classes, ...byGrade, largest],
    ]),
    summed: [],
  };
}
