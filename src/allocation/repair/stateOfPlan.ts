import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import { firstClosing, firstOpening } from '../localSearch/changeSchool.ts';
import type { Layout } from '../localSearch/layout.ts';
import { emptyState, type SearchState } from '../localSearch/searchState.ts';
import { refitAll } from '../localSearch/setFlows.ts';

/** Whether sites and closures keep the years that a plan gives them, or those that its pupils need. */
export type DatesBy = 'plan' | 'pupils';

/**
 * Read a plan as a state of the search, as nearly as the rules of flows, sites and closures allow: rows that name what
 * is not there are left out, works that begin too early begin when they can, children whom the plan forgets or sends
 * where they cannot go are sent as near to its wishes as possible. Classes, rooms and teachers follow from that.
 *
 * @param datesBy By pupils, a site opens no later than its first pupils enter, and a school closes after its last.
 */
export function stateOfPlan(layout: Layout, plan: AllocationPlan, datesBy: DatesBy = 'plan'): SearchState {
  const state = emptyState(layout);
  const entries = datesBy === 'pupils' ? entriesOf(layout, plan) : new Map<number, Entries>();
  openSites(layout, state, plan.openings, entries);
  closeSchools(layout, state, plan.closures, entries);
  sendPupils(layout, state, plan.intakes);
  refitAll(layout, state);
  return state;
}

/** First and last year in which a plan lets pupils enter a school. */
interface Entries {
  readonly first: number;
  readonly last: number;
}
type SchoolEntries = ReadonlyMap<number, Entries>;

function placesOf({ schools }: Layout): ReadonlyMap<string, number> {
  return new Map(schools.map(({ shape }, index) => [shape.id, index]));
}

function entriesOf(layout: Layout, { intakes }: AllocationPlan): Map<number, Entries> {
  const { years, problem } = layout;
  const places = placesOf(layout);
  const entries = new Map<number, Entries>();
  for (const { school, entryYear } of intakes) {
    const [place, year] = [places.get(school), entryYear - problem.firstYear];
    if (place === undefined || year < 0 || year >= years) continue;
    const { first, last } = entries.get(place) ?? { first: year, last: year };
    entries.set(place, { first: Math.min(first, year), last: Math.max(last, year) });
  }
  return entries;
}

function openSites(
  layout: Layout,
  state: SearchState,
  openings: AllocationPlan['openings'],
  entries: SchoolEntries,
): void {
  const { years, problem, schools } = layout;
  const told = new Map(openings.toReversed().map((row) => [row.school, row]));
  for (const [place, { shape }] of schools.entries()) {
    const row = told.get(shape.id);
    const needed = entries.get(place)?.first;
    if (shape.site === undefined || (row === undefined && needed === undefined)) continue;
    const largest = shape.site.modules.length - 1;
    const module = Math.min(row?.module ?? largest, largest);
    const asked = Math.min(row === undefined ? years : row.year - problem.firstYear, needed ?? years);
    state.opens[place] = Math.min(Math.max(asked, firstOpening(layout, place, module)), years);
    state.module[place] = module;
  }
}

function closeSchools(
  layout: Layout,
  state: SearchState,
  closures: AllocationPlan['closures'],
  entries: SchoolEntries,
): void {
  const { years, problem } = layout;
  const places = placesOf(layout);
  for (const { school, year } of closures) {
    const place = places.get(school);
    if (place === undefined || layout.schools[place]?.shape.closure === undefined) continue;
    const left = (entries.get(place)?.last ?? -1) + 1;
    const closes = Math.max(year - problem.firstYear, firstClosing(layout, state, place), left);
    state.closes[place] = Math.min(closes, years);
  }
}

function sendPupils(layout: Layout, state: SearchState, intakes: AllocationPlan['intakes']): void {
  const { problem, schools, units, groups, entryUnit } = layout;
  const wished = new Map<string, number>();
  for (const { area, school, stage, entryYear, pupils } of intakes) {
    const key = `${area}|${stage}|${entryYear}|${school}`;
    wished.set(key, (wished.get(key) ?? 0) + pupils);
  }
  for (const { area, stage, year, first, end, whole } of groups)
    for (let entry = first; entry < end; entry += 1) {
      const school = schools[units[entryUnit[entry] ?? -1]?.school ?? -1]?.shape.id ?? '';
      const from = `${problem.areas[area]?.id}|${stage.stage}|${problem.firstYear + year}`;
      const pupils = Math.max(0, wished.get(`${from}|${school}`) ?? 0);
      state.flows[entry] = whole ? Math.round(pupils) : pupils;
    }
}
