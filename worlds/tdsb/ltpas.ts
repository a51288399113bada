import { numberIn, readSource, SourceError, type Sources } from '../source/sources.ts';
import { ladderIn } from '../tables/taughtStages.ts';

export const ltpasFile = 'tdsb/ltpas_2020_wards_1-11.csv';

export const ladderText = 'kindergarten: JK SK / primary: 1 2 3 4 5 6 / junior: 7 8 / senior: 9 10 11 12';
export const ladder = ladderIn(ladderText);
const grades = ladder.stages.flatMap((part) => part.grades);

/** Years that the board's projection names. */
export const forecastYears = [2025, 2030, 2035, 2040] as const;

const columns = [
  ...(['school', 'panel', 'grades', 'ward', 'site_acres', 'facility_sqft', 'capacity_2020'] as const),
  ...(['headcount_2020', 'portables_instructional'] as const),
  ...(['proj_2025', 'proj_2030', 'proj_2035', 'proj_2040'] as const),
] as const;

/** A school of the strategy with pupils; sizes in the source's units, undefined where the cell is empty. */
export interface LtpasSchool {
  readonly id: string;
  readonly name: string;
  readonly ward: string;
  /** Elementary, or secondary (with the one school of both panels). */
  readonly elementary: boolean;
  readonly grades: readonly string[];
  readonly headcount: number;
  readonly capacity: number | undefined;
  readonly portables: number | undefined;
  readonly acres: number | undefined;
  readonly squareFeet: number | undefined;
  /** The board's own projection by year. */
  readonly forecast: ReadonlyMap<number, number>;
}

/** "JK-5" as its grades. */
function gradesIn(range: string, where: string): string[] {
  const [first = '', last = ''] = range.split('-');
  const [from, to] = [grades.indexOf(first), grades.indexOf(last)];
  if (from >= 0 && to >= from) return grades.slice(from, to + 1);
  throw new SourceError(
    where,
    `"${range}" is no range of grades like "JK-5".`,
    'Write it as the board does.',
  );
}

const idOf = (name: string) =>
  name
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .toLowerCase();

/**
 * Read the schools of the board's long-term strategy that have pupils; sites, leased buildings and adult centres have
 * none and are left out.
 *
 * @returns Schools in the file's order.
 */
export function readLtpas(sources: Sources): LtpasSchool[] {
  return readSource(sources, ltpasFile, columns).flatMap((row) => {
    if (row.headcount_2020 === '') return [];
    const where = (column: (typeof columns)[number]) => `${ltpasFile}, ${row.school}, ${column}`;
    const known = (column: (typeof columns)[number]) =>
      row[column] === '' ? undefined : numberIn(row[column], where(column));
    const forecast = forecastYears.flatMap((year) => {
      const pupils = known(`proj_${year}`);
      return pupils === undefined ? [] : [[year, pupils] as const];
    });
    return [
      {
        ...{ id: idOf(row.school), name: row.school, ward: row.ward, elementary: row.panel === 'E' },
        grades: gradesIn(row.grades, where('grades')),
        headcount: numberIn(row.headcount_2020, where('headcount_2020')),
        ...{ capacity: known('capacity_2020'), portables: known('portables_instructional') },
        ...{ acres: known('site_acres'), squareFeet: known('facility_sqft') },
        forecast: new Map(forecast),
      },
    ];
  });
}
