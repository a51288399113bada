import type { Problem } from '../problem.ts';
import type { PlanVector } from './planVector.ts';

/** Yuan of one year, or what a yuan costs in it. */
export interface YearlyAmount {
  readonly year: number;
  readonly amount: number;
}

/** What is asked of a part: what it wants while shared money has a price, or a plan with the money that it is granted. */
export type PartOrder<Kept> =
  | {
      readonly kind: 'price';
      /** What a yuan of shared money costs beside itself, in the years that have some; never rising with the years. */
      readonly prices: readonly YearlyAmount[];
      /** What an order before came to, to go on from; anew when missing. */
      readonly from?: Kept;
      /** Moves to evaluate. */
      readonly work: number;
      readonly seed: number;
    }
  | {
      readonly kind: 'settle';
      readonly granted: readonly YearlyAmount[];
      readonly from: Kept;
      readonly work: number;
      readonly seed: number;
    }
  /** Doubt a plan, with the shared money that it takes, by the independent check. */
  | { readonly kind: 'check'; readonly from: Kept };

/** What an order came to. */
export type PartEnd<Kept> =
  | {
      readonly kind: 'priced';
      readonly kept: Kept;
      /** Yuan that its own money does not pay, by the year in which they fall due. */
      readonly wanted: readonly YearlyAmount[];
    }
  | {
      readonly kind: 'settled';
      readonly kept: Kept;
      /** Yuan of shared money that the plan takes. */
      readonly granted: readonly YearlyAmount[];
      readonly vector: PlanVector;
    }
  /** Rules that the plan breaks, figures that it claims wrongly; a plan of ours has none. */
  | {
      readonly kind: 'checked';
      readonly findings: readonly Problem[];
      /** Shared money that it takes, counted anew. */
      readonly taken: readonly YearlyAmount[];
    }
  /** Not even the classes that are there already have their teachers. */
  | { readonly kind: 'impossible' };

/** An order for one of the parts. */
export interface PartTask<Kept> {
  /** Index of the part. */
  readonly part: number;
  readonly order: PartOrder<Kept>;
}

/**
 * Runs orders, side by side or one after the other, here or on other machines; what comes back depends on the orders
 * alone.
 *
 * @param toItsEnd Whether they are run although everything was told to stop.
 * @returns Ends in the order of the tasks; undefined where it was stopped before, or the part cannot be run.
 */
export type RoundRunner<Kept> = (
  tasks: readonly PartTask<Kept>[],
  toItsEnd: boolean,
) => Promise<readonly (PartEnd<Kept> | undefined)[]>;
