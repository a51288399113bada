import type { EnrolmentRow } from '../domain/region/enrolment.ts';
import type { Region } from '../domain/region/region.ts';
import type { DistrictId, SchoolId, SchoolYear } from '../domain/units.ts';
import { type Layout, layOut } from './layOut.ts';

/** Pupils of every cell in every school year, as flat arrays: index = year × width + place. */
export interface History {
  readonly region: Region;
  readonly layout: Layout;
  readonly firstYear: SchoolYear;
  /** School years from the first to the last with rows, without a gap. */
  readonly years: number;
  /** Pupils by cell; 0 where there is no row, half the suppression limit where the figure is suppressed. */
  readonly pupils: Float64Array;
  /** 1 where a row says that there are pupils but not how many. */
  readonly suppressed: Uint8Array;
  /** 1 where a division has any row in a year. */
  readonly reported: Uint8Array;
}

/** Divisions of every school, as indexes. */
export function divisionsBySchool(layout: Pick<Layout, 'divisions'>): Map<SchoolId, number[]> {
  const bySchool = new Map<SchoolId, number[]>();
  layout.divisions.forEach(({ school }, index) => {
    if (school === undefined) return;
    const known = bySchool.get(school);
    if (known === undefined) bySchool.set(school, [index]);
    else known.push(index);
  });
  return bySchool;
}

/** Divisions without a seat of every district, as indexes. */
export function seatlessByDistrict(layout: Pick<Layout, 'divisions'>): Map<DistrictId, number[]> {
  const byDistrict = new Map<DistrictId, number[]>();
  layout.divisions.forEach(({ school, district }, index) => {
    if (school === undefined) byDistrict.set(district, [...(byDistrict.get(district) ?? []), index]);
  });
  return byDistrict;
}

/** The pupils that a row stands for, and whether the figure itself is suppressed. */
function pupilsOf(row: EnrolmentRow, half: number): { pupils: number; suppressed: boolean } {
  if (row.pupils !== undefined) return { pupils: row.pupils, suppressed: false };
  if (row.classSizes === undefined) return { pupils: half, suppressed: true };
  return { pupils: row.classSizes.reduce((left, right) => left + right, 0), suppressed: false };
}

/**
 * Read the enrolment table into arrays.
 *
 * A suppressed figure counts as half of the limit under which figures were suppressed, rounded down; 0 when the place
 * states no limit.
 *
 * @returns The history; one year (the base year) without pupils when the table is empty.
 */
export function readHistory(region: Region): History {
  const layout = layOut(region);
  const years = region.enrolment.map((row) => row.year);
  const firstYear = years.reduce((left, right) => Math.min(left, right), region.place.baseYear);
  const count = years.reduce((left, right) => Math.max(left, right), region.place.baseYear) - firstYear + 1;
  const pupils = new Float64Array(count * layout.cells);
  const suppressed = new Uint8Array(count * layout.cells);
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
      const value = pupilsOf(row, half);
      pupils[cell] = value.pupils;
      suppressed[cell] = value.suppressed ? 1 : 0;
      reported[year * layout.divisions.length + index] = 1;
    }
  }
  return { region, layout, firstYear, years: count, pupils, suppressed, reported };
}
