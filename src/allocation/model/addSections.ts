import type { ProblemStage } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { type Linear, nothing, only, sumOf, times } from '../../milp/linear.ts';
import {
  discountedYears,
  discountFactor,
  planYears,
  type Segment,
  segmentsOf,
  stageNamed,
  survivalAfter,
} from '../horizon.ts';
import { listed } from '../listed.ts';
import { addLeast, type LeastIntake, leastIntake } from './addLeast.ts';
import { addToLevel, type Draft } from './draft.ts';

/** The largest whole number of classes that could be of use, safe from rounding noise. */
const classesFor = (pupils: number, cap: number) => Math.ceil(pupils / cap - 1e-9);

/** A cohort that enters a school within the plan. */
interface Cohort {
  readonly school: ProblemSchool;
  readonly stage: ProblemStage;
  readonly entered: SchoolYear;
  readonly intake: Linear;
  readonly most: number;
  readonly least: LeastIntake;
}

/**
 * Classes of cohorts that enter within the plan: one number per segment of constant cap, that must do for the
 * fullest year of the segment and never falls.
 *
 *     largest:   ρ·Σ_a pupils ≤ largest · sections
 *     cap:       ρ·Σ_a pupils ≤ cap · sections + overCap
 *     splits:    sections[σ+1] = sections[σ] + split[σ+1]
 *
 * Classes are spread evenly, so min(sections, overCap) of them are oversize:
 *
 *     overSome:  oversize ≥ overCap − M · allOver        overAll:  oversize ≥ sections − n̄ · (1 − allOver)
 *
 * What follows from them for whole numbers, but not for fractions of `allOver`: a class holds no more than the largest.
 *
 *     overMany:  overCap ≤ max(1, largest − cap) · oversize
 */
export function addSections(draft: Draft): void {
  const { problem, intakes } = draft;
  for (const school of problem.schools)
    for (const { stage: name } of school.units)
      for (const entered of planYears(problem)) {
        const own = listed(intakes, 'school', school.id).filter(
          (one) => one.stage === name && one.year === entered,
        );
        if (own.length === 0) continue;
        const cohort = {
          school,
          stage: stageNamed(problem, name),
          entered,
          intake: sumOf(own.map(({ column }) => only(column))),
          most: own.reduce((sum, one) => sum + one.most, 0),
          least: leastIntake(draft, school, name, entered),
        };
        addPupils(draft, cohort);
        addRuns(draft, cohort);
      }
}

function addPupils(draft: Draft, { school, stage, entered, intake, most }: Cohort): void {
  const last = Math.min(draft.problem.lastYear, entered + stage.years - 1);
  for (let year = entered; year <= last; year += 1) {
    const ratio = survivalAfter(stage, year - entered);
    const pupils = times(intake, ratio);
    draft.cohorts.push({ school: school.id, year, stage: stage.stage, entered, pupils, most: most * ratio });
  }
}

function addRuns(draft: Draft, cohort: Cohort): void {
  const segments = segmentsOf(draft.problem, cohort.stage, cohort.entered);
  const needs = segments.map(({ survival, cap }) => classesFor(survival * cohort.most, cap));
  let before = nothing;
  for (const [index, segment] of segments.entries()) {
    // Classes that are not needed yet can be worth having: they save the cost of a later split.
    const most = Math.max(...(cohort.stage.splitCost > 0 ? needs : needs.slice(0, index + 1)));
    const name = `${cohort.school.id}/${cohort.stage.stage}/${cohort.entered}/${segment.from}`;
    before = addRun(draft, cohort, { segment, name, most, before });
  }
}

interface RunShape {
  readonly segment: Segment;
  readonly name: string;
  readonly most: number;
  readonly before: Linear;
}

function addRun(draft: Draft, cohort: Cohort, { segment, name, most, before }: RunShape): Linear {
  const { problem, builder } = draft;
  const { school, stage, entered, intake } = cohort;
  const first = segment.from === entered;
  const cost = stage.sectionCost * discountedYears(problem, segment.from, segment.to);
  const column = builder.column(`sections/${name}`, { upper: most, integer: true, cost });
  const sections = only(column);
  const pupils = times(intake, segment.survival);
  builder.row(`largest/${name}`, sumOf([pupils, times(sections, -segment.largest)]).terms, { upper: 0 });
  if (!first) {
    const split = builder.column(`split/${name}`, {
      cost: stage.splitCost * discountFactor(problem, segment.from),
    });
    const terms = sumOf([sections, times(before, -1), only(split, -1)]).terms;
    builder.row(`splits/${name}`, terms, { lower: 0, upper: 0 });
  }
  const overCap =
    segment.largest > segment.cap && segment.weight > 0
      ? addOverCap(draft, { segment, name, most, sections, pupils })
      : undefined;
  addLeast(draft, cohort.least, { segment, name, sections, overCap });
  const { from, to } = segment;
  draft.runs.push({
    school: school.id,
    district: school.district,
    stage: stage.stage,
    entered,
    from,
    to,
    sections,
    most,
    least: 0,
  });
  return sections;
}

function addOverCap(
  draft: Draft,
  run: {
    readonly segment: Segment;
    readonly name: string;
    readonly most: number;
    readonly sections: Linear;
    readonly pupils: Linear;
  },
): Linear {
  const { builder } = draft;
  const { segment, name, most, sections, pupils } = run;
  const mostOver = most * (segment.largest - segment.cap);
  const overCap = builder.column(`overCap/${name}`, { upper: mostOver });
  const oversize = builder.column(`oversize/${name}`, { upper: most });
  const allOver = builder.column(`allOver/${name}`, { upper: 1, integer: true });
  builder.row(`cap/${name}`, sumOf([pupils, times(sections, -segment.cap), only(overCap, -1)]).terms, {
    upper: 0,
  });
  builder.row(
    `overSome/${name}`,
    [
      [oversize, 1],
      [overCap, -1],
      [allOver, mostOver],
    ],
    { lower: 0 },
  );
  builder.row(`overAll/${name}`, [[oversize, 1], ...times(sections, -1).terms, [allOver, -most]], {
    lower: -most,
  });
  builder.row(
    `overMany/${name}`,
    [
      [overCap, 1],
      [oversize, -Math.max(1, segment.largest - segment.cap)],
    ],
    { upper: 0 },
  );
  addToLevel(draft, 'oversizeClasses', only(oversize, segment.weight));
  addToLevel(draft, 'oversizePupils', only(overCap, segment.weight));
  return only(overCap);
}
