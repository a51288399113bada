import { required } from '../../src/domain/invariant.ts';
import { roundToTotal } from '../../src/domain/largestRemainder.ts';
import type { Row } from '../../src/domain/region/tables.ts';
import type { DistrictId } from '../../src/domain/units.ts';
import type { Chance } from './chance.ts';
import type { BirthSeries, PlaceSettings } from './placeSettings.ts';

/** Births of every district by calendar year. */
export type BirthHistory = (district: DistrictId, year: number) => number;

const knownIn = ({ known }: BirthSeries, year: number) => known.find((one) => one.year === year);

/**
 * Draw the births of every district: the place's total split by drifting shares with 1.5 % of noise.
 *
 * @returns Whole births; the districts of a year add up to the place's total.
 */
export function drawBirths(chance: Chance, { births, districts, years }: PlaceSettings): BirthHistory {
  const byYear = births.hundreds.map((hundred, index) => {
    const year = births.from + index;
    const weights = districts.map(
      ({ id, birthShare, birthDrift }) =>
        (birthShare + birthDrift * (year - (years.first - 1))) *
        (1 + 0.015 * chance.bell('births', id, year)),
    );
    const drawn = hundred * 100 + Math.floor(chance.even('birthTotal', year) * 100);
    const parts = roundToTotal(weights, knownIn(births, year)?.births ?? drawn);
    return new Map(districts.map(({ id }, place) => [id, parts[place] ?? 0]));
  });
  return (district, year) =>
    required(byYear[year - births.from]?.get(district), `no births of ${district}, ${year}`);
}

/** The rows of births.csv; what a document says of the place is marked where the place is one district. */
export function birthRows(births: BirthHistory, place: PlaceSettings): Row<'births'>[] {
  const { from, hundreds, shownFrom, laterNote } = place.births;
  const years = Array.from({ length: from + hundreds.length - shownFrom }, (_, index) => shownFrom + index);
  return place.districts.flatMap(({ id }) =>
    years.map((year) => {
      const known = place.districts.length === 1 ? knownIn(place.births, year) : undefined;
      const said =
        known === undefined ? undefined : { basis: known.basis, source: known.source, note: known.note };
      return {
        ...{ district: id, year, births: births(id, year) },
        ...(said ?? { basis: 'assumed' as const, source: 'generator' }),
        ...(said === undefined && year > place.years.base ? { note: laterNote } : {}),
      };
    }),
  );
}

/** Children who reach the age by 31 August of the year: a third of one calendar year, two thirds of the next. */
export function reaching(births: BirthHistory, district: DistrictId, age: number, year: number): number {
  return births(district, year - age - 1) / 3 + (births(district, year - age) * 2) / 3;
}
