import type { PlanVector } from './planVector.ts';
import type { YearlyAmount } from './sharedMoney.ts';

/** Levels that come before cost and are counted over all parts together. */
export const sharedLevels = ['unplaced', 'oversizeClasses', 'oversizePupils'] as const;
export type SharedLevel = (typeof sharedLevels)[number];

/** What parts have in common: money for all of them, and what is left undone in all of them at most. */
export interface SharedLimits {
  readonly grant: readonly YearlyAmount[];
  readonly levels: Readonly<Record<SharedLevel, number>>;
}

/** What each costs while parts are looked at one by one: a yuan of shared money by its year, a unit of a level; yuan, at least 0. */
export interface SharedPrices {
  readonly money: readonly YearlyAmount[];
  readonly levels: Readonly<Record<SharedLevel, number>>;
}

/** What is asked of a part that has a plan. */
export type ProofOrder<Kept> =
  /** A plan with less on the levels before cost, whatever it costs. */
  | {
      readonly kind: 'lower';
      readonly from: Kept;
      /** Shared money that the plan may take. */
      readonly granted: readonly YearlyAmount[];
      readonly work: number;
    }
  /** The least of its linear relaxation at prices; without prices with the money and the levels of its own plan. */
  | {
      readonly kind: 'relax';
      readonly from: Kept;
      readonly limits: SharedLimits;
      readonly prices?: SharedPrices;
      /** Where a relaxation at other prices ended, to go on from. */
      readonly basis?: string;
    }
  /** A cheaper plan that is as good on the levels before cost, and more proof of what it must cost at the prices. */
  | {
      readonly kind: 'polish';
      readonly from: Kept;
      readonly limits: SharedLimits;
      readonly prices: SharedPrices;
      /** Shared money that the plan may take. */
      readonly granted: readonly YearlyAmount[];
      /** Moves of each search. */
      readonly work: number;
      readonly seed: number;
    };

/** What a part comes to at a point: its cost, and what it takes of what is shared. */
export interface PartPoint {
  readonly cost: number;
  /** Shared money, yuan. */
  readonly taken: readonly YearlyAmount[];
  readonly levels: Readonly<Record<SharedLevel, number>>;
}

/** What an order came to. */
export type ProofEnd<Kept> =
  | {
      readonly kind: 'relaxed';
      /** The least of cost and what is taken at its prices: no plan of the part comes to less. */
      readonly least: number;
      readonly point: PartPoint;
      /** What more of each would spare; of a relaxation without prices alone. */
      readonly worth?: SharedPrices;
      readonly basis: string;
      /** What every plan of the part pays whatever it decides: wages of those who are in post. */
      readonly committedCost: number;
    }
  | {
      readonly kind: 'polished';
      readonly kept: Kept;
      readonly granted: readonly YearlyAmount[];
      readonly vector: PlanVector;
      /** No plan of the part comes to less at the prices; missing where nothing was proven. */
      readonly least?: number;
    }
  /** The solver came to no end, or found nothing better. */
  | { readonly kind: 'unproven' };

/** An order for one of the parts. */
export interface ProofTask<Kept> {
  /** Index of the part. */
  readonly part: number;
  readonly order: ProofOrder<Kept>;
}

/**
 * Runs orders, side by side or one after the other, here or on other machines; what comes back depends on the orders
 * alone.
 *
 * @returns Ends in the order of the tasks; undefined where it was stopped before, or the part cannot be run.
 */
export type ProofRunner<Kept> = (
  tasks: readonly ProofTask<Kept>[],
) => Promise<readonly (ProofEnd<Kept> | undefined)[]>;

/**
 * A bound on what parts together must cost: whoever keeps the limits pays at most the worth of the limits at the prices,
 * and each part comes to no less than its least there.
 *
 *     bound = Σ least − Σ price · limit
 *
 * @source Everett (1963), Operations Research 11(3); Geoffrion (1974), Mathematical Programming Study 2.
 */
export interface SharedProof {
  readonly limits: SharedLimits;
  readonly prices: SharedPrices;
  /** By part, yuan. */
  readonly least: readonly number[];
  readonly bound: number;
  /** What every plan pays whatever it decides, all parts together. */
  readonly committedCost: number;
}
