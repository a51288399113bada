import type { Stage } from './stage.ts';
import type { SchoolYear } from './units.ts';
import type { Words } from './words.ts';

/** The forecasts that are compared: our own, last value per cell, and three-year mean ratios without shrinkage. */
export const backtestMethods = ['ours', 'persistence', 'plainCohort'] as const;
export type BacktestMethod = (typeof backtestMethods)[number];

/** What one compared figure is: a school’s grade, a school’s stage, a district’s grade, a district’s stage. */
export const backtestLevels = ['school', 'schoolTotal', 'district', 'districtTotal'] as const;
export type BacktestLevel = (typeof backtestLevels)[number];

/** How far one method’s forecasts were from what came; all are shares, undefined where nothing can be divided by. */
export interface BacktestScore {
  /** Σ |forecast − actual| ÷ Σ actual. */
  readonly wape: number | undefined;
  /** Mean of |forecast − actual| ÷ actual over figures of at least ten pupils. */
  readonly mape: number | undefined;
  /** Σ (forecast − actual) ÷ Σ actual: above 0 when too many were forecast. */
  readonly bias: number | undefined;
}

/** The scores of all methods on the same figures. */
export interface BacktestRow {
  readonly level: BacktestLevel;
  /** The stage; undefined: all stages together. */
  readonly stage: Stage | undefined;
  /** Years ahead, from 1. */
  readonly horizon: number;
  /** Forecasts made: years of origin that this row covers. */
  readonly origins: number;
  /** Figures compared. */
  readonly cells: number;
  readonly scores: Readonly<Record<BacktestMethod, BacktestScore>>;
}

/** A row in which our forecast was no better than holding the last value. */
export interface BacktestLoss {
  readonly level: BacktestLevel;
  readonly stage: Stage | undefined;
  readonly horizon: number;
  readonly ours: number;
  readonly persistence: number;
  readonly words: Words;
}

/** Forecasts made from every earlier year of the place’s own history, against what came. */
export interface BacktestReport {
  /** School years from which forecasts were made, knowing nothing later; empty when the history is too short. */
  readonly origins: readonly SchoolYear[];
  readonly rows: readonly BacktestRow[];
  readonly losses: readonly BacktestLoss[];
}
