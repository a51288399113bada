import type { CapacityPlan } from '../../domain/capacity.ts';
import { required } from '../../domain/invariant.ts';
import { lastFor } from '../../domain/lastFor.ts';
import { observedYear } from '../../domain/region/observedYear.ts';
import { laddersOf, type Region } from '../../domain/region/region.ts';
import { steadyProjects } from '../../domain/region/stagesText.ts';
import { ruleBook } from '../../domain/ruleBook.ts';
import type { YearSituation } from '../../domain/situation.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { situationParts, situationReader, targetSizesText } from '../situationReader.ts';

interface Kept {
  readonly text: string;
  readonly parts: readonly unknown[];
  readonly situation: YearSituation;
}

/** What was known of the years last, while the schools and what they teach stay the same. */
const keptOf = lastFor(
  (region: Region) => [
    ...([region.place, region.districts, region.schools, steadyProjects(region)] as const),
  ],
  (_: Region) => new Map<SchoolYear, Kept>(),
);

const same = (left: readonly unknown[], right: readonly unknown[]) =>
  left.length === right.length && left.every((part, at) => part === right[at]);

/**
 * The situation of every year ahead of a place, of the class rules only the sizes that they aim at looked at.
 *
 * @returns By year; the very same object as last time for a year of which the same is said.
 */
export function situationsOf(region: Region, capacity: CapacityPlan): (year: SchoolYear) => YearSituation {
  const rules = ruleBook(region);
  const kept = keptOf(region);
  const partsIn = situationParts(region, capacity);
  let read: ReturnType<typeof situationReader> | undefined;
  const sized = { districts: region.districts, ladders: laddersOf(region), rules };
  // A school that has opened keeps the places that its first year's sizes gave it.
  let text = '';
  for (let year = observedYear(region.place) + 1; year <= region.place.horizonYear; year += 1) {
    text += `${targetSizesText(sized, year)};`;
    if (year <= region.place.baseYear) continue;
    const parts = partsIn(year);
    const known = kept.get(year);
    if (known?.text === text && same(known.parts, parts)) continue;
    read ??= situationReader(region, capacity, rules);
    kept.set(year, { text, parts, situation: read(year) });
  }
  const known = new Map([...kept].map(([year, { situation }]) => [year, situation]));
  return (year) => required(known.get(year), `no situation is known of ${year}`);
}
