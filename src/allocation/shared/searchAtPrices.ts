import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import { randomsAfter } from '../../domain/random.ts';
import { buildUp, sendPupils } from '../localSearch/buildUp.ts';
import { Evaluation } from '../localSearch/evaluation.ts';
import { exportDirections } from '../localSearch/exportPlan.ts';
import { homeState } from '../localSearch/homeState.ts';
import { layOutProblem } from '../localSearch/layOutProblem.ts';
import type { Layout } from '../localSearch/layout.ts';
import { searchFlows } from '../localSearch/searchFlows.ts';
import { movesAround, searchSites, sitesPaidFrom } from '../localSearch/searchSites.ts';
import type { SearchState } from '../localSearch/searchState.ts';
import { moneyPrice, type Steering, steeringFor } from '../localSearch/steering.ts';
import { WorkMeter } from '../localSearch/workMeter.ts';
import { stateOfPlan } from '../repair/stateOfPlan.ts';
import { type Directions, planOfDirections } from './directions.ts';

/** One part planned while shared money has a price. */
export interface PriceOrder {
  /** What a yuan that its own money does not pay costs beside itself, by year planned; at least 0. */
  readonly prices: readonly number[];
  /** Where to go on from; home schools when missing. */
  readonly from?: Directions;
  /** Moves to evaluate. */
  readonly work: number;
  readonly seed: number;
}

/** What a part wants at the prices. */
export interface PricedPart {
  readonly directions: Directions;
  /** Yuan that its own money does not pay, by the year in which they fall due. */
  readonly wanted: readonly number[];
}

/** How hot a search begins: anew, and from where a round before ended. */
const heats = { anew: [1, 0.8, 0.3], again: [0.5, 0.5, 0.2] } as const;

/** Shares of the work: flows before sites, and sites. */
const shares = { anew: [0.2, 0.45], again: [0, 0.35] } as const;

/** Dearest that money is when it decides between two ways to have a room: beyond it only the cheaper one counts. */
const dearestRoom = 2;

/**
 * Search a part while whatever its own money does not pay can be had at a price. Moves of children as well as sites are
 * judged with the price, so that a part gives up what others need more.
 */
export function searchAtPrices(
  problem: AllocationProblem,
  { prices, from, work, seed }: PriceOrder,
  shouldStop: () => boolean,
): PricedPart {
  const plain = layOutProblem(problem);
  const weight = Float64Array.from({ length: plain.years }, (_, year) => (prices[year] ?? 0) / moneyPrice);
  const layout: Layout = { ...plain, moneyWeight: weight };
  const steering = steeringFor(layout, 'open');
  const state = from === undefined ? homeState(layout) : stateOfPlan(layout, planOfDirections(from));
  const evaluation = new Evaluation(layout, steering);
  const meter = new WorkMeter(work, shouldStop);
  const kind = from === undefined ? 'anew' : 'again';
  const random = randomsAfter(seed, kind === 'anew' ? 30 : 31);
  const searching = { evaluation, state, steering, meter, random };
  const [before, sites] = shares[kind];
  const [hot, warm, cool] = heats[kind];
  price(evaluation, state, prices);
  if (from === undefined) {
    // Whom schools with room can take needs no site.
    sendPupils(evaluation, state, judging(steering, [0, 0]));
    price(evaluation, state, prices);
    buildUp(evaluation, state, judging(steering, [0, 0]));
  }
  flows(searching, work * before, [hot, warm]);
  price(evaluation, state, prices);
  const most = new WorkMeter(Math.min(meter.left, work * sites), () => meter.stopped);
  if (most.left > sitesPaidFrom(layout)) {
    searchSites(evaluation, state, {
      moves: movesAround(work),
      judging: judging(steering, [warm, cool]),
      random,
      meter: most,
    });
    meter.count(most.done);
  }
  price(evaluation, state, prices);
  flows(searching, meter.left, [warm, 0]);
  return tell(evaluation, state);
}

interface Searching {
  readonly evaluation: Evaluation;
  readonly state: SearchState;
  readonly steering: Steering | undefined;
  readonly meter: WorkMeter;
  readonly random: () => number;
}

const judging = (steering: Steering | undefined, [from, to]: readonly [number, number]) =>
  steering === undefined ? ({ by: 'levels', heat: from } as const) : steering.judging(from, to);

function flows(
  { evaluation, state, steering, meter, random }: Searching,
  work: number,
  heat: readonly [number, number],
): void {
  const moves = Math.floor(work);
  if (moves > 0) searchFlows(evaluation, state, { moves, judging: judging(steering, heat), random, meter });
}

/** Let money cost more up to the last year in which it is wanted, as ways to have a room see it. */
function price(evaluation: Evaluation, state: SearchState, prices: readonly number[]): void {
  const { years, districts } = evaluation.layout;
  evaluation.evaluateAll(state);
  const { missing } = evaluation.shortage();
  for (let district = 0; district < districts.length; district += 1) {
    const own = missing.subarray(district * years, (district + 1) * years);
    const last = own.findLastIndex((amount) => amount > 0);
    for (let year = 0; year < years; year += 1)
      state.price[district * years + year] = year <= last ? Math.min(dearestRoom, prices[year] ?? 0) : 0;
  }
}

function tell(evaluation: Evaluation, state: SearchState): PricedPart {
  const { layout } = evaluation;
  const { years, districts } = layout;
  evaluation.evaluateAll(state);
  const { missing } = evaluation.shortage();
  const wanted = Array.from({ length: years }, (_, year) =>
    districts.reduce((sum, _name, district) => sum + (missing[district * years + year] ?? 0), 0),
  );
  return { directions: exportDirections(layout, state), wanted };
}
