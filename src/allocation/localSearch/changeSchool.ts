import { leastAt, mostAt } from './fillGroup.ts';
import type { Layout, SchoolLayout } from './layout.ts';
import { moneyUpTo } from './moneyUpTo.ts';
import type { SearchState } from './searchState.ts';
import {
  type FlowChanges,
  followLeavers,
  noChanges,
  noteChanges,
  refitAll,
  refitGroup,
  setFlow,
} from './setFlows.ts';

/** What can be decided about a school as a whole; years from the first planned, the number of years for never. */
export interface SchoolChange {
  readonly school: number;
  readonly opens?: number;
  readonly module?: number;
  readonly closes?: number;
}

/** A site opened: with which module, and when. */
export type Opening = Required<Pick<SchoolChange, 'school' | 'opens' | 'module'>>;

/** First year in which a module can be open, and paid if nothing else is; the number of years for never. */
export function firstOpening(layout: Layout, school: number, module: number): number {
  const { shape, district = 0 } = layout.schools[school] ?? {};
  const { leadYears = 0, cost = 0 } = shape?.site?.modules[module] ?? {};
  const start = (shape?.site?.earliestStart ?? layout.problem.firstYear) - layout.problem.firstYear;
  let year = Math.max(0, start) + leadYears;
  // The last instalment falls due the year before the opening, or with it where works take no time.
  while (year < layout.years && cost > moneyWhenDue(layout, district, year, leadYears)) year += 1;
  return Math.min(year, layout.years);
}

/** Works money that may pay a project that opens in a year: without carry-over each instalment has its own year. */
function moneyWhenDue(layout: Layout, district: number, year: number, leadYears: number): number {
  if (layout.problem.carryOver || leadYears === 0)
    return moneyUpTo(layout, district, Math.min(layout.years - 1, leadYears === 0 ? year : year - 1));
  return Number.POSITIVE_INFINITY;
}

/** First year in which a school can be closed: its receiver, and what must be built first, are open. */
export function firstClosing(layout: Layout, state: SearchState, school: number): number {
  const { receiver, after, earliestClosing } = layout.schools[school] as SchoolLayout;
  return Math.max(
    earliestClosing,
    receiver < 0 ? layout.years : (state.opens[receiver] ?? 0),
    after < 0 ? 0 : (state.opens[after] ?? 0),
  );
}

/** Open, resize, move or drop a site, close a school or let it stay; flows follow as far as they must. */
export function changeSchool(layout: Layout, state: SearchState, change: SchoolChange): void {
  const { school, opens, module, closes } = change;
  if (opens !== undefined) state.opens[school] = opens;
  if (module !== undefined) state.module[school] = module;
  if (closes !== undefined) state.closes[school] = closes;
  for (const [index, one] of layout.schools.entries())
    if (one.receiver >= 0 && (state.closes[index] ?? 0) < firstClosing(layout, state, index))
      state.closes[index] = layout.years;
  refitAll(layout, state);
}

/**
 * Open a site that was not open, and send pupils there. What else is open or closed stays as it is.
 *
 * @param changes Where changes of flows are noted, so that they can be undone; `opens` and `module` are not.
 */
export function openSite(
  layout: Layout,
  state: SearchState,
  { school, opens, module }: Opening,
  changes: FlowChanges,
): void {
  state.opens[school] = opens;
  state.module[school] = module;
  const { cluster, units } = layout.schools[school] as SchoolLayout;
  changes.clusters.add(cluster);
  for (const unit of units)
    for (let year = opens; year < layout.years; year += 1)
      for (const entry of layout.unitEntries[unit * layout.years + year] ?? []) {
        const index = layout.entryGroup[entry] ?? 0;
        // It may have to take a share.
        if (leastAt(layout, state, entry) > 0) refitGroup(layout, state, index, changes);
      }
  pullPupils(layout, state, school, changes);
}

/**
 * Send pupils to a site that was opened: the nearest areas first, as many of each cohort as the module holds when all
 * its cohorts are there. Where no classes are formed, those who travel cheaper.
 *
 * @param noted Where changes of flows are noted, if anywhere.
 */
export function pullPupils(layout: Layout, state: SearchState, school: number, noted?: FlowChanges): void {
  const { units, shape } = layout.schools[school] as SchoolLayout;
  const module = shape.site?.modules[state.module[school] ?? 0];
  const cohorts = units.reduce((sum, unit) => sum + (layout.units[unit]?.stage.years ?? 0), 0);
  for (const unit of units)
    for (let year = state.opens[school] ?? 0; year < layout.years; year += 1) {
      const perClass = layout.pupilsPerClass[unit * layout.years + year] ?? 0;
      const counted = perClass < Number.POSITIVE_INFINITY;
      const classes = Math.max(1, Math.floor((module?.rooms ?? Number.POSITIVE_INFINITY) / cohorts));
      const seats = Math.min(
        counted ? Math.floor(classes * perClass) : Number.POSITIVE_INFINITY,
        (module?.pupils ?? Number.POSITIVE_INFINITY) / cohorts,
      );
      const nearest = (layout.unitEntries[unit * layout.years + year] ?? []).toSorted(
        (left, right) =>
          (layout.entryKilometres[left] ?? 0) - (layout.entryKilometres[right] ?? 0) || left - right,
      );
      for (const entry of nearest) {
        const changes = pullGroup(layout, state, entry, seats, !counted);
        if (noted !== undefined && changes !== undefined) noteChanges(noted, changes);
      }
    }
}

function pullGroup(
  layout: Layout,
  state: SearchState,
  entry: number,
  seats: number,
  cheaper: boolean,
): FlowChanges | undefined {
  const index = layout.entryGroup[entry] ?? -1;
  const group = layout.groups[index];
  if (group === undefined || group.singleSource) return undefined;
  const place = (layout.entryUnit[entry] ?? 0) * layout.years + (layout.entryYear[entry] ?? 0);
  const changes = noChanges();
  for (let donor = group.first; donor <= group.end; donor += 1) {
    if (donor === entry) continue;
    if (cheaper && donor < group.end && (layout.entryCost[donor] ?? 0) <= (layout.entryCost[entry] ?? 0))
      continue;
    const pupils = state.flows[donor] ?? 0;
    const placed = (state.demand[index] ?? 0) - (state.flows[group.end] ?? 0);
    const spare = pupils - (donor === group.end ? 0 : leastAt(layout, state, donor) * placed);
    const room = Math.min(
      mostAt(layout, state, index, entry) - (state.flows[entry] ?? 0),
      seats - (state.intake[place] ?? 0),
    );
    const amount = group.whole ? Math.floor(Math.min(spare, room) + 1e-9) : Math.min(spare, room);
    if (!(amount > 0)) continue;
    setFlow(layout, state, donor, pupils - amount, changes);
    setFlow(layout, state, entry, (state.flows[entry] ?? 0) + amount, changes);
  }
  if (changes.entries.length === 0) return undefined;
  refitGroup(layout, state, index, changes);
  // Whoever enters elsewhere leaves from elsewhere, years later.
  followLeavers(layout, state, changes);
  return changes;
}
