import { InvariantError } from '../../domain/invariant.ts';
import { changeSchool } from './changeSchool.ts';
import { type ClusterScratch, emptyOutcome, emptyScratch } from './clusterScratch.ts';
import { evaluateCluster } from './evaluateCluster.ts';
import type { Evaluation } from './evaluation.ts';
import type { ClusterLayout, Layout } from './layout.ts';
import { repairMoney } from './repairMoney.ts';
import { repairStaff } from './repairStaff.ts';
import { copyState, type SearchState } from './searchState.ts';
import { followLeavers, noChanges, refitGroup, sumIntakes } from './setFlows.ts';

/**
 * Make a state hold in every hard rule: pupils whom no school can take are unplaced for good, works that cannot be
 * paid are left out, classes without a teacher are not formed. What that costs shows in the levels.
 *
 * @returns A new state; undefined when not even the classes that are there already can be taught.
 */
export function completeState(evaluation: Evaluation, from: SearchState): SearchState | undefined {
  const { layout } = evaluation;
  const state = copyState(from);
  sumIntakes(layout, state);
  const scratch = emptyScratch(layout);
  for (let round = 0; round < 100_000; round += 1) {
    settlePupils(evaluation, state, scratch);
    evaluation.evaluateAll(state);
    if (evaluation.unmet.money > 0) {
      repairMoney(evaluation, state);
      continue;
    }
    if (evaluation.unmet.teachers === 0) return state;
    if (!repairStaff(evaluation, state)) return undefined;
  }
  throw new InvariantError('every repair takes something away, so repairs come to an end');
}

/** Unplace whom classes and rooms cannot take; reopen a school whose classes have no room at the receiver. */
function settlePupils(evaluation: Evaluation, state: SearchState, scratch: ClusterScratch): void {
  const { layout } = evaluation;
  for (let again = true; again; ) {
    again = false;
    for (const [index, cluster] of layout.clusters.entries())
      if (evaluation.leavesOut(state, index) && settleCluster(layout, state, cluster, scratch)) again = true;
    if (again) sumIntakes(layout, state);
  }
}

function settleCluster(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  scratch: ClusterScratch,
): boolean {
  const outcome = emptyOutcome(cluster, layout.years);
  evaluateCluster(layout, state, cluster, scratch, outcome);
  if (outcome.stuck > 0) {
    const closed = cluster.schools.filter((school) => (state.closes[school] ?? 0) < layout.years);
    if (closed.length === 0)
      throw new InvariantError('classes that stand have rooms unless a school was closed');
    for (const school of closed) changeSchool(layout, state, { school, closes: layout.years });
    return true;
  }
  const gone = cluster.cohorts.flatMap(({ sizes, unit, entered }, index) => {
    if (sizes !== undefined) return [];
    const place = unit * layout.years + entered;
    const pupils = (state.intake[place] ?? 0) - (scratch.entrants[index] ?? 0);
    return pupils > 1e-9 ? [{ place, pupils }] : [];
  });
  for (const { place, pupils } of gone) unplace(layout, state, place, pupils);
  return gone.length > 0;
}

/** Take pupils out of a unit's intake, the farthest first; shares of their areas go on holding. */
function unplace(layout: Layout, state: SearchState, place: number, pupils: number): void {
  const goal = (state.intake[place] ?? 0) - pupils;
  const changes = noChanges();
  for (const entry of layout.unitEntries[place] ?? []) {
    const left = (state.intake[place] ?? 0) - goal;
    const had = state.flows[entry] ?? 0;
    if (left <= 1e-9) break;
    if (had === 0) continue;
    const index = layout.entryGroup[entry] ?? 0;
    const taken = Math.min(had, layout.groups[index]?.whole === true ? Math.ceil(left - 1e-9) : left);
    refitGroup(layout, state, index, changes, (one) => (state.flows[one] ?? 0) - (one === entry ? taken : 0));
  }
  followLeavers(layout, state, changes);
}
