import type { ProblemStage } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { type Linear, nothing, only, sumOf, times } from '../../milp/linear.ts';
import {
  discountedYears,
  discountFactor,
  enrolledGrowth,
  enrolledPupils,
  figureAt,
  oversizeWeight,
  type Segment,
  segmentsOf,
  stageNamed,
} from '../horizon.ts';
import { addToLevel, type Draft } from './draft.ts';

/** A cohort that is there already, with its real classes. */
interface Standing {
  readonly school: ProblemSchool;
  readonly stage: ProblemStage;
  readonly entered: SchoolYear;
  readonly sizes: readonly number[];
}

/**
 * Classes of cohorts that are there already. They stay as they are, and those above the cap count, until the cohort
 * is regrouped at a price; from then on it has as many classes as its pupils need.
 *
 *     staysRegrouped:  regrouped[σ] ≤ regrouped[σ+1]
 */
export function addEnrolled(draft: Draft): void {
  const { problem } = draft;
  for (const school of problem.schools)
    for (const unit of school.units)
      for (const { entered, sizes } of unit.enrolled) {
        const standing = { school, stage: stageNamed(problem, unit.stage), entered, sizes };
        addPupils(draft, standing);
        addRuns(draft, standing);
      }
}

function addPupils(draft: Draft, { school, stage, entered, sizes }: Standing): void {
  const { problem } = draft;
  const last = Math.min(problem.lastYear, entered + stage.years - 1);
  for (let year = problem.firstYear; year <= last; year += 1) {
    const constant = enrolledPupils(sizes) * enrolledGrowth(problem, stage, entered, year);
    draft.cohorts.push({
      school: school.id,
      year,
      stage: stage.stage,
      entered,
      pupils: { constant, terms: [] },
      most: constant,
    });
  }
}

/** Class-years and pupil-years above the cap in a segment while the classes stay as they are, weighted. */
function overIfKept({ problem }: Draft, { stage, entered, sizes }: Standing, segment: Segment) {
  const over = { classes: 0, pupils: 0 };
  for (let year = segment.from; year <= segment.to; year += 1) {
    const cap = figureAt(stage.caps, year)?.pupils ?? Number.POSITIVE_INFINITY;
    const growth = enrolledGrowth(problem, stage, entered, year);
    for (const size of sizes.map((pupils) => pupils * growth).filter((pupils) => pupils > cap + 1e-9)) {
      over.classes += oversizeWeight(stage, year);
      over.pupils += oversizeWeight(stage, year) * (size - cap);
    }
  }
  return over;
}

function addRuns(draft: Draft, standing: Standing): void {
  const { problem, builder } = draft;
  const { school, stage, entered, sizes } = standing;
  const segments = segmentsOf(problem, stage, entered);
  const overs = segments.map((segment) => overIfKept(draft, standing, segment));
  const worth = stage.regroupCost !== undefined && overs.some(({ classes }) => classes > 0);
  let [needed, before]: [number, Linear] = [sizes.length, nothing];
  for (const [index, segment] of segments.entries()) {
    const pupils = fullestYear(draft, standing, segment);
    needed = Math.max(needed, Math.ceil(pupils / segment.cap - 1e-9));
    const name = `${school.id}/${stage.stage}/${entered}/${segment.from}`;
    const regrouped = worth ? addRegrouping(draft, { standing, segment, name, before }) : nothing;
    before = regrouped;
    const kept: Linear = sumOf([{ constant: 1, terms: [] }, times(regrouped, -1)]);
    const over = overs[index] ?? { classes: 0, pupils: 0 };
    addToLevel(draft, 'oversizeClasses', times(kept, over.classes));
    addToLevel(draft, 'oversizePupils', times(kept, over.pupils));
    const sections = sumOf([{ constant: sizes.length, terms: [] }, times(regrouped, needed - sizes.length)]);
    const cost = times(sections, stage.sectionCost * discountedYears(problem, segment.from, segment.to));
    builder.addConstant(cost.constant);
    for (const [column, amount] of cost.terms) builder.addCost(column, amount);
    const { from, to } = segment;
    const most = worth ? needed : sizes.length;
    draft.runs.push({
      school: school.id,
      district: school.district,
      stage: stage.stage,
      entered,
      from,
      to,
      sections,
      most,
      least: sizes.length,
    });
  }
}

function fullestYear({ problem }: Draft, { stage, entered, sizes }: Standing, segment: Segment): number {
  let most = 0;
  for (let year = segment.from; year <= segment.to; year += 1)
    most = Math.max(most, enrolledPupils(sizes) * enrolledGrowth(problem, stage, entered, year));
  return most;
}

function addRegrouping(
  draft: Draft,
  {
    standing,
    segment,
    name,
    before,
  }: {
    readonly standing: Standing;
    readonly segment: Segment;
    readonly name: string;
    readonly before: Linear;
  },
): Linear {
  const { problem, builder } = draft;
  const { school, stage, entered } = standing;
  const price = (stage.regroupCost ?? 0) * discountFactor(problem, segment.from);
  const column = builder.column(`regrouped/${name}`, { upper: 1, integer: true, cost: price });
  if (before.terms.length > 0)
    builder.row(`staysRegrouped/${name}`, sumOf([before, only(column, -1)]).terms, { upper: 0 });
  // Paid once: a cohort regrouped before does not pay again.
  for (const [earlier] of before.terms) builder.addCost(earlier, -price);
  draft.regroupings.push({ school: school.id, year: segment.from, stage: stage.stage, entered, column });
  return only(column);
}
