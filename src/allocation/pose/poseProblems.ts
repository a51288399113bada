import type { AllocationProblemInput } from '../../domain/allocation/allocationProblem.ts';
import type { Planning } from '../../domain/planning.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolId } from '../../domain/units.ts';
import { type CohortCourse, fullestYear } from './cohortCourses.ts';
import { freeMoney } from './freeMoney.ts';
import { type PlannedStage, planningParts } from './planningPart.ts';
import { poseAreas } from './poseAreas.ts';
import { poseSchools, poseSites } from './poseSchools.ts';
import { poseTeachers } from './poseTeachers.ts';
import { openPosing, type Posing, payerOf } from './posing.ts';

/** One part of a region as a problem for the allocator. */
export interface PosedProblem {
  /** The district, or the region for stages that admit from everywhere. */
  readonly name: string;
  readonly districts: readonly string[];
  readonly problem: AllocationProblemInput;
  /** Schools left as they are, since decided projects close, merge or change them. */
  readonly leftOut: readonly SchoolId[];
}

/**
 * Pose what a run leaves open as problems for the allocator: who enters where, the classes that stand, rooms,
 * teachers and money year by year, with the levers that the scenario allows.
 *
 * The demand is the run's own: each school's entrants form an area of their own, and every cohort counts with the most
 * pupils that it ever has, so that its classes do in its fullest year. What is left of the works money after the
 * decided projects is what a plan may spend.
 *
 * @returns One problem per part that has any pupils, sorted by name, the region's own last.
 */
export function poseProblems(run: StudyRun, planning: Planning): PosedProblem[] {
  const parts = planningParts(run.region, planning);
  const stagesPlanned = new Set(parts.flatMap((part) => part.stages.map(({ stage }) => stage)));
  return parts.flatMap((part) => {
    const posing = openPosing(run, planning, part, stagesPlanned);
    const { areas, flows } = poseAreas(posing);
    if (areas.length === 0) return [];
    const problem: AllocationProblemInput = {
      format: 'xuewei.allocation/1',
      firstYear: part.firstYear,
      lastYear: part.lastYear,
      discountRate: run.region.place.discountRate ?? 0,
      stages: part.stages.map((stage) => poseStage(posing, stage)),
      areas,
      schools: [...poseSchools(posing), ...poseSites(posing)],
      flows,
      teachers: poseTeachers(posing),
      costTolerance: planning.costTolerance,
      ...poseMoney(posing),
    };
    return [{ name: part.name, districts: part.districts, problem, leftOut: [...posing.reorganised].sort() }];
  });
}

function poseStage(
  posing: Posing,
  { stage, years, caps, deadline }: PlannedStage,
): AllocationProblemInput['stages'][number] {
  const { region, planning, part, courses } = posing;
  const most = Math.max(...caps.map(({ pupils }) => pupils));
  const ceilings = region.classRules
    .filter((rule) => rule.stage === stage && rule.ceilingSize !== undefined)
    .map(({ ceilingSize }) => ceilingSize ?? 0);
  const entering = courses.filter((course) => course.stage === stage && course.entered >= part.firstYear);
  const standing = entering.flatMap((course) => course.years.flatMap(({ sizes }) => sizes));
  // A ceiling holds at entry; classes are planned for their fullest year.
  const largest =
    ceilings.length > 0 ? Math.floor(Math.min(...ceilings) * growthOf(entering)) : Math.max(0, ...standing);
  return {
    stage,
    years,
    caps: [...caps],
    largestClass: Math.max(most, largest),
    ...(deadline === undefined ? {} : { deadline: { year: deadline } }),
    sectionCost: planning.classCost,
    splitCost: planning.splitCost,
    ...(planning.regrouping.use ? { regroupCost: planning.regrouping.costPerCohort } : {}),
  };
}

/** Pupils in the fullest year per pupil at entry, over all cohorts; 1 when there are none. */
function growthOf(courses: readonly CohortCourse[]): number {
  let [entry, fullest] = [0, 0];
  for (const course of courses) {
    entry += (course.years[0]?.sizes ?? []).reduce((sum, size) => sum + size, 0);
    fullest += fullestYear(course, course.entered);
  }
  return entry === 0 ? 1 : fullest / entry;
}

/**
 * Parts that draw on one purse share it by the pupils whom it paid for in the base year.
 *
 * @param owner Whose money; undefined for everybody's.
 */
function shareOfPupils(posing: Posing, owner?: string): number {
  const { run, region, stagesPlanned, part } = posing;
  const payers = new Map(region.schools.map((school) => [school.id, payerOf(posing, school)]));
  const own = new Set(part.stages.map(({ stage }) => stage));
  const districts = new Set(part.districts);
  let [mine, all] = [0, 0];
  for (const { school, district, stage, pupils } of run.enrolment.years[0]?.pupils ?? []) {
    if (!stagesPlanned.has(stage) || (owner !== undefined && payers.get(school) !== owner)) continue;
    all += pupils;
    if (own.has(stage) && districts.has(district)) mine += pupils;
  }
  return all === 0 ? 1 : mine / all;
}

function poseMoney(posing: Posing): Pick<AllocationProblemInput, 'budgets' | 'grants'> {
  const { run, part, schools, sites, planning, region } = posing;
  const span = [part.firstYear, part.lastYear] as const;
  const payers = new Set([
    ...schools.map((school) => payerOf(posing, school)),
    ...sites.map(({ district }) => district),
  ]);
  const moneyOf = (owner: string) =>
    freeMoney(
      run.capacity.money.filter((row) => row.owner === owner),
      span,
    );
  const shareOf = (owner: string) => shareOfPupils(posing, owner);
  const owners = [...payers].sort().filter((owner) => run.capacity.money.some((row) => row.owner === owner));
  const budgets = owners.flatMap((district) =>
    moneyOf(district).map(({ year, amount }) => ({
      district,
      year,
      amount: Math.floor(amount * shareOf(district)),
    })),
  );
  const granted = planning.cityGrantShare > 0 && owners.some((owner) => owner !== region.place.id);
  const grants = granted
    ? moneyOf(region.place.id).map(({ year, amount }) => ({
        year,
        amount: Math.floor(amount * planning.cityGrantShare * shareOfPupils(posing)),
      }))
    : [];
  return { budgets, grants };
}
