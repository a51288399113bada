import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import type { Stage } from '../domain/stage.ts';
import type { SchoolYear } from '../domain/units.ts';
import { enrolledGrowth, enrolledPupils, stageNamed, survivalAfter } from './horizon.ts';
import { listed } from './listed.ts';

/** Pupils of an area who enter a stage in a year as given, without leavers of fed schools. */
export function givenDemand(
  problem: AllocationProblem,
  area: string,
  stage: Stage,
  year: SchoolYear,
): number {
  const rows = listed(problem.areas, 'id', area)[0]?.demand ?? [];
  return rows.find((row) => row.stage === stage && row.entryYear === year)?.pupils ?? 0;
}

/** Pupils who leave a stage of a school after a year that lies before every intake planned; whole or not. */
export function enrolledLeavers(
  problem: AllocationProblem,
  school: string,
  stage: Stage,
  entered: SchoolYear,
): number {
  const unit = listed(problem.schools, 'id', school)[0]?.units.find((one) => one.stage === stage);
  const cohort = unit?.enrolled.find((one) => one.entered === entered);
  if (cohort === undefined) return 0;
  const shape = stageNamed(problem, stage);
  return enrolledPupils(cohort.sizes) * enrolledGrowth(problem, shape, entered, entered + shape.years - 1);
}

/**
 * The most pupils of an area who can enter a stage in a year, whatever is decided before: what is given, and the
 * most leavers that fed schools can have.
 */
export function mostDemand(problem: AllocationProblem, area: string, stage: Stage, year: SchoolYear): number {
  const feeders = listed(problem.areas, 'id', area)[0]?.fedBy ?? [];
  return feeders
    .filter(({ to }) => to === stage)
    .reduce(
      (sum, { school, from, share }) => sum + share * mostLeavers(problem, school, from, year),
      givenDemand(problem, area, stage, year),
    );
}

function mostLeavers(problem: AllocationProblem, school: string, stage: Stage, year: SchoolYear): number {
  const shape = stageNamed(problem, stage);
  const entered = year - shape.years;
  if (entered < problem.firstYear) return enrolledLeavers(problem, school, stage, entered);
  const intake = listed(problem.flows, 'school', school)
    .filter((flow) => flow.stage === stage)
    .reduce((sum, flow) => sum + flow.mostShare * mostDemand(problem, flow.area, stage, entered), 0);
  return intake * survivalAfter(shape, shape.years - 1);
}

/** Pupils of an area who enter a stage in a year in any case: what is given, and leavers who are there already. */
export function leastDemand(
  problem: AllocationProblem,
  area: string,
  stage: Stage,
  year: SchoolYear,
): number {
  const feeders = listed(problem.areas, 'id', area)[0]?.fedBy ?? [];
  return feeders
    .filter(({ to }) => to === stage)
    .reduce(
      (sum, { school, from, share }) => {
        const entered = year - stageNamed(problem, from).years;
        return entered < problem.firstYear
          ? sum + share * enrolledLeavers(problem, school, from, entered)
          : sum;
      },
      givenDemand(problem, area, stage, year),
    );
}
