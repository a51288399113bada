import type { Stage } from './stage.ts';
import type { DistrictId, SchoolId, SchoolYear } from './units.ts';
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

/** Shares of outcomes that intervals are made to hold. */
export const intervalShares = [0.8, 0.95] as const;

/** How often intervals held what came, made in earlier years from what was then known. */
export interface BacktestCoverage {
  /** Figures that intervals were made for. */
  readonly figures: number;
  /** Independent figures that they are worth: those of one year and district are hit together. */
  readonly independent: number;
  /** Share of the figures inside. */
  readonly share: number;
  /** The 95 % binomial interval of that share. */
  readonly from: number;
  readonly to: number;
}

/** An interval around forecasts of one level, stage and horizon: forecast ± factor × forecast^¾. */
export interface BacktestInterval {
  /** Share of outcomes that it is made to hold. */
  readonly share: number;
  /** Pupils per forecast^¾; undefined where too few misses are known. */
  readonly factor: number | undefined;
  /** Undefined where no earlier year knew enough misses. */
  readonly coverage: BacktestCoverage | undefined;
}

/** A school that was hard to foretell: errors of its stage's total as shares. */
export interface BacktestSchool {
  readonly school: SchoolId;
  readonly district: DistrictId;
  readonly stage: Stage;
  /** Years ahead. */
  readonly horizon: number;
  readonly figures: number;
  readonly ours: number;
  readonly persistence: number;
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
  readonly intervals: readonly BacktestInterval[];
}

/** The forecasts that are laid beside an official one: it, and ours with its baselines. */
export const officialMethods = ['official', ...backtestMethods] as const;
export type OfficialMethod = (typeof officialMethods)[number];

/** Official forecasts of one document, stage and horizon beside ours, on the same totals of districts or the region. */
export interface OfficialScores {
  /** The document, as in the sources; undefined where the rows name none. */
  readonly source: string | undefined;
  /** Its title. */
  readonly words: Words;
  readonly stage: Stage;
  /** Years ahead, from the last census that the official forecast knew. */
  readonly horizon: number;
  /** Totals compared. */
  readonly figures: number;
  readonly scores: Readonly<Record<OfficialMethod, BacktestScore>>;
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
  /** The schools that were hardest to foretell, the hardest first. */
  readonly hardest: readonly BacktestSchool[];
  /** The place’s official forecasts whose figures have come; none from years that ours could not be made from. */
  readonly official: readonly OfficialScores[];
}
