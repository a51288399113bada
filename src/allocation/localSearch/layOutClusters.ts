import type { AllocationProblem, ProblemStage } from '../../domain/allocation/allocationProblem.ts';
import { byText } from '../../domain/region/region.ts';
import {
  discountedYears,
  discountFactor,
  enrolledGrowth,
  enrolledPupils,
  figureAt,
  oversizeWeight,
  planYears,
  type Segment,
  segmentsOf,
  survivalAfter,
} from '../horizon.ts';
import { flattenCohorts } from './flattenCohorts.ts';
import type { ClusterLayout, CohortLayout, SchoolLayout, UnitLayout } from './layout.ts';

/** A school that may be closed belongs to its receiver's cluster; every other school heads its own. */
export function clusterNames(problem: AllocationProblem) {
  const ofSchool = problem.schools.map(({ id, closure }) => closure?.receiver ?? id);
  return { ofSchool, inOrder: [...new Set(ofSchool)].sort(byText) };
}

/** Lay the clusters out with their cohorts. */
export function layOutClusters(
  problem: AllocationProblem,
  schools: readonly SchoolLayout[],
  units: readonly UnitLayout[],
): ClusterLayout[] {
  const count = schools.reduce((most, { cluster }) => Math.max(most, cluster), -1) + 1;
  const members = Array.from({ length: count }, (): number[] => []);
  for (const [school, { cluster }] of schools.entries()) members[cluster]?.push(school);
  return members.map((own) => {
    const taught = own.flatMap((school) => [...(schools[school]?.units ?? [])]);
    const cohorts: CohortLayout[] = [];
    let offset = 0;
    for (const unit of taught)
      for (const cohort of cohortsOf(problem, schools, units, unit)) {
        cohorts.push({ ...cohort, offset });
        offset += cohort.from.length;
      }
    const districts = [...new Set(own.map((school) => schools[school]?.district ?? 0))];
    const flat = flattenCohorts(cohorts, { schools: own, units: taught, years: planYears(problem).length });
    return { schools: own, units: taught, cohorts, flat, segments: offset, districts };
  });
}

type Bare = Omit<CohortLayout, 'offset'>;

function cohortsOf(
  problem: AllocationProblem,
  schools: readonly SchoolLayout[],
  units: readonly UnitLayout[],
  unit: number,
): Bare[] {
  const { school = 0, stage } = units[unit] ?? {};
  const shape = schools[school]?.shape;
  if (stage === undefined || shape === undefined) return [];
  const enrolled = shape.units.find((one) => one.stage === stage.stage)?.enrolled ?? [];
  const standing = enrolled
    .filter(({ entered }) => entered + stage.years > problem.firstYear)
    .map(({ entered, sizes }) => layOutCohort(problem, stage, { unit, school, entered, sizes }));
  const coming = planYears(problem).map((entered) =>
    layOutCohort(problem, stage, { unit, school, entered, sizes: undefined }),
  );
  return [...standing, ...coming];
}

interface Cohort {
  readonly unit: number;
  readonly school: number;
  readonly entered: number;
  readonly sizes: readonly number[] | undefined;
}

function layOutCohort(problem: AllocationProblem, stage: ProblemStage, cohort: Cohort): Bare {
  const { unit, school, entered, sizes } = cohort;
  const segments = segmentsOf(problem, stage, entered);
  const floats = (amountOf: (segment: Segment, index: number) => number) =>
    Float64Array.from(segments, amountOf);
  const pupils = Float64Array.from(planYears(problem), (year) => pupilsIn(problem, stage, cohort, year));
  return {
    stage,
    unit,
    school,
    entered: entered - problem.firstYear,
    sizes,
    from: Int32Array.from(segments, ({ from }) => from - problem.firstYear),
    to: Int32Array.from(segments, ({ to }) => to - problem.firstYear),
    wanted: floats(({ cap, largest, weight }) => (weight > 0 ? cap : largest)),
    cap: floats(({ cap }) => cap),
    largest: floats(({ largest }) => largest),
    survival: floats(({ survival }) => survival),
    weight: floats(({ weight }) => weight),
    running: floats(({ from, to }) => stage.sectionCost * discountedYears(problem, from, to)),
    split: floats(({ from }, index) => (index === 0 ? 0 : stage.splitCost * discountFactor(problem, from))),
    pupils,
    pupilYears: sizes === undefined ? pupils.reduce((sum, one) => sum + one, 0) : 0,
    ...regrouping(problem, stage, cohort, segments),
  };
}

function pupilsIn(
  problem: AllocationProblem,
  stage: ProblemStage,
  { entered, sizes }: Cohort,
  year: number,
): number {
  if (year < entered || year >= entered + stage.years) return 0;
  return sizes === undefined
    ? survivalAfter(stage, year - entered)
    : enrolledPupils(sizes) * enrolledGrowth(problem, stage, entered, year);
}

function regrouping(
  problem: AllocationProblem,
  stage: ProblemStage,
  cohort: Cohort,
  segments: readonly Segment[],
): Pick<CohortLayout, 'overClasses' | 'overPupils' | 'regroupedSections' | 'regroupPrice' | 'regroupAt'> {
  const sizes = cohort.sizes ?? [];
  const overs = segments.map((segment) => overIfKept(problem, stage, cohort, segment));
  let needed = sizes.length;
  const sections = segments.map(({ from, to, cap }) => {
    for (let year = from; year <= to; year += 1)
      needed = Math.max(needed, Math.ceil(pupilsIn(problem, stage, cohort, year) / cap - 1e-9));
    return needed;
  });
  const first = overs.findIndex(({ classes }) => classes > 0);
  const worth = cohort.sizes !== undefined && stage.regroupCost !== undefined && first >= 0;
  return {
    overClasses: Float64Array.from(overs, ({ classes }) => classes),
    overPupils: Float64Array.from(overs, ({ pupils }) => pupils),
    regroupedSections: Int32Array.from(sections),
    regroupPrice: Float64Array.from(
      segments,
      ({ from }) => (stage.regroupCost ?? 0) * discountFactor(problem, from),
    ),
    regroupAt: worth ? first : segments.length,
  };
}

function overIfKept(
  problem: AllocationProblem,
  stage: ProblemStage,
  { entered, sizes = [] }: Cohort,
  { from, to }: Segment,
): { classes: number; pupils: number } {
  const over = { classes: 0, pupils: 0 };
  for (let year = from; year <= to; year += 1) {
    const cap = figureAt(stage.caps, year)?.pupils ?? Number.POSITIVE_INFINITY;
    const growth = enrolledGrowth(problem, stage, entered, year);
    for (const size of sizes) {
      if (size * growth <= cap + 1e-9) continue;
      over.classes += oversizeWeight(stage, year);
      over.pupils += oversizeWeight(stage, year) * (size * growth - cap);
    }
  }
  return over;
}
