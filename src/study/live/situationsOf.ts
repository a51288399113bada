import type { CapacityPlan } from '../../domain/capacity.ts';
import { required } from '../../domain/invariant.ts';
import { lastFor } from '../../domain/lastFor.ts';
import { observedYear } from '../../domain/region/observedYear.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import { type ClassRuleBook, ruleBook } from '../../domain/ruleBook.ts';
import type { YearSituation } from '../../domain/situation.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { situationReader, targetSizesText } from '../situationReader.ts';

interface Stated {
  readonly region: Region;
  readonly capacity: CapacityPlan;
  readonly rules: ClassRuleBook;
}

interface Kept {
  readonly text: string;
  readonly situation: YearSituation;
}

/** What is known of the years, while all but the class rules stays the same. */
const keptOf = lastFor(
  ({ region, capacity: { rooms, openings } }: Stated) => [
    ...([region.place, region.districts, region.schools, region.projects, rooms, openings] as const),
  ],
  (_: Stated) => new Map<SchoolYear, Kept>(),
);

/**
 * The situation of every year ahead of a place, of the class rules only the sizes that they aim at looked at.
 *
 * @returns By year; the very same object as last time for a year of which the same is said.
 */
export function situationsOf(region: Region, capacity: CapacityPlan): (year: SchoolYear) => YearSituation {
  const rules = ruleBook(region);
  const ladders = laddersOf(region);
  const kept = keptOf({ region, capacity, rules });
  let read: ReturnType<typeof situationReader> | undefined;
  const sized = { districts: region.districts, ladders, rules };
  // A school that has opened keeps the places that its first year's sizes gave it.
  let text = '';
  for (let year = observedYear(region.place) + 1; year <= region.place.horizonYear; year += 1) {
    text += `${targetSizesText(sized, year)};`;
    if (year <= region.place.baseYear || kept.get(year)?.text === text) continue;
    read ??= situationReader(region, capacity, rules);
    kept.set(year, { text, situation: read(year) });
  }
  const known = new Map([...kept].map(([year, { situation }]) => [year, situation]));
  return (year) => required(known.get(year), `no situation is known of ${year}`);
}
