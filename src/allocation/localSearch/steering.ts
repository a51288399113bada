import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { Judging } from './judge.ts';
import type { Layout } from './layout.ts';

/** How a search of a problem with classes is steered while rooms, teachers and money may still be missing. */
export interface Steering {
  /** Yuan of works that weigh as a class-year missing. */
  readonly yuanPerClass: number;
  /** What is lacking costs, in yuan: a class-year, and a pupil-year above a size. */
  readonly lack: { readonly classYear: number; readonly pupilYear: number };
  /** How to judge, from where readiness to accept what is worse starts (1) to where it ends (0). */
  judging(from: number, to: number): Judging;
}

/** Pupil-years above a size that weigh as a class-year missing. */
const pupilsPerClass = 200;
/** Readiness at the start and the end, as shares of the price of a class-year missing. */
const hottest = 0.1;
const coldest = 5e-5;
/** What a yuan of works costs that is not there. */
export const moneyPrice = 80;

/**
 * How to steer a search.
 *
 * @param classYears What a class-year missing costs, in class-years at the dearest way of having one. The more, the
 *   less does cost matter before nothing is missing.
 * @returns undefined where no classes are formed: nothing is steered by what they lack.
 */
function steeringOf(layout: Layout, classYears: number): Steering | undefined {
  if (layout.pupilsPerClass.every((pupils) => pupils === Number.POSITIVE_INFINITY)) return undefined;
  const price = classYears * dearestClassYear(layout.problem);
  const prices = Float64Array.of(price, price, price / pupilsPerClass, 1, 0, 0);
  const heat = (at: number) => price * coldest * (hottest / coldest) ** at;
  return {
    yuanPerClass: price / moneyPrice,
    lack: { classYear: price, pupilYear: price / pupilsPerClass },
    judging: (from, to) => ({ by: 'prices', prices, hot: heat(from), cold: heat(to) }),
  };
}

/** Yuan for a class for a year where a room is built for it alone, its pupils come from far and contracts teach it. */
function dearestClassYear({ schools, stages, teachers, flows }: AllocationProblem): number {
  const most = (amounts: readonly number[]) => amounts.reduce((dearest, one) => Math.max(dearest, one), 0);
  const rooms = schools.flatMap(({ extension, conversion, temporary, site }) => [
    extension === undefined ? 0 : extension.costPerRoom + extension.fixedCost,
    conversion?.costPerRoomYear ?? 0,
    temporary?.costPerRoomYear ?? 0,
    ...(site?.modules ?? []).map(({ cost, rooms: built = 1 }) => cost / built),
  ]);
  const taught = teachers.map(
    ({ perSection, wage, contractPrice }) => perSection * Math.max(wage, contractPrice),
  );
  const kept = stages.map(
    ({ sectionCost, splitCost, regroupCost = 0 }) => sectionCost + splitCost + regroupCost,
  );
  const largest = most(stages.flatMap(({ caps }) => caps.map(({ pupils }) => pupils)));
  const travelled = most(flows.map(({ transportCost }) => transportCost)) * largest;
  return Math.max(1, most(rooms) + most(taught) + most(kept) + travelled);
}

/**
 * Home flows, to which works and moves are added; all sites open, to drop from; the plain plan; what a linear programme
 * would do. Each loses somewhere. Where classes are formed, the first two both go on from what was built up, each with its
 * own price of what is missing, and the third is not needed.
 */
export type Start = 'home' | 'open' | 'plain' | 'relaxed';

/** What a class-year missing costs a start, as in `steeringOf`: one looks for cheap plans, one for none missing. */
const classYears: Readonly<Partial<Record<Start, number>>> = { home: 4, open: 20, relaxed: 20 };

/** How a start is steered; undefined where it is judged by the levels in their order. */
export function steeringFor(layout: Layout, start: Start): Steering | undefined {
  const price = classYears[start];
  return price === undefined ? undefined : steeringOf(layout, price);
}
