import type { Basis } from './basis.ts';
import type { SchoolType } from './region/school.ts';
import type { ResourceColumn } from './region/schoolRecords.ts';
import type { Cause } from './sections.ts';
import type { Stage } from './stage.ts';
import type { DistrictId, Grade, ProjectId, Pupils, SchoolId, SchoolYear, TargetId } from './units.ts';
import type { Words } from './words.ts';

/** Over what an indicator is taken. Missing parts mean all. */
export interface IndicatorScope {
  readonly district?: DistrictId;
  readonly stages?: readonly Stage[];
  readonly types?: readonly SchoolType[];
  readonly grades?: readonly Grade[];
}

/** One indicator over the years of a run; undefined where it cannot be measured. */
export interface IndicatorSeries {
  readonly indicator: string;
  readonly words: Words;
  readonly unit: string;
  readonly scope: IndicatorScope;
  /** The target whose threshold was counted against, for indicators that need one. */
  readonly target: TargetId | undefined;
  /** The weakest basis of the rows behind the base year's value. */
  readonly dataBasis: Basis | undefined;
  /** Why no year could be measured; undefined when at least one could. */
  readonly missing: Words | undefined;
  readonly values: readonly { readonly year: SchoolYear; readonly value: number | undefined }[];
}

export const verdictStates = [
  'met',
  'metWithinTolerance',
  'atRisk',
  'missed',
  'notMeasurable',
  'inputSet',
  'constraintHeld',
  'constraintBroken',
  'entered',
  'notEntered',
] as const;
/**
 * How a target stands. Only `computed` targets can be met or missed by computation; they are at risk where they are met
 * on the most likely path and in too few of the futures drawn.
 */
export type VerdictState = (typeof verdictStates)[number];

/** A target's verdict for one scope (one district of several, or the region). */
export interface Verdict {
  readonly target: TargetId;
  readonly words: Words;
  readonly indicator: string;
  readonly role: string;
  readonly scope: IndicatorScope & { readonly unitScope?: string };
  readonly operator: string;
  readonly demanded: number | undefined;
  /** Upper end of a range demanded. */
  readonly upTo: number | undefined;
  readonly unit: string;
  readonly due: number | undefined;
  /** On which day or state the value was read: "census of 2020", "works finished by end of 2020". */
  readonly observed: string;
  readonly observedWords: Words;
  /** The year in which the value was read; for a standing target the year that decided. */
  readonly year: SchoolYear | undefined;
  readonly state: VerdictState;
  readonly value: number | undefined;
  /** How far the value is from the demand, in the target's unit; positive = on the safe side. */
  readonly margin: number | undefined;
  /** First school year from which the target holds in every year up to the horizon; undefined when there is none. */
  readonly firstMet: SchoolYear | undefined;
  /** Probability of meeting it; null where none is known, for the reason given. */
  readonly probability: number | null;
  readonly probabilityWords: Words | undefined;
  /** Why it cannot be measured: which data is missing. */
  readonly missing: string | undefined;
  readonly missingWords: Words | undefined;
  /** What a reader must know beside the figure: children without a seat, the tolerance used, the campus count. */
  readonly notes: readonly Words[];
  readonly firmness: string | undefined;
  /** Number of the printed figure; the target's identifier where the row gives none. */
  readonly reference: string;
  readonly article: string | undefined;
  readonly source: string | undefined;
  /** Basis of the target's figure itself, and of the data that the value was computed from (the weakest of them). */
  readonly basis: Basis;
  readonly dataBasis: Basis | undefined;
}

/** As it stands in the horizon year: over the threshold, no longer over, or over again after it had closed. */
export const ledgerStates = ['open', 'closed', 'relapsed'] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** What happened in the year in which an oversize class stopped being one. */
export const remedies = ['newRooms', 'newSchool', 'split', 'leavers', 'fewerPupils', 'none'] as const;
export type Remedy = (typeof remedies)[number];

/** One oversize class: where it stands, why, and when it ends (台账, 销号). */
export interface LedgerRow {
  /** "school/stage/entered/number": the same class from year to year. */
  readonly id: string;
  readonly target: TargetId;
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly schoolName: string;
  readonly stage: Stage;
  /** Grade in the first year over the threshold. */
  readonly grade: Grade;
  /** Number of the class within its grade, from 1. */
  readonly number: number;
  /** First year over the threshold. */
  readonly since: SchoolYear;
  /** Pupils in that year. */
  readonly pupils: Pupils;
  readonly band: string;
  readonly cause: Cause;
  /** Whether it was over the threshold at the base-year census (stock) or came after (increase, 增量). */
  readonly origin: 'stock' | 'increase';
  /** First year after its last year over the threshold; undefined when it is over in the horizon year. */
  readonly closes: SchoolYear | undefined;
  /** How it closes. */
  readonly remedy: Remedy;
  readonly project: ProjectId | undefined;
  readonly state: LedgerState;
  /** Years in which it came over the threshold again. */
  readonly relapses: readonly SchoolYear[];
  /** Pupils by year from `since` while the class exists. */
  readonly course: readonly {
    readonly year: SchoolYear;
    readonly grade: Grade;
    readonly pupils: Pupils;
    readonly cause: Cause;
  }[];
  readonly basis: Basis;
}

/** Where classes stay oversize at a target's deadline. */
export interface OversizeSpot {
  readonly target: TargetId;
  readonly year: SchoolYear;
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly schoolName: string;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly sizes: readonly Pupils[];
  readonly over: number;
  readonly cause: Cause;
  /** The school's home rooms in that year, undefined when not known, and the sections it has. */
  readonly rooms: number | undefined;
  readonly sections: number;
  /** The cause as a sentence with its figures. */
  readonly plainCause: Words;
  readonly basis: Basis;
}

/** A project that opens too late for a deadline at a school where classes stay oversize. */
export interface CriticalProject {
  readonly target: TargetId;
  /** The deadline year. */
  readonly year: SchoolYear;
  readonly project: ProjectId;
  readonly name: string;
  readonly district: DistrictId;
  readonly builtYear: number;
  readonly openYear: SchoolYear;
  /** Whether the building is finished by the deadline although pupils move in only afterwards. */
  readonly finishedInTime: boolean;
  /** Schools that stay oversize and that it enlarges or relieves. */
  readonly schools: readonly SchoolId[];
  /** Oversize classes of those schools in the deadline year. */
  readonly over: number;
  readonly words: Words;
}

/** Works that are not finished and lack money: a risk to what is planned on them. */
export interface UnfundedProject {
  readonly project: ProjectId;
  readonly name: string;
  readonly district: DistrictId;
  readonly fundedShare: number;
  /** Yuan of its cost that are not funded; missing where no cost is told. */
  readonly lacking?: number;
  readonly openYear: SchoolYear;
  /** Dated targets that name it or its programme, by identifier. */
  readonly targets: readonly TargetId[];
  readonly words: Words;
}

/** One of the seven resource figures of a school's stage against its mark. */
export interface BalanceFigure {
  readonly indicator: ResourceColumn;
  /** Amount per pupil, in the column's unit; undefined where the table does not tell. */
  readonly perPupil: number | undefined;
  /** Least amount per pupil. */
  readonly mark: number;
}

/** One school's stage in the evaluation of high-quality balance (优质均衡); through-schools have a row for each part. */
export interface BalanceSchool {
  readonly school: SchoolId;
  readonly schoolName: string;
  readonly pupils: Pupils;
  readonly figures: readonly BalanceFigure[];
  /** Figures that reach their marks, 0 to 7. */
  readonly reached: number;
  /** Six of seven reached and 85 % of the other; undefined while a figure is not known. */
  readonly passes: boolean | undefined;
  readonly basis: Basis;
}

/** One stage of an evaluation unit (or of a district in none) in one year, judged by its seven resource figures. */
export interface BalancePart {
  readonly year: SchoolYear;
  /** The unit judged together; undefined for a district on its own. */
  readonly unitScope: string | undefined;
  readonly districts: readonly DistrictId[];
  readonly stage: Stage;
  /** Coefficient of variation between schools, weighted by pupils, by indicator; undefined where a school's figure is not known. */
  readonly variations: readonly {
    readonly indicator: ResourceColumn;
    readonly value: number | undefined;
  }[];
  /** Mean of the seven. */
  readonly combined: number | undefined;
  /** Largest coefficient that any one may have. */
  readonly limit: number;
  /** All schools pass and no coefficient is over the limit; undefined while that cannot be told. */
  readonly passes: boolean | undefined;
  readonly schools: readonly BalanceSchool[];
}

/** What a run means: the indicators, the verdicts, the ledger, and the places that miss the deadline. */
export interface StudyReport {
  readonly indicators: readonly IndicatorSeries[];
  readonly verdicts: readonly Verdict[];
  readonly ledger: readonly LedgerRow[];
  readonly spots: readonly OversizeSpot[];
  readonly criticalProjects: readonly CriticalProject[];
  /** Works that lack money, those that lack most first; missing where none does. */
  readonly unfunded?: readonly UnfundedProject[];
  /** The seven resource figures by school, in the base year and in those in which a target asks for them. */
  readonly balance: readonly BalancePart[];
}
