import type { ClusterOutcome, ClusterScratch } from './clusterScratch.ts';
import { houseSections } from './houseSections.ts';
import type { Layout, SchoolLayout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** What is done at a school of a cluster, told while the cluster is evaluated. */
export type HousingListener = (school: number, housing: ClusterScratch['housing']) => void;

/**
 * Count the cheapest rooms for the classes of a school.
 *
 * @returns Room-years that no lever can give.
 */
export function countRooms(
  layout: Layout,
  state: SearchState,
  school: number,
  place: number,
  {
    scratch,
    outcome,
    onHousing,
  }: {
    readonly scratch: ClusterScratch;
    readonly outcome: ClusterOutcome;
    readonly onHousing?: HousingListener | undefined;
  },
): number {
  const { years } = layout;
  const { shape, rooms } = layout.schools[school] as SchoolLayout;
  const { load, had, toAdd, missing, housing } = scratch;
  if (rooms[0] === Number.POSITIVE_INFINITY) return 0;
  let any = false;
  let unhoused = 0;
  for (let year = 0; year < years; year += 1) {
    const at = place * years + year;
    const lacking = (load[at] ?? 0) - (had[at] ?? 0);
    const housed = Math.min(Math.max(0, lacking), toAdd[at] ?? 0);
    missing[year] = housed;
    if (housed > 0) any = true;
    if (lacking > housed) unhoused += lacking - housed;
  }
  if (!any) return unhoused;
  houseSections(layout, state, school, missing, housing);
  onHousing?.(school, housing);
  const conversion = shape.conversion?.costPerRoomYear ?? 0;
  const temporary = shape.temporary?.costPerRoomYear ?? 0;
  for (let year = 0; year < years; year += 1) {
    const passing = (housing.converted[year] ?? 0) * conversion + (housing.temporary[year] ?? 0) * temporary;
    spend(layout, outcome, place, year, 0, passing);
    const built = housing.built[year] ?? 0;
    if (built === 0 || shape.extension === undefined) continue;
    const { fixedCost, costPerRoom, leadYears } = shape.extension;
    spend(layout, outcome, place, year, leadYears, fixedCost + costPerRoom * built);
  }
  return unhoused;
}

/** Pay works that pupils move into in a year: evenly in the lead years before it, or in it when there are none. */
function spend(
  { years, discount }: Layout,
  outcome: ClusterOutcome,
  place: number,
  year: number,
  lead: number,
  amount: number,
): void {
  if (amount === 0) return;
  const shares = Math.max(1, lead);
  for (let paid = year - lead; paid < year - lead + shares; paid += 1) {
    outcome.cost += (amount / shares) * (discount[paid] ?? 0);
    outcome.spending[place * years + paid] = (outcome.spending[place * years + paid] ?? 0) + amount / shares;
  }
}

/** What being open or closed costs, and pupils above the size that a school should keep. */
export function countSchool(
  layout: Layout,
  state: SearchState,
  school: number,
  place: number,
  { pupils }: ClusterScratch,
  outcome: ClusterOutcome,
): void {
  const { years, discount } = layout;
  const { shape, sizeCap, sizeWeight } = layout.schools[school] as SchoolLayout;
  const module = shape.site?.modules[state.module[school] ?? 0];
  const opens = state.opens[school] ?? 0;
  if (module !== undefined && opens < years) {
    spend(layout, outcome, place, opens, module.leadYears, module.cost);
    for (let year = opens; year < years; year += 1)
      outcome.cost += module.runningCost * (discount[year] ?? 0);
  }
  for (let year = state.closes[school] ?? years; year < years; year += 1)
    outcome.cost -= (shape.closure?.saving ?? 0) * (discount[year] ?? 0);
  for (let year = 0; year < years; year += 1) {
    const above = (pupils[place * years + year] ?? 0) - (sizeCap[year] ?? 0);
    if (above > 1e-9) outcome.oversizePupils += above * (sizeWeight[year] ?? 0);
  }
}
