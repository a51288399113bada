import type { MethodChoice } from '../domain/enrolment.ts';
import type { Assumption } from '../domain/region/enrolment.ts';
import type { Pupils, SchoolYear } from '../domain/units.ts';
import type { ModelArrival } from './findArrivals.ts';
import type { ModelControl } from './findControls.ts';
import type { ModelFlowRate } from './findFlowRates.ts';
import type { ModelPrivateShare } from './findPrivateShares.ts';
import type { Division, Pool } from './layOut.ts';

/** Where the leavers of one division go before the rest is shared out. */
export interface Route {
  /** The division that they leave, as an index. */
  readonly origin: number;
  /** The same school’s division of the next stage, which they enter unless feeders say otherwise. */
  readonly straight: number | undefined;
  /** Shares by feeders.csv: the group with the latest `fromYear` up to a year holds. */
  readonly feeders: readonly {
    readonly fromYear: SchoolYear;
    readonly to: number;
    readonly share: number;
  }[];
}

/** How a pool’s entrants are found. */
export type EntryRule =
  /** Entrants expected from births in the first year after the model’s, the second, …; the last one holds on. */
  | { readonly kind: 'births'; readonly expected: readonly number[] }
  /** Last year’s leavers of other pools × a ratio. */
  | {
      readonly kind: 'leavers';
      readonly feeding: readonly number[];
      readonly ratio: number;
      readonly routes: readonly Route[];
    }
  /** As many as in the model’s last year. */
  | { readonly kind: 'lastValue'; readonly pupils: number };

export interface ModelPool extends Pool {
  /** Ratio from each grade to the next, without assumptions. */
  readonly ratios: readonly number[];
  /** The same for the first years ahead, where what a grade had last year counts too; after them `ratios`. */
  readonly ratiosAhead?: readonly (readonly number[])[];
  readonly entry: EntryRule;
}

export interface ModelDivision extends Division {
  /** Ratio from each grade to the next; 0 where the school ends before its stage does. */
  readonly ratios: readonly number[];
  /**
   * Share of the pool’s children who come in from outside the school: in the entry grade (of leavers without a
   * route where there are routes), and in a higher grade where the school begins only there.
   */
  readonly shares: readonly number[];
  /** Pupils in the model’s last year. */
  readonly start: readonly Pupils[];
}

/** Everything that a projection needs, estimated from the history up to `asOf`; plain JSON. */
export interface ProjectionModel {
  readonly asOf: SchoolYear;
  readonly pools: readonly ModelPool[];
  readonly divisions: readonly ModelDivision[];
  /** In an edition carried forward: its base year’s census by cell, from which runs start instead of the model’s last year. */
  readonly carried?: { readonly year: SchoolYear; readonly pupils: readonly Pupils[] };
  readonly cells: number;
  readonly totals: number;
  readonly assumptions: readonly Assumption[];
  readonly arrivals: readonly ModelArrival[];
  readonly flowRates: readonly ModelFlowRate[];
  /** Planned private shares of the years ahead; none looking back. */
  readonly privateShares: readonly ModelPrivateShare[];
  /** Totals that years ahead are raked to; none looking back. */
  readonly controls: readonly ModelControl[];
  readonly choices: readonly MethodChoice[];
}

/** Choices that are made for a projection instead of by its own back-test: how the plain forecast is built. */
export interface FixedSettings {
  readonly window: { readonly years: number; readonly weighting: 'mean' | 'pooled' };
  /** Years of the mean share in a pool’s entry. */
  readonly shareYears: number;
}
