import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import { randomsAfter } from '../../domain/random.ts';
import { stateOfPlan } from '../repair/stateOfPlan.ts';
import { builtUp } from './buildUp.ts';
import { changeSchool, firstOpening, pullPupils } from './changeSchool.ts';
import { isBetter } from './compareLevels.ts';
import { Evaluation } from './evaluation.ts';
import { completedState, type Found, greedyState, type PlainFound } from './greedyState.ts';
import { homeState } from './homeState.ts';
import type { Judging } from './judge.ts';
import type { Layout } from './layout.ts';
import { addPrices } from './repairMoney.ts';
import { searchFlows } from './searchFlows.ts';
import { movesAround, searchSites } from './searchSites.ts';
import { copyState, forgetRepairs, type SearchState } from './searchState.ts';
import { type Start, type Steering, steeringFor } from './steering.ts';
import { WorkMeter } from './workMeter.ts';

/** One of the starts of a search: it depends on nothing but the problem and what is said here. Plain data. */
export interface StartOrder {
  readonly start: Start;
  /** Moves to evaluate. */
  readonly work: number;
  readonly seed: number;
  /** What the linear programme would do, where that is the start: flows, sites and closures are taken from it. */
  readonly relaxed?: AllocationPlan | undefined;
}

/** Where a start came to. */
export interface StartEnd {
  readonly state: SearchState;
  /** The best plan on the way; missing when none could be made to hold. */
  readonly best: Found | undefined;
  /** Moves evaluated. */
  readonly done: number;
}

/** Their places keep the random numbers of the starts apart. */
const places: readonly Start[] = ['home', 'open', 'plain', 'relaxed'];

/** How hot a start is searched: what was built up, or comes from a linear programme, is to be mended, not melted. */
const heats: Readonly<Partial<Record<Start, number>>> = { home: 0.2, open: 0.2, relaxed: 0.2 };

/** What a search hears and tells while it is under way. */
export interface SearchControls {
  readonly shouldStop: () => boolean;
  readonly onBetter?: (found: Found) => void;
}

/** What one start hears and tells, and what need not be made again for it. */
export interface StartControls extends SearchControls {
  /** The plain plan of the problem, where it is known; made when a start needs it otherwise. */
  readonly plain?: PlainFound;
}

/** Starts of a problem. */
export function startsOf(layout: Layout, relaxed: AllocationPlan | undefined): Start[] {
  const sites = layout.schools.some(({ shape }) => shape.site !== undefined);
  const steered = steeringFor(layout, 'open') !== undefined;
  return [
    'home',
    ...(sites || steered ? (['open'] as const) : []),
    ...(steered ? [] : (['plain'] as const)),
    ...(relaxed === undefined ? [] : (['relaxed'] as const)),
  ];
}

function stateOf(
  evaluation: Evaluation,
  { start, relaxed }: StartOrder,
  known: PlainFound | undefined,
): SearchState {
  const { layout } = evaluation;
  if (relaxed !== undefined) return stateOfPlan(layout, relaxed);
  const built = known === undefined ? builtUp(layout) : known.built;
  if (built !== undefined) return copyState(built);
  if (start === 'open') return openState(layout);
  const plain = start === 'plain' ? (known ?? greedyState(evaluation)) : undefined;
  return plain === undefined ? homeState(layout) : copyState(plain.state);
}

/**
 * Search from one start: flows first, then sites and flows in turn, dearer money where it is missing. Where classes
 * are formed, the search counts what they lack instead of letting them grow: that is smoother, and quicker to count.
 */
export function searchStart(
  evaluation: Evaluation,
  order: StartOrder,
  { shouldStop, onBetter, plain }: StartControls,
): StartEnd {
  const { layout } = evaluation;
  const { start, work, seed } = order;
  const state = stateOf(evaluation, order, plain);
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
  const steering = steeringFor(layout, start);
  if (steering === undefined) searchByLevels(evaluation, state, { work, random, meter, offer });
  else {
    const heat = heats[start] ?? 1;
    searchByPrices(new Evaluation(layout, steering), state, { steering, heat, work, random, meter, offer });
  }
  const restored = copyState(state);
  forgetRepairs(layout, restored);
  offer(restored);
  return { state, best, done: meter.done };
}

interface Searching {
  readonly work: number;
  readonly random: () => number;
  readonly meter: WorkMeter;
  /** Make a plan of a state, and keep it if it is the best. */
  readonly offer: (state: SearchState) => void;
}

function searchByLevels(
  evaluation: Evaluation,
  state: SearchState,
  { work, random, meter, offer }: Searching,
): void {
  const by = (heat: number): Judging => ({ by: 'levels', heat });
  searchFlows(evaluation, state, { moves: Math.floor(work * 0.25), judging: by(1), random, meter });
  offer(state);
  for (let round = 0; round < 4 && meter.open; round += 1) {
    priceMissing(evaluation, state, round);
    searchSites(evaluation, state, {
      moves: movesAround(work),
      judging: by(0.3),
      random,
      meter,
    });
    searchFlows(evaluation, state, { moves: Math.floor(work * 0.15), judging: by(0.5), random, meter });
    offer(state);
  }
}

/** One long cooling: what is missing settles first, then what is above a size, then cost. */
function searchByPrices(
  evaluation: Evaluation,
  state: SearchState,
  {
    steering,
    heat,
    work,
    random,
    meter,
    offer,
  }: Searching & { readonly steering: Steering; readonly heat: number },
): void {
  const flows = (share: number, judging: Judging) =>
    searchFlows(evaluation, state, { moves: Math.floor(work * share), judging, random, meter });
  const judging = (from: number, to: number) => steering.judging(from * heat, to * heat);
  flows(0.3, judging(1, 0.6));
  offer(state);
  for (let round = 0; round < 3 && meter.open; round += 1) {
    priceMissing(evaluation, state, round);
    const most = new WorkMeter(Math.min(meter.left, work * 0.5), () => meter.stopped);
    searchSites(evaluation, state, {
      moves: movesAround(work),
      judging: judging(0.8, 0.3),
      random,
      meter: most,
    });
    meter.count(most.done);
    flows(round === 0 ? 0.35 : meter.left / work, judging(round === 0 ? 0.9 : 0.5, 0));
    offer(state);
  }
}

/** Let money cost more where it is missing. */
function priceMissing(evaluation: Evaluation, state: SearchState, round: number): void {
  evaluation.evaluateAll(state);
  if (evaluation.unmet.money > 0) addPrices(evaluation, state, 0.25 * 2 ** round);
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
