import { birthWeights } from '../domain/calendar.ts';
import type { District } from '../domain/region/district.ts';
import type { PopulationRow } from '../domain/region/population.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';

type Tables = Pick<Region, 'population' | 'births'>;

/** The latest count that holds this cohort at this age or younger. */
function lastCount(
  { population }: Tables,
  district: District,
  year: SchoolYear,
  age: number,
): PopulationRow | undefined {
  return population
    .filter((row) => row.district === district.id && row.year <= year && row.age === age - (year - row.year))
    .sort((left, right) => right.year - left.year)[0];
}

function bornFor({ births }: Tables, district: District, year: SchoolYear, age: number): number | undefined {
  const parts = birthWeights(age, district.entryCutOff).map(({ lag, weight }) => {
    const row = births.find((each) => each.district === district.id && each.year === year - lag);
    return row === undefined ? undefined : row.births * weight;
  });
  return parts.some((part) => part === undefined)
    ? undefined
    : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

/**
 * Children of one age in a district: as counted in that year, else the latest earlier count of the same cohort grown
 * older, else the births that the cohort comes from. Deaths and moves in between are not reckoned.
 *
 * @returns People, fractional from births; undefined where no table tells.
 */
export function populationAged(
  tables: Tables,
  district: District,
  year: SchoolYear,
  age: number,
): number | undefined {
  return lastCount(tables, district, year, age)?.population ?? bornFor(tables, district, year, age);
}
