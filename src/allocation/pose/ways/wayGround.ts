import type { AllocationProblem } from '../../../domain/allocation/allocationProblem.ts';
import type { PricedLines } from '../../../domain/allocation/readyWay.ts';
import type { MissingAmount } from '../../../domain/allocation/shortage.ts';
import type { Planning } from '../../../domain/planning.ts';
import type { Region } from '../../../domain/region/region.ts';

/** What a way out is made ready from: the place, the problem of the part that is short, levers and prices. */
export interface WayGround {
  readonly region: Region;
  readonly problem: AllocationProblem;
  readonly planning: Planning;
}

/** Say what is missing as lines of a scenario, each with why. */
export type SayLines = (missing: readonly MissingAmount[], ground: WayGround, because: string) => PricedLines;

/** The most that is missing in any year. */
export function mostMissing(missing: readonly MissingAmount[]): number {
  return Math.max(0, ...missing.map(({ amount }) => amount));
}

/** Whole units that hold an amount; solvers leave a hair of noise. */
export function wholeUnits(amount: number): number {
  return Math.ceil(amount - 1e-3);
}
