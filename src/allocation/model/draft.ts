import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Pupils, SchoolYear, Sections, Yuan } from '../../domain/units.ts';
import { type Linear, only } from '../../milp/linear.ts';
import { MilpBuilder, type Term } from '../../milp/milpBuilder.ts';
import { discountFactor } from '../horizon.ts';
import { listed } from '../listed.ts';

/** A column that says what is done at a school in a year. */
export interface DatedColumn {
  readonly school: string;
  readonly year: SchoolYear;
  readonly column: number;
}

/** Pupils of an area who enter a school in a year. */
export interface IntakeColumn extends DatedColumn {
  readonly area: string;
  readonly stage: Stage;
  /** The most that it can be. */
  readonly most: Pupils;
  readonly home: boolean;
  readonly distance: number;
}

/** The classes of one cohort at one school over the years in which their number stays the same. */
export interface SectionRun {
  readonly school: string;
  readonly district: string;
  readonly stage: Stage;
  readonly entered: SchoolYear;
  readonly from: SchoolYear;
  readonly to: SchoolYear;
  readonly sections: Linear;
  readonly most: Sections;
  /** Classes that stand in any case; 0 for a cohort that enters within the plan. */
  readonly least: Sections;
}

/** Pupils of one cohort at the school it entered, in one year. */
export interface CohortPupils {
  readonly school: string;
  readonly year: SchoolYear;
  readonly stage: Stage;
  readonly entered: SchoolYear;
  readonly pupils: Linear;
  readonly most: number;
}

/** What is minimised beside cost: before it the three that no money may worsen, after it the two that cost little. */
export interface Levels<L = Linear> {
  readonly unplaced: L;
  readonly oversizeClasses: L;
  readonly oversizePupils: L;
  readonly moved: L;
  readonly kilometres: L;
}
export type LevelName = keyof Levels;

/** A sum that grows while rows are added. */
interface Growing {
  constant: number;
  readonly terms: Term[];
}

/** The programme while its row families are added: the builder, and which column means what. */
export interface Draft {
  readonly problem: AllocationProblem;
  readonly builder: MilpBuilder;
  /** Whether pupils are whole numbers in the programme itself, where their number is given and no ratio. */
  readonly wholePupils: boolean;
  readonly levels: Levels<Growing>;
  readonly openings: (DatedColumn & { readonly module: number })[];
  readonly closings: DatedColumn[];
  readonly intakes: IntakeColumn[];
  readonly unplaced: {
    readonly area: string;
    readonly stage: Stage;
    readonly year: SchoolYear;
    readonly column: number;
  }[];
  readonly runs: SectionRun[];
  readonly cohorts: CohortPupils[];
  readonly regroupings: (DatedColumn & { readonly stage: Stage; readonly entered: SchoolYear })[];
  readonly extensions: DatedColumn[];
  readonly conversions: DatedColumn[];
  readonly temporaries: DatedColumn[];
  /** Classes and pupils of a closed school that sit at its receiver. */
  readonly movedSections: (DatedColumn & { readonly receiver: string })[];
  readonly movedPupils: (DatedColumn & { readonly receiver: string })[];
  readonly hires: {
    readonly district: string;
    readonly stage: Stage;
    readonly year: SchoolYear;
    readonly column: number;
  }[];
  readonly contracts: {
    readonly district: string;
    readonly stage: Stage;
    readonly year: SchoolYear;
    readonly column: number;
  }[];
  readonly grants: { readonly district: string; readonly year: SchoolYear; readonly column: number }[];
  /** Works money by district and year: terms in yuan, not discounted. */
  readonly spending: { readonly district: string; readonly year: SchoolYear; readonly spent: Linear }[];
}

/** A programme without anything in it. */
export function emptyDraft(problem: AllocationProblem, wholePupils: boolean): Draft {
  const none = (): Growing => ({ constant: 0, terms: [] });
  return {
    problem,
    builder: new MilpBuilder(),
    wholePupils,
    levels: {
      unplaced: none(),
      oversizeClasses: none(),
      oversizePupils: none(),
      moved: none(),
      kilometres: none(),
    },
    openings: [],
    closings: [],
    intakes: [],
    unplaced: [],
    runs: [],
    cohorts: [],
    regroupings: [],
    extensions: [],
    conversions: [],
    temporaries: [],
    movedSections: [],
    movedPupils: [],
    hires: [],
    contracts: [],
    grants: [],
    spending: [],
  };
}

/** Count something at a level. */
export function addToLevel(draft: Draft, level: LevelName, linear: Linear): void {
  const sum = draft.levels[level];
  sum.constant += linear.constant;
  sum.terms.push(...linear.terms);
}

/**
 * Charge works that pupils move into at the start of `year`: the cost falls evenly in the lead years before, or in
 * the year itself when there are none.
 */
export function payWorks(
  draft: Draft,
  works: {
    readonly district: string;
    readonly year: SchoolYear;
    readonly leadYears: number;
    readonly column: number;
    readonly cost: Yuan;
  },
): void {
  const { district, year, leadYears, column, cost } = works;
  const shares = Math.max(1, leadYears);
  for (let paid = year - leadYears; paid < year - leadYears + shares; paid += 1) {
    draft.builder.addCost(column, (cost / shares) * discountFactor(draft.problem, paid));
    if (cost > 0) draft.spending.push({ district, year: paid, spent: only(column, cost / shares) });
  }
}

/** 1 when the school takes pupils in the year, 0 when not: a number, or a sum of its opening and closing decisions. */
export function openAt(draft: Draft, school: string, year: SchoolYear): Linear {
  const byThen = (dated: readonly DatedColumn[], sign: number) =>
    listed(dated, 'school', school)
      .filter((one) => one.year <= year)
      .map(({ column }) => [column, sign] as const);
  const site = listed(draft.problem.schools, 'id', school)[0]?.site !== undefined;
  return { constant: site ? 0 : 1, terms: [...byThen(draft.openings, 1), ...byThen(draft.closings, -1)] };
}
