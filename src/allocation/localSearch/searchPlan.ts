import { randomsAfter } from '../../domain/random.ts';
import { changeSchool, firstOpening, pullPupils } from './changeSchool.ts';
import { isBetter } from './compareLevels.ts';
import type { Evaluation } from './evaluation.ts';
import { completedState, type Found } from './greedyState.ts';
import { homeState } from './homeState.ts';
import type { Layout } from './layout.ts';
import { addPrices } from './repairMoney.ts';
import { searchFlows } from './searchFlows.ts';
import { offerChanges, searchSites } from './searchSites.ts';
import { copyState, type SearchState } from './searchState.ts';
import { WorkMeter } from './workMeter.ts';

/** Every site open as early as it can be, with a module in the middle, and pupils sent there. */
function openState(layout: Layout): SearchState {
  const state = homeState(layout);
  for (const [school, { shape }] of layout.schools.entries()) {
    const modules = shape.site?.modules.length ?? 0;
    if (modules === 0) continue;
    const module = Math.floor((modules - 1) / 2);
    const opens = firstOpening(layout, school, module);
    if (opens >= layout.years) continue;
    changeSchool(layout, state, { school, module, opens });
    pullPupils(layout, state, school);
  }
  return state;
}

export interface PlanSearch {
  /** Moves to evaluate in all. */
  readonly work: number;
  readonly seed: number;
  readonly shouldStop: () => boolean;
  readonly onBetter?: (found: Found) => void;
}

/**
 * Search from two starts, one that adds to home flows and one that drops from all sites open, and go on from the
 * better one and from the best plan. What is returned holds in every hard rule and is never worse than `from`.
 *
 * @returns The best state, and the moves evaluated.
 */
export function searchPlan(
  evaluation: Evaluation,
  from: Found,
  { work, seed, shouldStop, onBetter }: PlanSearch,
): { readonly best: Found; readonly work: number } {
  const { layout } = evaluation;
  let best = from;
  const sites = layout.schools.some(({ shape }) => shape.site !== undefined);
  const starts = sites ? [homeState(layout), openState(layout)] : [homeState(layout)];
  let done = 0;
  const offer = (state: SearchState) => {
    const found = completedState(evaluation, state);
    if (found === undefined || !isBetter(found.levels, best.levels)) return;
    best = found;
    onBetter?.(found);
  };
  const ends = starts.map((state, index) => {
    const meter = new WorkMeter(Math.floor((work * 0.8) / starts.length), shouldStop);
    searchFrom(evaluation, state, { meter, random: randomsAfter(seed, index), offer });
    done += meter.done;
    return { state, levels: evaluation.levels.slice() };
  });
  const [first, second] = ends;
  const better =
    first !== undefined && second !== undefined && isBetter(second.levels, first.levels) ? second : first;
  const meter = new WorkMeter(work - done, shouldStop);
  if (better !== undefined) {
    searchFlows(evaluation, better.state, {
      moves: Math.floor(meter.left / 2),
      heat: 0.2,
      random: randomsAfter(seed, 10),
      meter,
    });
    offer(better.state);
  }
  offerChanges(evaluation, copyState(best.state), { meter, offer });
  polish(evaluation, copyState(best.state), { meter, random: randomsAfter(seed, 11), offer });
  return { best, work: done + meter.done };
}

interface Searching {
  readonly meter: WorkMeter;
  readonly random: () => number;
  /** Make a plan of a state, and keep it if it is the best. */
  readonly offer: (state: SearchState) => void;
}

function searchFrom(evaluation: Evaluation, state: SearchState, { meter, random, offer }: Searching): void {
  const all = meter.left;
  searchFlows(evaluation, state, { moves: Math.floor(all * 0.25), heat: 1, random, meter });
  offer(state);
  for (let round = 0; round < 4 && meter.open; round += 1) {
    evaluation.evaluateAll(state);
    if (evaluation.unmet.money > 0) addPrices(evaluation, state, 0.25 * 2 ** round);
    searchSites(evaluation, state, { moves: Math.max(50, Math.floor(all * 0.01)), random, meter });
    searchFlows(evaluation, state, { moves: Math.floor(all * 0.15), heat: 0.5, random, meter });
    offer(state);
  }
}

/** Go on from a plan that holds, with what it may not do as it is: the limits that repairs have set. */
function polish(evaluation: Evaluation, state: SearchState, { meter, random, offer }: Searching): void {
  const all = meter.left;
  searchFlows(evaluation, state, { moves: Math.floor(all * 0.4), heat: 0.1, random, meter });
  offer(state);
  searchSites(evaluation, state, { moves: Math.max(50, Math.floor(all * 0.02)), random, meter });
  offer(state);
  searchFlows(evaluation, state, { moves: meter.left, heat: 0.1, random, meter });
  offer(state);
}
