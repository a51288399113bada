import { changeSchool } from '../localSearch/changeSchool.ts';
import { firstDifference, isBetter } from '../localSearch/compareLevels.ts';
import type { Evaluation } from '../localSearch/evaluation.ts';
import { completedState, type Found } from '../localSearch/greedyState.ts';
import type { GroupLayout, Layout } from '../localSearch/layout.ts';
import { copyState, forgetRepairs, type SearchState } from '../localSearch/searchState.ts';
import { followLeavers, noChanges, refitGroup, setFlow } from '../localSearch/setFlows.ts';

/** Something that two states decide differently: a site or school as a whole, or where a group of children goes. */
type Difference = { readonly school: number } | { readonly group: number };

/** Place of cost among the levels: what comes before it must not get worse. */
const cost = 3;

/**
 * Pull a plan back towards another as far as nothing worsens in the levels before cost: all differences at once, else
 * halves of them, down to single ones.
 *
 * @param most States that are tried.
 * @returns A plan that holds, as good on those levels.
 */
export function pullBack(
  evaluation: Evaluation,
  from: Found,
  goal: SearchState,
  { most, shouldStop }: { readonly most: number; readonly shouldStop: () => boolean },
): Found {
  const { layout } = evaluation;
  let current = from;
  let tried = 0;
  const pull = (differences: readonly Difference[]): void => {
    if (differences.length === 0 || tried >= most || shouldStop()) return;
    tried += 1;
    const found = takeOver(evaluation, current.state, goal, differences);
    if (found !== undefined && isNoWorse(found.levels, current.levels)) {
      current = found;
      return;
    }
    if (differences.length === 1) return;
    const middle = Math.ceil(differences.length / 2);
    pull(differences.slice(0, middle));
    pull(differences.slice(middle));
  };
  pull(differencesOf(layout, current.state, goal));
  return current;
}

function isNoWorse(left: Float64Array, right: Float64Array): boolean {
  const level = firstDifference(left, right);
  return level < 0 || level >= cost || isBetter(left, right);
}

function differencesOf(layout: Layout, state: SearchState, goal: SearchState): Difference[] {
  const differs = (name: 'opens' | 'module' | 'closes', school: number) =>
    state[name][school] !== goal[name][school];
  const schools = [...layout.schools.keys()]
    .filter((school) => differs('opens', school) || differs('module', school) || differs('closes', school))
    .map((school) => ({ school }));
  const groups = [...layout.groups.keys()]
    .filter((index) => {
      const { first, end } = layout.groups[index] as GroupLayout;
      for (let entry = first; entry <= end; entry += 1)
        if (Math.abs((state.flows[entry] ?? 0) - (goal.flows[entry] ?? 0)) > 1e-6) return true;
      return false;
    })
    .map((group) => ({ group }));
  return [...schools, ...groups];
}

function takeOver(
  evaluation: Evaluation,
  from: SearchState,
  goal: SearchState,
  differences: readonly Difference[],
): Found | undefined {
  const { layout } = evaluation;
  const state = copyState(from);
  // What was repaired before may not be needed now.
  forgetRepairs(layout, state);
  for (const difference of differences)
    if ('school' in difference) {
      const { school } = difference;
      const [opens = 0, module = 0, closes = 0] = [
        goal.opens[school],
        goal.module[school],
        goal.closes[school],
      ];
      changeSchool(layout, state, { school, opens, module, closes });
    }
  for (const difference of differences)
    if ('group' in difference) sendLike(layout, state, goal, difference.group);
  return completedState(evaluation, state);
}

function sendLike(layout: Layout, state: SearchState, goal: SearchState, index: number): void {
  const { first, end } = layout.groups[index] as GroupLayout;
  const changes = noChanges();
  for (let entry = first; entry < end; entry += 1)
    setFlow(layout, state, entry, goal.flows[entry] ?? 0, changes);
  refitGroup(layout, state, index, changes);
  followLeavers(layout, state, changes);
}
