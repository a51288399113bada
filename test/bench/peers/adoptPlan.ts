import { vectorOf } from '../../../src/allocation/greedy.ts';
import type { Evaluation } from '../../../src/allocation/localSearch/evaluation.ts';
import { completedState } from '../../../src/allocation/localSearch/greedyState.ts';
import type { Layout } from '../../../src/allocation/localSearch/layout.ts';
import { emptyState, type SearchState } from '../../../src/allocation/localSearch/searchState.ts';
import { refitAll } from '../../../src/allocation/localSearch/setFlows.ts';
import type { AllocationPlan } from '../../../src/domain/allocation/allocationPlan.ts';
import type { PlanVector } from '../../../src/domain/allocation/planVector.ts';
import { roundToTotal } from '../../../src/domain/largestRemainder.ts';

type Decisions = Pick<AllocationPlan, 'intakes' | 'openings' | 'closures'>;

/**
 * What a peer's flows, sites and closures come to, with the classes, rooms and teachers that are least for them: a
 * peer is not charged for rooms that its programme lets be missing.
 *
 * @returns undefined when no plan holds with them.
 */
export function adoptPlan(evaluation: Evaluation, decisions: Decisions): PlanVector | undefined {
  const { layout } = evaluation;
  const state = emptyState(layout);
  decide(layout, state, decisions);
  flowAs(layout, state, decisions);
  refitAll(layout, state);
  const found = completedState(evaluation, state);
  return found === undefined ? undefined : vectorOf(found.levels);
}

function decide({ problem, schools }: Layout, state: SearchState, { openings, closures }: Decisions): void {
  const places = new Map(schools.map(({ shape }, index) => [shape.id, index]));
  for (const { school, module, year } of openings) {
    const place = places.get(school) ?? -1;
    state.opens[place] = year - problem.firstYear;
    state.module[place] = module;
  }
  for (const { school, year } of closures) state.closes[places.get(school) ?? -1] = year - problem.firstYear;
}

function flowAs(layout: Layout, state: SearchState, { intakes }: Decisions): void {
  const { problem, groups, entryUnit, units, schools } = layout;
  const pupilsOf = new Map(
    intakes.map((row) => [`${row.area}/${row.school}/${row.stage}/${row.entryYear}`, row.pupils]),
  );
  for (const [index, { area, stage, year, first, end, whole, given }] of groups.entries()) {
    const wished = Array.from({ length: end - first }, (_, at) => {
      const school = schools[units[entryUnit[first + at] ?? -1]?.school ?? -1]?.shape.id;
      const key = `${problem.areas[area]?.id}/${school}/${stage.stage}/${problem.firstYear + year}`;
      return pupilsOf.get(key) ?? 0;
    });
    const placed = wished.reduce((sum, one) => sum + one, 0);
    const flows = whole && placed > 0 ? roundToTotal(wished, Math.min(given, Math.round(placed))) : wished;
    for (const [at, pupils] of flows.entries()) state.flows[first + at] = pupils;
    state.demand[index] = placed;
  }
}
