import { roomsHad, sumLoads } from './clusterLoads.ts';
import type { ClusterOutcome, ClusterScratch } from './clusterScratch.ts';
import { houseSections, roomsToAdd } from './houseSections.ts';
import type { ClusterLayout, CohortLayout, Layout, SchoolLayout } from './layout.ts';
import type { SearchState } from './searchState.ts';
import { squeezeCluster } from './squeezeCluster.ts';

/** What is done at a school of a cluster, told while the cluster is evaluated. */
export type HousingListener = (school: number, housing: ClusterScratch['housing']) => void;

/**
 * Evaluate a cluster under a state: the fewest classes that keep the caps, the cheapest rooms for them, and, where
 * rooms are lacking, what becomes oversize or cannot be taken. The scratch holds the classes chosen afterwards.
 */
export function evaluateCluster(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  scratch: ClusterScratch,
  outcome: ClusterOutcome,
  onHousing?: HousingListener,
): void {
  outcome.unplaced = 0;
  outcome.stuck = 0;
  outcome.oversizeClasses = 0;
  outcome.oversizePupils = 0;
  outcome.cost = 0;
  outcome.spending.fill(0);
  for (const [index, cohort] of cluster.cohorts.entries()) startCohort(layout, state, cohort, index, scratch);
  sumLoads(layout, state, cluster, scratch);
  squeezeCluster(layout, state, cluster, scratch, outcome);
  for (const [index, cohort] of cluster.cohorts.entries()) {
    if (cohort.sizes !== undefined) countEnrolled(cohort, index, scratch, outcome);
    else countEntrants(cohort, index, scratch, outcome);
  }
  for (const [place, school] of cluster.schools.entries()) {
    countRooms(layout, state, school, place, { scratch, outcome, onHousing });
    countSchool(layout, state, school, place, scratch, outcome);
  }
  outcome.sections.set(scratch.taught.subarray(0, outcome.sections.length));
}

/** Classes as they should be: as few as the caps allow, never falling; enrolled ones regrouped where worth it. */
function startCohort(
  { years }: Layout,
  state: SearchState,
  cohort: CohortLayout,
  index: number,
  scratch: ClusterScratch,
): void {
  const { sections, entrants, regroupedAt } = scratch;
  const { offset, sizes, wanted, survival } = cohort;
  regroupedAt[index] = cohort.regroupAt;
  if (sizes !== undefined) {
    for (let segment = 0; segment < wanted.length; segment += 1)
      sections[offset + segment] =
        segment >= cohort.regroupAt ? (cohort.regroupedSections[segment] ?? 0) : sizes.length;
    return;
  }
  const pupils = state.intake[cohort.unit * years + cohort.entered] ?? 0;
  entrants[index] = pupils < 1e-9 ? 0 : pupils;
  let before = 0;
  for (let segment = 0; segment < wanted.length; segment += 1) {
    const need =
      pupils < 1e-9 ? 0 : Math.ceil((pupils * (survival[segment] ?? 1)) / (wanted[segment] ?? 1) - 1e-9);
    if (need > before) before = need;
    sections[offset + segment] = before;
  }
}

function countEnrolled(
  cohort: CohortLayout,
  index: number,
  scratch: ClusterScratch,
  outcome: ClusterOutcome,
): void {
  const from = scratch.regroupedAt[index] ?? 0;
  if (from < cohort.from.length) outcome.cost += cohort.regroupPrice[from] ?? 0;
  for (let segment = 0; segment < cohort.from.length; segment += 1) {
    outcome.cost += (scratch.sections[cohort.offset + segment] ?? 0) * (cohort.running[segment] ?? 0);
    if (segment >= from) continue;
    outcome.oversizeClasses += cohort.overClasses[segment] ?? 0;
    outcome.oversizePupils += cohort.overPupils[segment] ?? 0;
  }
}

function countEntrants(
  cohort: CohortLayout,
  index: number,
  scratch: ClusterScratch,
  outcome: ClusterOutcome,
): void {
  const pupils = scratch.entrants[index] ?? 0;
  if (pupils === 0) return;
  let before = 0;
  for (let segment = 0; segment < cohort.from.length; segment += 1) {
    const count = scratch.sections[cohort.offset + segment] ?? 0;
    outcome.cost += count * (cohort.running[segment] ?? 0);
    if (segment > 0) outcome.cost += (count - before) * (cohort.split[segment] ?? 0);
    before = count;
    const weight = cohort.weight[segment] ?? 0;
    const cap = cohort.cap[segment] ?? 0;
    if (weight === 0 || (cohort.largest[segment] ?? 0) <= cap) continue;
    const over = pupils * (cohort.survival[segment] ?? 1) - cap * count;
    if (over <= 1e-9) continue;
    outcome.oversizeClasses += weight * Math.min(count, over);
    outcome.oversizePupils += weight * over;
  }
}

function countRooms(
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
    readonly onHousing: HousingListener | undefined;
  },
): void {
  const { years } = layout;
  const { shape, rooms } = layout.schools[school] as SchoolLayout;
  const { load, missing, housing } = scratch;
  if (rooms[0] === Number.POSITIVE_INFINITY) return;
  let any = false;
  for (let year = 0; year < years; year += 1) {
    const lacking = (load[place * years + year] ?? 0) - roomsHad(layout, state, school, year);
    missing[year] = Math.min(Math.max(0, lacking), roomsToAdd(layout, state, school, year));
    if ((missing[year] ?? 0) > 0) any = true;
    if (lacking > (missing[year] ?? 0)) outcome.stuck += lacking - (missing[year] ?? 0);
  }
  if (!any) return;
  houseSections(layout, state, school, missing, housing);
  onHousing?.(school, housing);
  for (let year = 0; year < years; year += 1) {
    const passing =
      (housing.converted[year] ?? 0) * (shape.conversion?.costPerRoomYear ?? 0) +
      (housing.temporary[year] ?? 0) * (shape.temporary?.costPerRoomYear ?? 0);
    spend(layout, outcome, place, { year, lead: 0, amount: passing });
    const built = housing.built[year] ?? 0;
    if (built === 0 || shape.extension === undefined) continue;
    const { fixedCost, costPerRoom, leadYears } = shape.extension;
    spend(layout, outcome, place, { year, lead: leadYears, amount: fixedCost + costPerRoom * built });
  }
}

/** Pay works that pupils move into in a year: evenly in the lead years before it, or in it when there are none. */
function spend(
  { years, discount }: Layout,
  outcome: ClusterOutcome,
  place: number,
  { year, lead, amount }: { readonly year: number; readonly lead: number; readonly amount: number },
): void {
  if (amount === 0) return;
  const shares = Math.max(1, lead);
  for (let paid = year - lead; paid < year - lead + shares; paid += 1) {
    outcome.cost += (amount / shares) * (discount[paid] ?? 0);
    outcome.spending[place * years + paid] = (outcome.spending[place * years + paid] ?? 0) + amount / shares;
  }
}

/** What being open or closed costs, and pupils above the size that a school should keep. */
function countSchool(
  layout: Layout,
  state: SearchState,
  school: number,
  place: number,
  scratch: ClusterScratch,
  outcome: ClusterOutcome,
): void {
  const { years, discount } = layout;
  const { shape, sizeCap, sizeWeight } = layout.schools[school] as SchoolLayout;
  const module = shape.site?.modules[state.module[school] ?? 0];
  const opens = state.opens[school] ?? 0;
  if (module !== undefined && opens < years) {
    spend(layout, outcome, place, { year: opens, lead: module.leadYears, amount: module.cost });
    for (let year = opens; year < years; year += 1)
      outcome.cost += module.runningCost * (discount[year] ?? 0);
  }
  for (let year = state.closes[school] ?? years; year < years; year += 1)
    outcome.cost -= (shape.closure?.saving ?? 0) * (discount[year] ?? 0);
  for (let year = 0; year < years; year += 1) {
    const above = (scratch.pupils[place * years + year] ?? 0) - (sizeCap[year] ?? 0);
    if (above > 1e-9) outcome.oversizePupils += above * (sizeWeight[year] ?? 0);
  }
}
