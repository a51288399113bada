import type { Stage } from '../../../src/domain/stage.ts';
import type { SchoolYear } from '../../../src/domain/units.ts';
import { type BirthHistory, reaching } from './birthHistory.ts';
import { type DistrictParameters, districtParameters } from './districtParameters.ts';
import type { AreaPlan } from './worldShapes.ts';

/** Share of three-year-olds who enter kindergarten. */
const kindergartenShare = 0.9;
/** Share of junior leavers who enter the senior and vocational schools of the tables. */
export const seniorShare = 0.92;
/** Part of these who enter vocational schools; technician schools (技工学校) stand under another bureau and in no table here. */
export const vocationalPart = (year: SchoolYear) => 0.358 + 0.002 * (year - 2014);

/** Grade-1 entrants per attributed birth: the net of migration; kindergartens feel a part of it. */
export function captureOf(district: DistrictParameters, year: SchoolYear): number {
  return district.capture + district.captureDrift * (year - 2014);
}

/** Children who enter kindergarten or primary in a district in a year, unrounded and without noise. */
export function entrantsFromBirths(
  births: BirthHistory,
  district: DistrictParameters,
  stage: 'kindergarten' | 'primary',
  year: SchoolYear,
): number {
  if (stage === 'primary') return reaching(births, district.id, 6, year) * captureOf(district, year);
  const migration = 1 + (captureOf(district, year) - 1) * 0.5;
  return reaching(births, district.id, 3, year) * kindergartenShare * migration;
}

/** Shares of a district's children by area in a year; they add up to 1. */
export function areaShares(areas: readonly AreaPlan[], year: SchoolYear): number[] {
  const raw = areas.map(({ share, drift }) => Math.max(0.02, share + drift * (year - 2014)));
  const sum = raw.reduce((left, right) => left + right, 0);
  return raw.map((share) => share / sum);
}

/** Entrants of the whole city's general or vocational schools as the design years saw them: fifteen-year-olds. */
export function seniorEntrants(births: BirthHistory, stage: Stage, year: SchoolYear): number {
  const fifteen = districtParameters.reduce((sum, { id }) => sum + reaching(births, id, 15, year), 0);
  const part = stage === 'vocational' ? vocationalPart(year) : 1 - vocationalPart(year);
  return fifteen * seniorShare * part;
}
