import { birthWeights } from '../calendar.ts';
import type { District } from './district.ts';
import type { BirthsRow } from './enrolment.ts';

/**
 * Whether the first graders of a district's primary schools are projected from births: those of the base year's
 * entrants are told. Then it does not matter which kindergarten they come from.
 */
export function entrantsFollowBirths(
  { id, entryAge, entryCutOff }: Pick<District, 'id' | 'entryAge' | 'entryCutOff'>,
  births: readonly Pick<BirthsRow, 'district' | 'year'>[],
  baseYear: number,
): boolean {
  const told = new Set(births.flatMap(({ district, year }) => (district === id ? [year] : [])));
  return birthWeights(entryAge, entryCutOff).every(({ lag }) => told.has(baseYear - lag));
}
