import { lastFor } from '../domain/lastFor.ts';
import { onceFor } from '../domain/onceFor.ts';
import type { EnrolmentRow } from '../domain/region/enrolment.ts';
import { observedYear } from '../domain/region/observedYear.ts';
import type { Region } from '../domain/region/region.ts';
import { stagesText } from '../domain/region/stagesText.ts';
import type { DistrictId, SchoolId, SchoolYear } from '../domain/units.ts';
import { fillUnknown, knowledge } from './fillUnknown.ts';
import { findBrought } from './findBrought.ts';
import { type Division, type Layout, layOut } from './layOut.ts';

/** Pupils of every cell in every school year, as flat arrays: index = year × width + place. */
export interface History {
  readonly region: Region;
  readonly layout: Layout;
  readonly firstYear: SchoolYear;
  /** School years from the first to the last with rows, without a gap. */
  readonly years: number;
  /** Pupils by cell; 0 where there is no row, half the suppression limit where the figure is suppressed, the cohort’s where it is unknown. */
  readonly pupils: Float64Array;
  /** What is known of a cell, as `knowledge` says. */
  readonly suppressed: Uint8Array;
  /** 1 where a division has any row in a year. */
  readonly reported: Uint8Array;
  /** Pupils of a cell who had come that year by arrivals that the table names; empty where there are none. */
  readonly brought: Float64Array;
}

type Placed = Pick<Layout, 'divisions'>;

/** Divisions by what they are named by, as indexes; those without a name are left out. */
function divisionsBy(divisions: Placed['divisions'], nameOf: (division: Division) => string | undefined) {
  const byName = new Map<string, number[]>();
  for (const [index, division] of divisions.entries()) {
    const name = nameOf(division);
    if (name === undefined) continue;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [index]);
    else known.push(index);
  }
  return byName;
}

/** Divisions of every school, as indexes. */
export const divisionsBySchool = ({ divisions }: Placed) => bySchoolOnce(divisions);

const bySchoolOnce = onceFor(
  (divisions: Placed['divisions']): ReadonlyMap<SchoolId, readonly number[]> =>
    divisionsBy(divisions, ({ school }) => school),
);

/** Divisions without a seat of every district, as indexes. */
export const seatlessByDistrict = ({ divisions }: Placed) => seatlessOnce(divisions);

const seatlessOnce = onceFor(
  (divisions: Placed['divisions']): ReadonlyMap<DistrictId, readonly number[]> =>
    divisionsBy(divisions, ({ school, district }) => (school === undefined ? district : undefined)),
);

/** Whether a row says that there are pupils but not how many. */
const isSuppressed = ({ pupils, classSizes }: EnrolmentRow) =>
  pupils === undefined && classSizes === undefined;

/** The pupils that a row stands for. */
function pupilsOf(row: EnrolmentRow, half: number): number {
  if (row.pupils !== undefined) return row.pupils;
  return row.classSizes === undefined ? half : row.classSizes.reduce((left, right) => left + right, 0);
}

/**
 * Read the enrolment table into arrays.
 *
 * A suppressed figure counts as half of the limit under which figures were suppressed, rounded down. What is unknown
 * but cannot be small counts as the cohort’s figure a year earlier; see `fillUnknown`.
 *
 * @returns The history; one year (the base year) without pupils when the table is empty.
 */
export function readHistory(region: Region): History {
  return { ...countHistory(region), region };
}

/** Arrivals up to the last year counted, as a text: whoever comes later is no part of the history. */
function pastArrivals({ arrivals, place }: Region): string {
  const last = observedYear(place);
  const past = arrivals.filter(({ fromYear }) => fromYear <= last);
  return JSON.stringify(
    past.map(({ district, area, stage, grade, pupils, fromYear, toYear = fromYear }) => [
      ...[district, area, stage, grade, pupils, fromYear],
      Math.min(toYear, last),
    ]),
  );
}

const countHistory = lastFor(
  (region: Region) => [
    ...([region.enrolment, region.place, region.districts] as const),
    ...[pastArrivals(region), stagesText(region)],
  ],
  countEnrolment,
);

function countEnrolment(region: Region): Omit<History, 'region'> {
  const layout = layOut(region);
  let [firstYear, lastYear] = [region.place.baseYear, region.place.baseYear];
  for (const { year } of region.enrolment) {
    if (year < firstYear) firstYear = year;
    if (year > lastYear) lastYear = year;
  }
  const count = lastYear - firstYear + 1;
  const pupils = new Float64Array(count * layout.cells);
  const suppressed = new Uint8Array(count * layout.cells);
  const rows = new Uint8Array(count * layout.cells);
  const reported = new Uint8Array(count * layout.divisions.length);
  const bySchool = divisionsBySchool(layout);
  const half = Math.floor((region.place.suppressedBelow ?? 0) / 2);
  for (const row of region.enrolment) {
    const year = row.year - firstYear;
    for (const index of bySchool.get(row.school) ?? []) {
      const division = layout.divisions[index];
      const step = division?.grades.indexOf(row.grade) ?? -1;
      if (division === undefined || step < 0) continue;
      const cell = year * layout.cells + division.offset + step;
      pupils[cell] = pupilsOf(row, half);
      suppressed[cell] = isSuppressed(row) ? knowledge.suppressed : knowledge.known;
      rows[cell] = 1;
      reported[year * layout.divisions.length + index] = 1;
    }
  }
  const limit = region.place.suppressedBelow;
  fillUnknown({ layout, years: count, limit, pupils, suppressed, rows, reported });
  const brought = findBrought(region, { layout, firstYear, years: count, pupils });
  return { layout, firstYear, years: count, pupils, suppressed, reported, brought };
}
