import type { IndicatorScope, Verdict, VerdictState } from './report.ts';
import type { SchoolYear, TargetId } from './units.ts';
import type { Words } from './words.ts';

/** What the two runs are called, e.g. "baseline" and the scenario's title. */
export interface ComparisonNames {
  readonly left: Words;
  readonly right: Words;
}

/** One target's verdict in both runs; undefined on the side that does not have it. */
export interface VerdictComparison {
  readonly target: TargetId;
  readonly words: Words;
  readonly indicator: string;
  readonly scope: Verdict['scope'];
  readonly unit: string;
  readonly states: { readonly left: VerdictState | undefined; readonly right: VerdictState | undefined };
  readonly values: { readonly left: number | undefined; readonly right: number | undefined };
  readonly firstMet: { readonly left: SchoolYear | undefined; readonly right: SchoolYear | undefined };
  /** Margin of the right run less that of the left: positive = the right run is further on the safe side. */
  readonly marginChange: number | undefined;
}

/** One indicator where the runs differ in at least one year. */
export interface IndicatorComparison {
  readonly indicator: string;
  readonly words: Words;
  readonly unit: string;
  readonly scope: IndicatorScope;
  readonly target: TargetId | undefined;
  readonly values: readonly {
    readonly year: SchoolYear;
    readonly left: number | undefined;
    readonly right: number | undefined;
    /** Right less left; undefined when one side has no value. */
    readonly change: number | undefined;
  }[];
}

/** One oversize class that only one run has, or that closes in different years. */
export interface LedgerComparison {
  readonly target: TargetId;
  /** The ledger row's identifier. */
  readonly row: string;
  readonly schoolName: string;
  readonly change: 'onlyLeft' | 'onlyRight' | 'closesEarlier' | 'closesLater';
  readonly closes: { readonly left: SchoolYear | undefined; readonly right: SchoolYear | undefined };
}

/** Two runs side by side: every target, and the indicators and oversize classes that differ. */
export interface Comparison {
  readonly names: ComparisonNames;
  readonly verdicts: readonly VerdictComparison[];
  readonly indicators: readonly IndicatorComparison[];
  readonly ledger: readonly LedgerComparison[];
}
