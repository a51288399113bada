import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import type { Stage } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { type Linear, nothing, only, sumOf, times } from '../../milp/linear.ts';
import type { Segment } from '../horizon.ts';
import { listed } from '../listed.ts';
import { leastDemand } from '../mostDemand.ts';
import { type Draft, openAt } from './draft.ts';

/** Entrants whom a school gets in any case, but for those who stay unplaced. */
export interface LeastIntake {
  readonly pupils: number;
  /** Sum of the unplaced of their areas. */
  readonly unplaced: Linear;
}

/**
 * The entrants whom shares leave no other school: of each area as many as its least share asks, or as the most
 * shares of all its other schools leave. Nobody where the school may be closed or not be open yet.
 */
export function leastIntake(
  draft: Draft,
  school: ProblemSchool,
  stage: Stage,
  year: SchoolYear,
): LeastIntake {
  const { problem } = draft;
  let pupils = 0;
  const unplaced: Linear[] = [];
  if (openAt(draft, school.id, year).terms.length > 0) return { pupils, unplaced: nothing };
  for (const flow of listed(problem.flows, 'school', school.id).filter((one) => one.stage === stage)) {
    const others = listed(problem.flows, 'area', flow.area).filter(
      (one) => one.stage === stage && one.school !== school.id,
    );
    const elsewhere = others.reduce((sum, { mostShare }) => sum + mostShare, 0);
    const share = Math.max(flow.leastShare, 1 - elsewhere);
    if (share <= 0) continue;
    pupils += share * leastDemand(problem, flow.area, stage, year);
    const own = listed(draft.unplaced, 'area', flow.area).filter(
      (one) => one.stage === stage && one.year === year,
    );
    unplaced.push(...own.map(({ column }) => only(column)));
  }
  return { pupils, unplaced: sumOf(unplaced) };
}

/** Below this many pupils in a last class the row would be all but a large number. */
const fewest = 1;

/**
 * Whole classes for the pupils who come in any case: with N of them, k = ⌈ρ·N / cap⌉ and r = ρ·N − (k − 1)·cap,
 *
 *     leastSections:  sections + (overCap + ρ·unplaced) / r ≥ k
 *
 * holds for every whole number of classes, but cuts off fractions of them: a mixed-integer rounding of `cap`.
 *
 * @source Nemhauser & Wolsey (1990), Mathematical Programming 46.
 */
export function addLeast(
  { builder }: Draft,
  { pupils, unplaced }: LeastIntake,
  {
    segment,
    name,
    sections,
    overCap,
  }: {
    readonly segment: Segment;
    readonly name: string;
    readonly sections: Linear;
    readonly overCap: Linear | undefined;
  },
): void {
  const cap = overCap === undefined ? segment.largest : segment.cap;
  const coming = segment.survival * pupils;
  const least = Math.ceil(coming / cap - 1e-9);
  const last = coming - (least - 1) * cap;
  if (least < 1 || last < fewest || last > cap - fewest) return;
  const spared = times(sumOf([overCap ?? nothing, times(unplaced, segment.survival)]), 1 / last);
  builder.row(`leastSections/${name}`, sumOf([sections, spared]).terms, { lower: least });
}
