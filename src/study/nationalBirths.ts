import type { Region } from '../domain/region/region.ts';
import { nationalBirthsOf, nationalFigures } from '../edition/nationalBirths.ts';

export { nationalFigures } from '../edition/nationalBirths.ts';
export { nationalEntries } from '../edition/nationalEntrants.ts';

/** Births of one calendar year in a place beside the nation’s. */
export interface BirthsBeside {
  readonly year: number;
  /** Of the place, over the districts asked for; undefined where its table has none. */
  readonly births: number | undefined;
  /** Of the nation, in 10,000, revised where they were; undefined where none are published. */
  readonly national: number | undefined;
  /** What the place would have if it had kept its share of the nation’s births. */
  readonly atShare: number | undefined;
}

/** Years up to the last census over which a place’s share of the nation’s births is taken. */
const shareYears = 5;

/**
 * Set a place’s births beside those of the nation: year by year, and what the place would have had at the share that it
 * held over the last five years up to its base year.
 *
 * @param district Only this one; all when left out.
 * @returns Rows by year, from the first year of the place’s table on; empty for places without births, and for places
 *   whose money is not CNY, for which China’s births say nothing.
 */
export function birthsBeside({ births, place }: Region, district?: string): BirthsBeside[] {
  if (place.currency !== 'CNY') return [];
  const own = new Map<number, number>();
  for (const row of births)
    if (district === undefined || row.district === district)
      own.set(row.year, (own.get(row.year) ?? 0) + row.births);
  if (own.size === 0) return [];
  const both = [...own.keys()]
    .filter((year) => year <= place.baseYear && nationalBirthsOf(year) !== undefined)
    .sort((left, right) => right - left)
    .slice(0, shareYears);
  const sum = (value: (year: number) => number | undefined) =>
    both.reduce((total, year) => total + (value(year) ?? 0), 0);
  const nation = sum(nationalBirthsOf);
  const share = nation === 0 ? undefined : sum((year) => own.get(year)) / nation;
  const published = nationalFigures.births.map(({ year }) => year);
  const first = Math.min(...own.keys());
  const last = Math.max(...own.keys(), ...published);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const national = nationalBirthsOf(year);
    const atShare = national === undefined || share === undefined ? undefined : national * share;
    return { year, births: own.get(year), national, atShare };
  });
}
