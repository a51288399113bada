import type { Verdict, VerdictState } from './report.ts';
import type { PlaceSpread } from './spread.ts';
import type { Stage } from './stage.ts';
import type { DistrictId, Grade, ProjectId, SchoolId, SchoolYear, TargetId } from './units.ts';
import type { Words } from './words.ts';

/** A share of draws, with the 95 % binomial interval that so few draws leave. */
export interface DrawnShare {
  readonly probability: number;
  readonly from: number;
  readonly to: number;
}

/** Whole numbers by their place among the draws: a tenth is lower than `low`, a tenth higher than `high`. */
export interface DrawnRange {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** How a target stands in the drawn futures. */
export interface DrawnVerdict extends DrawnShare {
  readonly target: TargetId;
  readonly scope: Verdict['scope'];
  /** Futures in which it could be judged; the others count as not met. */
  readonly judged: number;
  /** Whether it rests on works or rules alone, which are not drawn: then the share says nothing of how sure it is. */
  readonly fixed: boolean;
  /** Its figure in the target’s unit, as a tenth, half and nine tenths of the futures do not exceed. */
  readonly value: DrawnRange | undefined;
  readonly words: Words;
}

/** Share of the futures drawn from which a target is sure to be met. */
export const sureFrom = 0.9;

/** How a target stands where futures were drawn: at risk where it is met, but in too few of them. */
export function stateWhenDrawn(
  state: VerdictState,
  drawn: Pick<DrawnVerdict, 'probability' | 'fixed'> | undefined,
): VerdictState {
  const met = state === 'met' || state === 'metWithinTolerance';
  return met && drawn !== undefined && !drawn.fixed && drawn.probability < sureFrom ? 'atRisk' : state;
}

/** The classes of one stage of a district in one year. */
export interface DrawnClasses {
  readonly year: SchoolYear;
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly pupils: DrawnRange;
  /** That any class is larger than the cap of its own rule, and how many are. */
  readonly anyOverCap: DrawnShare;
  readonly overCap: DrawnRange;
  /** That any class has {@link PlaceDraws.threshold} pupils or more, and how many have. */
  readonly anyOversize: DrawnShare;
  readonly oversize: DrawnRange;
}

/** A school’s grade that may need one class more than the central path gives it. */
export interface DrawnGrade extends DrawnShare {
  readonly year: SchoolYear;
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly grade: Grade;
  /** Sections that the rules ask for on the central path. */
  readonly expected: number;
}

/** Works whose dates are drawn: how likely they are in use later than on the central path, and from when on. */
export interface DrawnWorks {
  readonly project: ProjectId;
  readonly name: string;
  readonly district: DistrictId;
  /** First school year in use on the central path; missing: never. */
  readonly openYear?: SchoolYear;
  /** That it is in use later than that, or never. */
  readonly late: DrawnShare;
  /** First school year in use; left out where it is never in use. */
  readonly opens?: DrawnRange;
  readonly words: Words;
}

/** What a place’s drawn futures say; plain JSON. */
export interface PlaceDraws {
  readonly draws: number;
  readonly seed: number;
  /** Pupils from which a class counts as oversize. */
  readonly threshold: number;
  readonly verdicts: readonly DrawnVerdict[];
  readonly classes: readonly DrawnClasses[];
  /** Grades with a probability of {@link PlaceDraws.leastProbability} or more, the most likely first. */
  readonly grades: readonly DrawnGrade[];
  readonly leastProbability: number;
  /** Works whose dates are drawn, likeliest late first; missing where none are. */
  readonly works?: readonly DrawnWorks[];
  /** Timetables of the works that are independent of each other; missing where no works are drawn. */
  readonly timetables?: number;
  readonly spread: PlaceSpread;
  /** How the probabilities are found, and what the draws leave out. */
  readonly how: readonly Words[];
}
