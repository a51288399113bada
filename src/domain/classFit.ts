import type { ClassRule } from './region/classRule.ts';
import type { Stage } from './stage.ts';
import type { DistrictId, Grade, PupilsPerSection, SchoolYear } from './units.ts';

/** What of a class rule can be learnt from a place's own classes. */
export type FittedRule = Pick<
  ClassRule,
  'targetSize' | 'capSize' | 'mergeBelow' | 'keepLast' | 'splitOversize' | 'sizeRange'
>;

/** How often a rule gives the number of classes that there was. */
export interface ClassMatches {
  /** School-grades compared. */
  readonly cells: number;
  /** Of them those whose number of classes the fitted rule gives. */
  readonly fitted: number;
  /** Those for which ⌈pupils ÷ cap⌉ gives it, with the cap of the place's rule in force. */
  readonly bare: number;
  /** Those for which it does with the one cap that fits best where the rule was fitted. */
  readonly bareFitted: number;
}

/** The rule of grades that share their class sizes in the place's tables. */
export interface ClassFit {
  readonly stage: Stage;
  /** District whose own rule it is; missing: the whole place. */
  readonly district?: DistrictId;
  /** Grades of the fit, the lowest first. */
  readonly grades: readonly Grade[];
  /** What the tables say now. */
  readonly published: FittedRule;
  /** Fitted to the latest years, of which none is held back: the one to adopt. */
  readonly rule: FittedRule;
  /** School-grades that it was fitted to. */
  readonly cells: number;
  /** On what was held back, by rules that had not seen it. */
  readonly matches: ClassMatches;
}

/** How sizes of classes are spread; pupils per class. */
export interface SizeSpread {
  readonly classes: number;
  readonly mean: number;
  /** Size that a tenth, half, nine tenths of the classes do not pass. */
  readonly tenth: PupilsPerSection;
  readonly median: PupilsPerSection;
  readonly ninetieth: PupilsPerSection;
  /** Mean of largest less smallest over school-grades with several classes; undefined where there is none. */
  readonly range: number | undefined;
}

/** Sizes that the fitted rules form beside those that there were, on what was held back. */
export interface SizesCompared {
  readonly real: SizeSpread;
  readonly formed: SizeSpread;
  /** Share of classes that stand at the same size in both distributions: 1 when they are the same. */
  readonly overlap: number;
}

/**
 * What was kept from the fit to judge it: each of the latest school years, by a rule fitted to the `window` years before
 * it; or, where there are too few years, either half of the schools by a rule fitted to the other.
 */
export type HeldBack =
  | { readonly kind: 'years'; readonly from: SchoolYear; readonly to: SchoolYear; readonly window: number }
  | { readonly kind: 'schools' };

/** Class rules fitted to a place's own classes and judged on a part of them that the fit has not seen. */
export interface ClassFitReport {
  readonly heldBack: HeldBack;
  readonly fits: readonly ClassFit[];
  readonly all: ClassMatches;
  /** Undefined where no size of a single class is known. */
  readonly sizes: SizesCompared | undefined;
}
