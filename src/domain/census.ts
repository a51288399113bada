import type { Stage } from './stage.ts';
import type { DistrictId, Grade, ProjectId, Pupils, SchoolId, SchoolYear, TargetId } from './units.ts';

/** What became of a school of the place that a new census does not tell of. */
export type SchoolFate =
  | { readonly fate: 'closed' }
  | { readonly fate: 'merged'; readonly into: SchoolId }
  /** It teaches still, but did not report: its last figures are taken again, marked as assumed. */
  | { readonly fate: 'carried' };

/** What the planner says where files alone do not tell. */
export interface CensusAnswers {
  /** By the school as the census writes it: the place's school that it is, or an empty text for a new one. */
  readonly matches: Readonly<Record<string, SchoolId>>;
  /** By the place's school of which the census tells nothing. */
  readonly gone: Readonly<Record<SchoolId, SchoolFate>>;
}

/** Nothing said yet. */
export const noAnswers: CensusAnswers = { matches: {}, gone: {} };

/**
 * How a school of the census and one of the place were brought together: by identifier (same, renamed), by its name
 * alone (byName, to be confirmed), by the planner (answered), opened as a project planned (planned), new, or not known
 * at all (unknown); and of the schools that the census leaves out: nothing said yet (missing), closed, merged, carried.
 */
export const censusStates = [
  'unknown',
  'missing',
  'byName',
  'answered',
  'renamed',
  'new',
  'planned',
  'merged',
  'closed',
  'carried',
  'same',
] as const;
export type CensusState = (typeof censusStates)[number];

/** One school of the census, of the place, or of both. */
export interface CensusSchool {
  readonly state: CensusState;
  /** As the census writes it; missing where it does not tell of the school. */
  readonly written?: string;
  /** The place's school; missing while it is not known. */
  readonly school?: SchoolId;
  /** Its name: the census's, else the place's. */
  readonly name: string;
  /** The place's name where the census has another. */
  readonly formerName?: string;
  /** Schools of the place that it may be, or into which it may have merged, the likeliest first. */
  readonly candidates: readonly SchoolId[];
  readonly into?: SchoolId;
  /** Pupils at the former base year and in the new one; missing where there are none or they are not known. */
  readonly before?: Pupils;
  readonly now?: Pupils;
}

/** Pupils of a stage in the new census's year: as forecast from the former base year, and as they came. */
export interface CensusMiss {
  /** Missing: the whole place. */
  readonly district?: DistrictId;
  readonly stage: Stage;
  readonly forecast: Pupils;
  readonly actual: Pupils;
  /** (forecast − actual) ÷ actual: above 0 when too many were forecast; missing where it cannot be told. */
  readonly miss?: number;
  /** The 95 % interval made for it; missing where the history was too short for one. */
  readonly from?: number;
  readonly to?: number;
  readonly held?: boolean;
  /** Rows of the census without a figure: then the actual is a part of the whole. */
  readonly unknown: number;
}

/**
 * What became of a class: it stays oversize; is so no longer (closed); is so although its cohort was there before and it
 * was not (relapsed); came oversize with a new cohort (new); was forecast to be so and is not (averted).
 */
export const ledgerOutcomes = ['stays', 'closed', 'relapsed', 'new', 'averted'] as const;
export type LedgerOutcome = (typeof ledgerOutcomes)[number];

/** One row of the ledger against the new census. */
export interface LedgerReview {
  /** "school/stage/entered/number", as in the ledger. */
  readonly id: string;
  readonly target: TargetId;
  readonly threshold: Pupils;
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly schoolName: string;
  readonly stage: Stage;
  /** Grade in the new census's year, or the last one where the class has left. */
  readonly grade: Grade;
  readonly number: number;
  /** Pupils at the former census, as forecast, and now; missing where there is no such class. */
  readonly was?: Pupils;
  readonly expected?: Pupils;
  readonly now?: Pupils;
  readonly outcome: LedgerOutcome;
  /** Whether the forecast had said of it what came. */
  readonly asForecast: boolean;
}

/** Works that were to be in use by the new census, or are before their time. */
export interface ProjectReview {
  readonly project: ProjectId;
  readonly name: string;
  readonly district: DistrictId;
  readonly school: SchoolId;
  /** School year of first use as it was planned. */
  readonly planned: SchoolYear;
  /** In use as planned; later than planned; earlier; or taken as planned because the census tells nothing of its rooms. */
  readonly outcome: 'inUse' | 'late' | 'early' | 'taken';
}

/** The former edition's forecast, plan and ledger beside what a new census counted. */
export interface CensusReview {
  readonly format: 'xuewei.censusReview/1';
  readonly before: SchoolYear;
  readonly year: SchoolYear;
  readonly misses: readonly CensusMiss[];
  readonly ledger: readonly LedgerReview[];
  readonly projects: readonly ProjectReview[];
}
