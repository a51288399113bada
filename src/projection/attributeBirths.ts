import { birthWeights } from '../domain/calendar.ts';
import { required } from '../domain/invariant.ts';
import type { Region } from '../domain/region/region.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, SchoolYear } from '../domain/units.ts';

/** Births of the children who reach a stage’s entry age in a school year. */
export interface EntryCohorts {
  /** By known births only; undefined where a year of birth is not in the table. */
  readonly known: (year: SchoolYear) => number | undefined;
  /** The same, with a year that is not given held at the last one before; undefined before the first. */
  readonly expected: (year: SchoolYear) => number | undefined;
  /** Last calendar year of births that counts. */
  readonly lastGiven: number;
}

/**
 * Attribute a district’s births to the entry cohorts of a stage, by entry age and cut-off day.
 *
 * @param until Last calendar year of births that may be looked at.
 * @returns The cohorts; undefined when the stage is not entered from births or the table has none of the district.
 */
export function attributeBirths(
  region: Region,
  district: DistrictId,
  stage: Stage,
  until: number,
): EntryCohorts | undefined {
  if (stage !== 'kindergarten' && stage !== 'primary') return undefined;
  const rows = region.births.filter((row) => row.district === district && row.year <= until);
  if (rows.length === 0) return undefined;
  const place = required(
    region.districts.find(({ id }) => id === district),
    `there is no district ${district}`,
  );
  const age = stage === 'primary' ? place.entryAge : (place.kindergartenAge ?? 3);
  const weights = birthWeights(age, place.entryCutOff);
  const births = new Map(rows.map((row) => [row.year, row.births]));
  const lastGiven = Math.max(...births.keys());
  const sum = (year: SchoolYear, value: (calendarYear: number) => number | undefined) => {
    const parts = weights.map(({ lag, weight }) => [weight, value(year - lag)] as const);
    return parts.reduce<number | undefined>(
      (total, [weight, part]) =>
        total === undefined || part === undefined ? undefined : total + weight * part,
      0,
    );
  };
  const given = [...births.keys()].sort((left, right) => left - right);
  const held = (calendarYear: number) => births.get(given.findLast((year) => year <= calendarYear) ?? -1);
  return {
    known: (year) => sum(year, (calendarYear) => births.get(calendarYear)),
    expected: (year) => sum(year, held),
    lastGiven,
  };
}
