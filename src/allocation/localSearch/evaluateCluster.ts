import { limitRooms, seatCohorts, sumLoads, sumLoadsAtHome } from './clusterLoads.ts';
import type { ClusterOutcome, ClusterScratch } from './clusterScratch.ts';
import { countRooms, countSchool, type HousingListener } from './countCluster.ts';
import type { ClusterLayout, CohortLayout, Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';
import { squeezeCluster } from './squeezeCluster.ts';

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
  const { years } = layout;
  const { flat, schools } = cluster;
  outcome.unplaced = 0;
  outcome.stuck = 0;
  outcome.missing = 0;
  outcome.oversizeClasses = 0;
  outcome.oversizePupils = 0;
  outcome.cost = 0;
  for (let at = 0; at < outcome.spending.length; at += 1) outcome.spending[at] = 0;
  startCohorts(state, cluster, scratch);
  const moving = schools.length > 1 && schools.some((school) => (state.closes[school] ?? years) < years);
  if (moving) {
    seatCohorts(layout, state, cluster, scratch);
    sumLoads(layout, cluster, scratch);
  } else sumLoadsAtHome(layout, cluster, scratch);
  limitRooms(layout, state, cluster, scratch);
  const squeezed = squeezeCluster(layout, state, cluster, scratch, { outcome, moving });
  if (!squeezed) {
    outcome.cost = flat.standingCost;
    outcome.oversizeClasses = flat.standingOverClasses;
    outcome.oversizePupils = flat.standingOverPupils;
  }
  for (let index = 0; index < flat.count; index += 1)
    if ((flat.intakeAt[index] ?? -1) >= 0) countEntrants(cluster, index, scratch, outcome);
    else if (squeezed) countEnrolled(cluster.cohorts[index] as CohortLayout, index, scratch, outcome);
  for (let place = 0; place < schools.length; place += 1) {
    const school = schools[place] ?? 0;
    outcome.stuck += countRooms(layout, state, school, place, { scratch, outcome, onHousing });
    countSchool(layout, state, school, place, scratch, outcome);
  }
  for (let at = 0; at < outcome.sections.length; at += 1) outcome.sections[at] = scratch.taught[at] ?? 0;
}

/** Classes as they should be: as few as the caps allow, never falling; enrolled ones regrouped where worth it. */
function startCohorts(state: SearchState, { flat }: ClusterLayout, scratch: ClusterScratch): void {
  const { sections, entrants, regroupedAt } = scratch;
  const { start, intakeAt, wanted, survival, standing, regroupAt } = flat;
  for (let cohort = 0; cohort < flat.count; cohort += 1) {
    regroupedAt[cohort] = regroupAt[cohort] ?? 0;
    const first = start[cohort] ?? 0;
    const end = start[cohort + 1] ?? 0;
    const at = intakeAt[cohort] ?? -1;
    const pupils = at < 0 ? 0 : (state.intake[at] ?? 0);
    if (pupils < 1e-9) {
      entrants[cohort] = 0;
      for (let segment = first; segment < end; segment += 1) sections[segment] = standing[segment] ?? 0;
      continue;
    }
    entrants[cohort] = pupils;
    let before = 0;
    for (let segment = first; segment < end; segment += 1) {
      const need = Math.ceil((pupils * (survival[segment] ?? 1)) / (wanted[segment] ?? 1) - 1e-9);
      if (need > before) before = need;
      sections[segment] = before;
    }
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
  { flat }: ClusterLayout,
  index: number,
  { sections, entrants }: ClusterScratch,
  outcome: ClusterOutcome,
): void {
  const pupils = entrants[index] ?? 0;
  if (pupils === 0) return;
  const first = flat.start[index] ?? 0;
  const end = flat.start[index + 1] ?? 0;
  let before = 0;
  for (let segment = first; segment < end; segment += 1) {
    const count = sections[segment] ?? 0;
    outcome.cost += count * (flat.running[segment] ?? 0);
    if (segment > first) outcome.cost += (count - before) * (flat.split[segment] ?? 0);
    before = count;
    const weight = flat.weight[segment] ?? 0;
    const cap = flat.cap[segment] ?? 0;
    if (weight === 0 || (flat.largest[segment] ?? 0) <= cap) continue;
    const over = pupils * (flat.survival[segment] ?? 1) - cap * count;
    if (over <= 1e-9) continue;
    outcome.oversizeClasses += weight * Math.min(count, over);
    outcome.oversizePupils += weight * over;
  }
}
