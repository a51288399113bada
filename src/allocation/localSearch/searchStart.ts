import { randomsAfter } from '../../domain/random.ts';
import { changeSchool, firstOpening, pullPupils } from './changeSchool.ts';
import { isBetter } from './compareLevels.ts';
import type { Evaluation } from './evaluation.ts';
import { completedState, type Found, greedyState } from './greedyState.ts';
import { homeState } from './homeState.ts';
import type { Layout } from './layout.ts';
import { addPrices } from './repairMoney.ts';
import { searchFlows } from './searchFlows.ts';
import { searchSites } from './searchSites.ts';
import { copyState, forgetRepairs, type SearchState } from './searchState.ts';
import { WorkMeter } from './workMeter.ts';

/** Home flows, to which works and moves are added; all sites open, to drop from; the plain plan. Each loses somewhere. */
export type Start = 'home' | 'open' | 'plain';

/** One of the starts of a search: it depends on nothing but the problem and what is said here. Plain data. */
export interface StartOrder {
  readonly start: Start;
  /** Moves to evaluate. */
  readonly work: number;
  readonly seed: number;
}

/** Where a start came to. */
export interface StartEnd {
  readonly state: SearchState;
  readonly levels: Float64Array;
  /** The best plan on the way; missing when none could be made to hold. */
  readonly best: Found | undefined;
  /** Moves evaluated. */
  readonly done: number;
}

/** Their places keep the random numbers of the starts apart. */
const places: readonly Start[] = ['home', 'open', 'plain'];

/** What a search hears and tells while it is under way. */
export interface SearchControls {
  readonly shouldStop: () => boolean;
  readonly onBetter?: (found: Found) => void;
}

/** Starts of a problem. */
export function startsOf({ schools }: Layout): Start[] {
  return schools.some(({ shape }) => shape.site !== undefined)
    ? ['home', 'open', 'plain']
    : ['home', 'plain'];
}

function stateOf(evaluation: Evaluation, start: Start): SearchState {
  const { layout } = evaluation;
  if (start === 'open') return openState(layout);
  const plain = start === 'plain' ? greedyState(evaluation) : undefined;
  return plain === undefined ? homeState(layout) : copyState(plain.state);
}

/** Search from one start: flows first, then sites and flows in turn, dearer money where it is missing. */
export function searchStart(
  evaluation: Evaluation,
  { start, work, seed }: StartOrder,
  { shouldStop, onBetter }: SearchControls,
): StartEnd {
  const { layout } = evaluation;
  const state = stateOf(evaluation, start);
  const random = randomsAfter(seed, places.indexOf(start));
  const meter = new WorkMeter(work, shouldStop);
  let best: Found | undefined;
  const offer = (offered: SearchState) => {
    // Making a plan of a state takes a while: once at most when somebody waits for the end.
    if (meter.stopped && (best !== undefined || start !== 'home')) return;
    const found = completedState(evaluation, offered);
    if (found === undefined || (best !== undefined && !isBetter(found.levels, best.levels))) return;
    best = found;
    onBetter?.(found);
  };
  searchFlows(evaluation, state, { moves: Math.floor(work * 0.25), heat: 1, random, meter });
  offer(state);
  for (let round = 0; round < 4 && meter.open; round += 1) {
    evaluation.evaluateAll(state);
    if (evaluation.unmet.money > 0) addPrices(evaluation, state, 0.25 * 2 ** round);
    searchSites(evaluation, state, { moves: Math.max(50, Math.floor(work * 0.01)), random, meter });
    searchFlows(evaluation, state, { moves: Math.floor(work * 0.15), heat: 0.5, random, meter });
    offer(state);
  }
  const restored = copyState(state);
  forgetRepairs(layout, restored);
  offer(restored);
  evaluation.evaluateAll(state);
  return { state, levels: evaluation.levels.slice(), best, done: meter.done };
}

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
