import type { Stage } from './stage.ts';

/**
 * What a sweep counts in every district, stage and year: pupils in schools, classes, children without a seat. Figures that
 * an earlier build left may lack the last ones.
 */
export const sweepCounts = ['pupils', 'classesOverCap', 'oversizeClasses', 'unplaced'] as const;
export type SweepCount = (typeof sweepCounts)[number];

/** What a shard of a sweep came to. Plain: survives structuredClone. */
export interface ShardFigures {
  readonly place: string;
  readonly baseYear: number;
  /** Years that are counted, the base year first. */
  readonly years: number;
  /** Futures of the shard; 1 where the likeliest path alone was asked for. */
  readonly draws: number;
  readonly parts: readonly { readonly district: string; readonly stage: Stage }[];
  /** One list by count (in the order of `sweepCounts`); in a list by part, year and future. */
  readonly figures: readonly Int32Array[];
}
