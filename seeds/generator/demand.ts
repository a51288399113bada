import type { Stage } from '../../src/domain/stage.ts';
import type { SchoolYear } from '../../src/domain/units.ts';
import { type BirthHistory, reaching } from './birthHistory.ts';
import type { DistrictParameters } from './districtParameters.ts';
import type { PlaceSettings } from './placeSettings.ts';
import type { AreaPlan } from './worldShapes.ts';

/** Part of the leavers in senior schools who enter vocational ones; those of other bureaus stand in no table here. */
export function vocationalPart({ habits, years }: PlaceSettings, year: SchoolYear): number {
  return habits.vocationalPart + habits.vocationalDrift * (year - years.first);
}

/** Grade-1 entrants per attributed birth: the net of migration; kindergartens feel a part of it. */
export function captureOf({ years }: PlaceSettings, district: DistrictParameters, year: SchoolYear): number {
  return district.capture + district.captureDrift * (year - years.first);
}

/** Children who enter kindergarten or primary in a district in a year, unrounded and without noise. */
export function entrantsFromBirths(
  place: PlaceSettings,
  births: BirthHistory,
  district: DistrictParameters,
  stage: 'kindergarten' | 'primary',
  year: SchoolYear,
): number {
  const capture = captureOf(place, district, year);
  if (stage === 'primary') return reaching(births, district.id, 6, year) * capture;
  const migration = 1 + (capture - 1) * 0.5;
  return reaching(births, district.id, 3, year) * place.habits.kindergartenShare * migration;
}

/** Shares of a district's children by area in a year; they add up to 1. */
export function areaShares({ years }: PlaceSettings, areas: readonly AreaPlan[], year: SchoolYear): number[] {
  const raw = areas.map(({ share, drift }) => Math.max(0.02, share + drift * (year - years.first)));
  const sum = raw.reduce((left, right) => left + right, 0);
  return raw.map((share) => share / sum);
}

/** Entrants of the whole place's general or vocational schools as the design years saw them: fifteen-year-olds. */
export function seniorEntrants(
  place: PlaceSettings,
  births: BirthHistory,
  stage: Stage,
  year: SchoolYear,
): number {
  const fifteen = place.districts.reduce((sum, { id }) => sum + reaching(births, id, 15, year), 0);
  const vocational = vocationalPart(place, year);
  const part = stage === 'vocational' ? vocational : 1 - vocational;
  return fifteen * place.habits.seniorShare * part;
}
