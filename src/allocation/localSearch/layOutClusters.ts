import type { AllocationProblem, ProblemStage } from '../../domain/allocation/allocationProblem.ts';
import { byText } from '../../domain/region/region.ts';
import type { SchoolYear } from '../../domain/units.ts';
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
  const courses = new Courses(problem);
  for (const [school, { cluster }] of schools.entries()) members[cluster]?.push(school);
  return members.map((own) => {
    const taught = own.flatMap((school) => [...(schools[school]?.units ?? [])]);
    const cohorts: CohortLayout[] = [];
    let offset = 0;
    for (const unit of taught)
      for (const cohort of cohortsOf(courses, schools, units, unit)) {
        cohorts.push({ ...cohort, unit, school: units[unit]?.school ?? 0, offset });
        offset += cohort.from.length;
      }
    const districts = [...new Set(own.map((school) => schools[school]?.district ?? 0))];
    const flat = flattenCohorts(cohorts, { schools: own, units: taught, years: planYears(problem).length });
    return { schools: own, units: taught, cohorts, flat, segments: offset, districts };
  });
}

/** A cohort without its place. */
type Common = Omit<CohortLayout, 'unit' | 'school' | 'offset'>;

/** What cohorts of a stage that enter in the same year have in common. */
interface Course
  extends Pick<
    CohortLayout,
    'from' | 'to' | 'wanted' | 'cap' | 'largest' | 'survival' | 'weight' | 'running' | 'split'
  > {
  readonly segments: readonly Segment[];
}

/** What cohorts of a stage and of a year of entry have in common, worked out once. */
class Courses {
  readonly problem: AllocationProblem;
  readonly years: readonly SchoolYear[];
  private readonly known = new Map<ProblemStage, Map<SchoolYear, Course>>();
  private readonly entering = new Map<ProblemStage, readonly Common[]>();

  constructor(problem: AllocationProblem) {
    this.problem = problem;
    this.years = planYears(problem);
  }

  of(stage: ProblemStage, entered: SchoolYear): Course {
    const byYear = this.known.get(stage) ?? new Map<SchoolYear, Course>();
    this.known.set(stage, byYear);
    const course = byYear.get(entered) ?? courseOf(this.problem, stage, entered);
    byYear.set(entered, course);
    return course;
  }

  /** Cohorts that enter within the plan: the same at every school but for its name. */
  enteringOf(stage: ProblemStage): readonly Common[] {
    const cohorts =
      this.entering.get(stage) ??
      this.years.map((entered) => layOutCohort(this, stage, { entered, sizes: undefined }));
    this.entering.set(stage, cohorts);
    return cohorts;
  }
}

function courseOf(problem: AllocationProblem, stage: ProblemStage, entered: SchoolYear): Course {
  const segments = segmentsOf(problem, stage, entered);
  const floats = (amountOf: (segment: Segment, index: number) => number) =>
    Float64Array.from(segments, amountOf);
  return {
    segments,
    from: Int32Array.from(segments, ({ from }) => from - problem.firstYear),
    to: Int32Array.from(segments, ({ to }) => to - problem.firstYear),
    wanted: floats(({ cap, largest, weight }) => (weight > 0 ? cap : largest)),
    cap: floats(({ cap }) => cap),
    largest: floats(({ largest }) => largest),
    survival: floats(({ survival }) => survival),
    weight: floats(({ weight }) => weight),
    running: floats(({ from, to }) => stage.sectionCost * discountedYears(problem, from, to)),
    split: floats(({ from }, index) => (index === 0 ? 0 : stage.splitCost * discountFactor(problem, from))),
  };
}

function cohortsOf(
  courses: Courses,
  schools: readonly SchoolLayout[],
  units: readonly UnitLayout[],
  unit: number,
): Common[] {
  const { school = 0, stage } = units[unit] ?? {};
  const shape = schools[school]?.shape;
  if (stage === undefined || shape === undefined) return [];
  const enrolled = shape.units.find((one) => one.stage === stage.stage)?.enrolled ?? [];
  const standing = enrolled
    .filter(({ entered }) => entered + stage.years > courses.problem.firstYear)
    .map((cohort) => layOutCohort(courses, stage, cohort));
  return [...standing, ...courses.enteringOf(stage)];
}

interface Cohort {
  readonly entered: number;
  readonly sizes: readonly number[] | undefined;
}

function layOutCohort(courses: Courses, stage: ProblemStage, cohort: Cohort): Common {
  const { problem } = courses;
  const { entered, sizes } = cohort;
  const { segments, ...course } = courses.of(stage, entered);
  const pupils = pupilsByYear(courses, stage, cohort);
  return {
    ...course,
    stage,
    entered: entered - problem.firstYear,
    sizes,
    pupils,
    pupilYears: sizes === undefined ? pupils.reduce((sum, one) => sum + one, 0) : 0,
    ...regrouping(problem, stage, cohort, segments),
  };
}

function pupilsByYear({ problem, years }: Courses, stage: ProblemStage, cohort: Cohort): Float64Array {
  const pupils = new Float64Array(years.length);
  for (let at = 0; at < years.length; at += 1)
    pupils[at] = pupilsIn(problem, stage, cohort, problem.firstYear + at);
  return pupils;
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
  const count = segments.length;
  const regrouped = {
    overClasses: new Float64Array(count),
    overPupils: new Float64Array(count),
    regroupedSections: new Int32Array(count),
    regroupPrice: new Float64Array(count),
  };
  let needed = sizes.length;
  let first = -1;
  for (let at = 0; at < count; at += 1) {
    const segment = segments[at] as Segment;
    const { classes, pupils } = overIfKept(problem, stage, cohort, segment);
    for (let year = segment.from; year <= segment.to; year += 1)
      needed = Math.max(needed, Math.ceil(pupilsIn(problem, stage, cohort, year) / segment.cap - 1e-9));
    if (first < 0 && classes > 0) first = at;
    regrouped.overClasses[at] = classes;
    regrouped.overPupils[at] = pupils;
    regrouped.regroupedSections[at] = needed;
    regrouped.regroupPrice[at] = (stage.regroupCost ?? 0) * discountFactor(problem, segment.from);
  }
  const worth = cohort.sizes !== undefined && stage.regroupCost !== undefined && first >= 0;
  return { ...regrouped, regroupAt: worth ? first : count };
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
