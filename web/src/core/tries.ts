import type { WorksAhead } from '../../../src/domain/capacity.ts';
import type { LedgerComparison } from '../../../src/domain/comparison.ts';
import type { IndicatorId } from '../../../src/domain/glossary.ts';
import type { IndicatorSeries, Verdict } from '../../../src/domain/report.ts';
import type { Change } from '../../../src/domain/scenario.ts';
import type { SchoolFigureName } from '../../../src/domain/schoolFigures.ts';
import type { OpenRequest } from '../../../src/study/openPlace.ts';
import type { LiveBand, PupilFan } from '../../../src/study/tryScenario.ts';
import type { PupilQuestion } from '../pictures/pupilLines.ts';
import type { SaidProblem } from './messages.ts';

type ScenarioFile = NonNullable<OpenRequest['scenario']>;

/** The indicators that a what-if is watched by. */
export const watchedIndicators = [
  'oversizeClasses',
  'seatsShort',
  'teachersShort',
  'pupils',
] as const satisfies readonly IndicatorId[];

/** What is told of a try: pupils by stage too, which have a chart of their own. */
export const watched = { indicators: watchedIndicators, byStage: ['pupils'] } as const;

/** A scenario to try on the place in view, without opening it. */
export interface TryQuestion {
  readonly scenario: ScenarioFile;
  readonly district?: string;
}

/** What the tried scenario comes to in the watched indicators, or all that keeps it from being applied. */
export type TryAnswer =
  | {
      readonly ok: true;
      readonly indicators: readonly IndicatorSeries[];
      readonly changes: readonly Change[];
    }
  | { readonly ok: false; readonly problems: readonly SaidProblem[] };

/** Futures to draw around a tried scenario. */
export interface BandsQuestion extends TryQuestion {
  readonly draws: number;
  /** So many in their place where no band of others can be moved along by them. */
  readonly alone?: number;
}

/** The bands of the watched indicators; undefined where something newer was tried before they were drawn. */
export type BandsAnswer =
  | {
      /** Futures that the bands come from. */
      readonly draws: number;
      /** How many of them nobody had asked for before. */
      readonly fresh: number;
      /** Futures of the scenario before, whose bands were moved along by those that were drawn. */
      readonly moved?: number;
      readonly bands: readonly LiveBand[];
    }
  | undefined;

/** Futures to draw around the pupils of a scenario; none is the place as it stands. */
export interface FansQuestion {
  readonly scenario?: ScenarioFile;
  readonly pupils: PupilQuestion;
  readonly draws: number;
}

/** The fans of the lines asked for; undefined where something newer was asked before they were drawn. */
export type FansAnswer = { readonly draws: number; readonly fans: readonly PupilFan[] } | undefined;

/** One scenario to set beside others; none is the place as it stands. */
export interface SideQuestion {
  readonly scenario?: ScenarioFile;
  readonly district?: string;
}

/** The watched indicators, every verdict and the works ahead of one scenario. */
export type SideAnswer =
  | {
      readonly ok: true;
      readonly indicators: readonly IndicatorSeries[];
      readonly verdicts: readonly Verdict[];
      readonly changes: readonly Change[];
      /** Of the district that was asked for alone, where one was. */
      readonly works: readonly WorksAhead[];
    }
  | { readonly ok: false; readonly problems: readonly SaidProblem[] };

/** Two scenarios whose schools are set side by side in one figure of one year. */
export interface BehindQuestion extends LedgerQuestion {
  readonly figure: SchoolFigureName;
  readonly year: number;
}

/** Two scenarios whose oversize classes are told apart. */
export interface LedgerQuestion {
  readonly left?: ScenarioFile;
  readonly right?: ScenarioFile;
}

/** Oversize classes that only one of two scenarios has, or that end sooner or later in the right one. */
export interface LedgerAnswer {
  readonly onlyLeft: number;
  readonly onlyRight: number;
  readonly closesEarlier: number;
  readonly closesLater: number;
  /** Class by class. */
  readonly rows: readonly LedgerComparison[];
}
