import { required } from '../../../src/domain/invariant.ts';
import { roundToTotal } from '../../../src/domain/largestRemainder.ts';
import type { Row } from '../../../src/domain/region/tables.ts';
import type { DistrictId } from '../../../src/domain/units.ts';
import type { Chance } from './chance.ts';
import { districtParameters } from './districtParameters.ts';

/**
 * Assumed births of the whole city from 1996, in hundreds. Shape: the national series (single-child policy eased in
 * 2014, low year of the sheep 2015, two-child years 2016–17, decline after), with the deeper valleys and higher two-child
 * peak of a northern industrial city; level: 38–48 thousand a year in the 2010s. Nobody published the city's series.
 */
const firstYear = 1996;
const hundreds = [
  346, 340, 336, 332, 346, 335, 328, 325, 330, 338, 344, 352, 362, 372, 381, 390, 415, 402, 445, 393, 481,
  463, 390, 349, 296, 263, 237, 219, 230, 190, 186, 183, 181, 179, 177,
];
const firstTableYear = 2007;
const baseYear = 2019;

/** Births of every district by calendar year. */
export type BirthHistory = (district: DistrictId, year: number) => number;

/**
 * Draw the births of every district, 1996–2030: the city's total split by drifting shares with 1.5 % of noise.
 *
 * @returns Whole births; the districts of a year add up to the city's total.
 */
export function drawBirths(chance: Chance): BirthHistory {
  const byYear = hundreds.map((hundred, index) => {
    const year = firstYear + index;
    const weights = districtParameters.map(
      ({ id, birthShare, birthDrift }) =>
        (birthShare + birthDrift * (year - 2013)) * (1 + 0.015 * chance.bell('births', id, year)),
    );
    const parts = roundToTotal(weights, hundred * 100 + Math.floor(chance.even('birthTotal', year) * 100));
    return new Map(districtParameters.map(({ id }, place) => [id, parts[place] ?? 0]));
  });
  return (district, year) =>
    required(byYear[year - firstYear]?.get(district), `no births of ${district}, ${year}`);
}

/** The rows of births.csv. */
export function birthRows(births: BirthHistory): Row<'births'>[] {
  const years = Array.from(
    { length: firstYear + hundreds.length - firstTableYear },
    (_, index) => firstTableYear + index,
  );
  return districtParameters.flatMap(({ id }) =>
    years.map((year) => ({
      ...{ district: id, year, births: births(id, year), basis: 'assumed' as const, source: 'generator' },
      ...(year > baseYear ? { note: 'After the base year: assumed decline.' } : {}),
    })),
  );
}

/** Children who reach the age by 31 August of the year: a third of one calendar year, two thirds of the next. */
export function reaching(births: BirthHistory, district: DistrictId, age: number, year: number): number {
  return births(district, year - age - 1) / 3 + (births(district, year - age) * 2) / 3;
}
