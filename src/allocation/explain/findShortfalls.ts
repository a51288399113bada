import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem, ProblemStage } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import type { Stage } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import {
  enrolledGrowth,
  enrolledPupils,
  figureAt,
  oversizeWeight,
  planYears,
  schoolNamed,
  segmentsOf,
  stageNamed,
  survivalAfter,
} from '../horizon.ts';

/** Something short in one year: classes and pupils above a cap, or pupils without a place. */
export interface Shortfall {
  readonly kind: 'newClasses' | 'standingClasses' | 'schoolSize' | 'unplaced';
  /** Where they sit, or would belong. */
  readonly school: string;
  /** Missing for a whole school. */
  readonly stage?: Stage;
  readonly year: SchoolYear;
  /** What a class-year or pupil-year of it counts in the levels. */
  readonly weight: number;
  readonly classes: number;
  readonly pupils: number;
  /** Rooms beside those that its classes have, if nobody were above the cap. */
  readonly roomsWanted: number;
}

/**
 * Read from a plan all that is short, year by year, as the levels count it: a class is spread over the pupils of its
 * cohort, and a span of years counts at its fullest one.
 *
 *     Σ weight · classes = oversize class-years     Σ weight · pupils = pupil-years above the caps (or unplaced)
 *
 * Years that do not count yet (before a deadline) are there with the weight 0.
 */
export function findShortfalls(problem: AllocationProblem, plan: AllocationPlan): Shortfall[] {
  return [
    ...problem.schools.flatMap((school) =>
      school.units.flatMap(({ stage, enrolled }) => [
        ...planYears(problem).flatMap((entered) => newClasses(problem, plan, school, stage, entered)),
        ...enrolled.flatMap((cohort) => standingClasses(problem, plan, { school, stage, ...cohort })),
      ]),
    ),
    ...problem.schools.flatMap((school) =>
      planYears(problem).flatMap((year) => schoolSize(problem, plan, school, year)),
    ),
    ...plan.unplaced.flatMap((row) => unplaced(problem, row)),
  ];
}

/** Those of classes and places, without the size caps of schools. */
export function classShortfalls(shortfalls: readonly Shortfall[]): Shortfall[] {
  return shortfalls.filter(({ kind }) => kind !== 'schoolSize');
}

/** The school where the classes of a school sit in a year: its receiver once it is closed. */
export function seatOf(
  { closures }: AllocationPlan,
  { id, closure }: ProblemSchool,
  year: SchoolYear,
): string {
  const closed = closures.some((one) => one.school === id && one.year <= year);
  return closed && closure !== undefined ? closure.receiver : id;
}

/** Pupils who enter a school in a year by the plan. */
export function entrantsOf(
  { intakes }: AllocationPlan,
  school: string,
  stage: Stage,
  entered: SchoolYear,
): number {
  return intakes
    .filter((one) => one.school === school && one.stage === stage && one.entryYear === entered)
    .reduce((sum, { pupils }) => sum + pupils, 0);
}

function newClasses(
  problem: AllocationProblem,
  plan: AllocationPlan,
  school: ProblemSchool,
  name: Stage,
  entered: SchoolYear,
): Shortfall[] {
  const stage = stageNamed(problem, name);
  const entrants = entrantsOf(plan, school.id, name, entered);
  if (entrants === 0) return [];
  return segmentsOf(problem, stage, entered).flatMap(({ from, to, cap, survival }) => {
    const row = plan.sections.find(
      (one) =>
        one.school === school.id && one.stage === name && one.entered === entered && one.fromYear === from,
    );
    const sections = row?.sections ?? 0;
    const pupils = survival * entrants - cap * sections;
    if (pupils <= 1e-6) return [];
    const roomsWanted = Math.ceil((survival * entrants) / cap - 1e-9) - sections;
    return yearsFrom(from, to).map((year) => ({
      kind: 'newClasses' as const,
      school: seatOf(plan, school, year),
      stage: name,
      year,
      weight: oversizeWeight(stage, year),
      classes: Math.min(sections, pupils),
      pupils,
      roomsWanted,
    }));
  });
}

interface Standing {
  readonly school: ProblemSchool;
  readonly stage: Stage;
  readonly entered: SchoolYear;
  readonly sizes: readonly number[];
}

function standingClasses(
  problem: AllocationProblem,
  plan: AllocationPlan,
  { school, stage: name, entered, sizes }: Standing,
): Shortfall[] {
  const stage = stageNamed(problem, name);
  const regrouped = plan.regrouped.find(
    (one) => one.school === school.id && one.stage === name && one.entered === entered,
  );
  const last = Math.min(problem.lastYear, entered + stage.years - 1, (regrouped?.fromYear ?? Infinity) - 1);
  return yearsFrom(problem.firstYear, last).flatMap((year) => {
    const cap = figureAt(stage.caps, year)?.pupils ?? Infinity;
    const growth = enrolledGrowth(problem, stage, entered, year);
    const over = sizes.map((size) => size * growth).filter((size) => size > cap + 1e-9);
    if (over.length === 0) return [];
    const needed = Math.ceil((enrolledPupils(sizes) * growth) / cap - 1e-9);
    return [
      {
        kind: 'standingClasses' as const,
        school: seatOf(plan, school, year),
        stage: name,
        year,
        weight: oversizeWeight(stage, year),
        classes: over.length,
        pupils: over.reduce((sum, size) => sum + size - cap, 0),
        roomsWanted: Math.max(0, needed - sizes.length),
      },
    ];
  });
}

function schoolSize(
  problem: AllocationProblem,
  plan: AllocationPlan,
  school: ProblemSchool,
  year: SchoolYear,
): Shortfall[] {
  const cap = figureAt(school.sizeCaps, year)?.pupils;
  if (cap === undefined) return [];
  const pupils = problem.schools
    .filter((one) => seatOf(plan, one, year) === school.id)
    .reduce((sum, one) => sum + attendance(problem, plan, one, year), 0);
  if (pupils <= cap + 1e-6) return [];
  const weight = Math.max(
    ...school.units.map(({ stage }) => oversizeWeight(stageNamed(problem, stage), year)),
  );
  const above = pupils - cap;
  return [{ kind: 'schoolSize', school: school.id, year, weight, classes: 0, pupils: above, roomsWanted: 0 }];
}

/** Pupils of the cohorts that entered a school, wherever they sit. */
function attendance(
  problem: AllocationProblem,
  plan: AllocationPlan,
  school: ProblemSchool,
  year: SchoolYear,
): number {
  const there = (stage: ProblemStage, entered: SchoolYear) => entered <= year && year < entered + stage.years;
  return school.units
    .map(({ stage: name, enrolled }) => {
      const stage = stageNamed(problem, name);
      const entering = planYears(problem)
        .filter((entered) => there(stage, entered))
        .map((entered) => entrantsOf(plan, school.id, name, entered) * survivalAfter(stage, year - entered));
      const standing = enrolled
        .filter(({ entered }) => there(stage, entered))
        .map(({ entered, sizes }) => enrolledPupils(sizes) * enrolledGrowth(problem, stage, entered, year));
      return [...entering, ...standing].reduce((sum, pupils) => sum + pupils, 0);
    })
    .reduce((sum, pupils) => sum + pupils, 0);
}

/** Pupils without a place are told at the school they belong to. */
function unplaced(problem: AllocationProblem, row: AllocationPlan['unplaced'][number]): Shortfall[] {
  const stage = stageNamed(problem, row.stage);
  const school = homeOf(problem, row.area, row.stage);
  const last = Math.min(problem.lastYear, row.entryYear + stage.years - 1);
  return yearsFrom(row.entryYear, last).map((year) => {
    const pupils = row.pupils * survivalAfter(stage, year - row.entryYear);
    const cap = figureAt(stage.caps, year)?.pupils;
    return {
      kind: 'unplaced',
      school,
      stage: row.stage,
      year,
      weight: 1,
      classes: 0,
      pupils,
      roomsWanted: cap === undefined ? 0 : Math.ceil(pupils / cap - 1e-9),
    };
  });
}

/** The home school of an area, or the nearest it can send pupils to. */
export function homeOf(problem: AllocationProblem, area: string, stage: Stage): string {
  const flows = problem.flows.filter((one) => one.area === area && one.stage === stage);
  const nearest = flows.toSorted((left, right) => left.distance - right.distance)[0];
  const school = (flows.find(({ home }) => home) ?? nearest)?.school ?? '';
  return schoolNamed(problem, school).id;
}

const yearsFrom = (from: SchoolYear, to: SchoolYear): SchoolYear[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
