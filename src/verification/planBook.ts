import type { AllocationPlan } from '../domain/allocation/allocationPlan.ts';
import type { AllocationProblem, ProblemArea, ProblemStage } from '../domain/allocation/allocationProblem.ts';
import type { ProblemFlow, ProblemSchool } from '../domain/allocation/problemSchools.ts';
import type { Stage } from '../domain/stage.ts';
import type { Pupils, SchoolYear, Sections } from '../domain/units.ts';

/** The pupils of one stage who entered one school in one year: planned, or there already with their real classes. */
export interface Cohort {
  readonly school: ProblemSchool;
  readonly stage: ProblemStage;
  readonly entered: SchoolYear;
  /** The real classes in the year before the plan; missing for those who enter within it. */
  readonly sizes?: readonly Pupils[];
  /** Who enters; of a cohort with real classes, who is there in the year before the plan. */
  readonly pupils: Pupils;
}

/** Problem and plan, looked up by name and year. Rows that name what is not there stand in no look-up. */
export interface PlanBook {
  readonly problem: AllocationProblem;
  readonly plan: AllocationPlan;
  readonly years: readonly SchoolYear[];
  readonly stages: ReadonlyMap<Stage, ProblemStage>;
  readonly schools: ReadonlyMap<string, ProblemSchool>;
  readonly areas: ReadonlyMap<string, ProblemArea>;
  /** Flows by area and stage. */
  readonly flows: ReadonlyMap<string, readonly ProblemFlow[]>;
  /** Pupils by area, school, stage and year of entry. */
  readonly intakes: ReadonlyMap<string, Pupils>;
  /** Pupils by school, stage and year of entry. */
  readonly entrants: ReadonlyMap<string, Pupils>;
  /** Pupils without a place by area, stage and year of entry. */
  readonly unplaced: ReadonlyMap<string, Pupils>;
  /** Classes by school, stage, year of entry and year. */
  readonly sections: ReadonlyMap<string, Sections>;
  /** First year of new classes by school, stage and year of entry. */
  readonly regrouped: ReadonlyMap<string, SchoolYear>;
  readonly openings: ReadonlyMap<string, AllocationPlan['openings']>;
  readonly closed: ReadonlyMap<string, SchoolYear>;
  /** Cohorts by the school that they entered. */
  readonly cohorts: ReadonlyMap<string, readonly Cohort[]>;
  /** Schools that may close, by the school that takes their classes. */
  readonly senders: ReadonlyMap<string, readonly ProblemSchool[]>;
}

/** One name for several: `|` stands in no identifier. */
export function keyOf(...parts: readonly (string | number)[]): string {
  let key = `${parts[0]}`;
  for (let at = 1; at < parts.length; at += 1) key += `|${parts[at]}`;
  return key;
}

/** Look everything up once, so that every check can go year by year and school by school. */
export function openBook(problem: AllocationProblem, plan: AllocationPlan): PlanBook {
  const { firstYear, lastYear } = problem;
  const schools = new Map(problem.schools.map((school) => [school.id, school]));
  const stages = new Map(problem.stages.map((stage) => [stage.stage, stage]));
  const entrants = sumBy(plan.intakes, (row) => keyOf(row.school, row.stage, row.entryYear));
  return {
    problem,
    plan,
    years: Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index),
    stages,
    schools,
    areas: new Map(problem.areas.map((area) => [area.id, area])),
    flows: groupBy(problem.flows, (flow) => keyOf(flow.area, flow.stage)),
    intakes: sumBy(plan.intakes, (row) => keyOf(row.area, row.school, row.stage, row.entryYear)),
    entrants,
    unplaced: sumBy(plan.unplaced, (row) => keyOf(row.area, row.stage, row.entryYear)),
    sections: sectionsByYear(plan),
    regrouped: new Map(
      plan.regrouped.map((row) => [keyOf(row.school, row.stage, row.entered), row.fromYear]),
    ),
    openings: groupBy(plan.openings, ({ school }) => school),
    closed: new Map(plan.closures.map(({ school, year }) => [school, year])),
    cohorts: cohortsBySchool(problem, plan, { stages, entrants }),
    senders: groupBy(
      problem.schools.filter(({ closure }) => closure !== undefined),
      ({ closure }) => closure?.receiver ?? '',
    ),
  };
}

function sectionsByYear({ sections }: AllocationPlan): Map<string, Sections> {
  const classes = new Map<string, Sections>();
  for (const row of sections)
    for (let year = row.fromYear; year <= row.toYear; year += 1)
      classes.set(keyOf(row.school, row.stage, row.entered, year), row.sections);
  return classes;
}

function cohortsBySchool(
  { schools, firstYear, lastYear }: AllocationProblem,
  plan: AllocationPlan,
  { stages, entrants }: { readonly stages: PlanBook['stages']; readonly entrants: PlanBook['entrants'] },
): Map<string, readonly Cohort[]> {
  const planned = new Set([
    ...entrants.keys(),
    ...plan.sections.map((row) => keyOf(row.school, row.stage, row.entered)),
  ]);
  const cohortsOf = (school: ProblemSchool) =>
    school.units.flatMap((unit): Cohort[] => {
      const stage = stages.get(unit.stage);
      if (stage === undefined) return [];
      const standing = unit.enrolled.map(({ entered, sizes }) => {
        const pupils = sizes.reduce((sum, size) => sum + size, 0);
        return { school, stage, entered, sizes, pupils };
      });
      const entering: Cohort[] = [];
      for (let entered = firstYear; entered <= lastYear; entered += 1) {
        const key = keyOf(school.id, unit.stage, entered);
        if (planned.has(key)) entering.push({ school, stage, entered, pupils: entrants.get(key) ?? 0 });
      }
      return [...standing, ...entering];
    });
  return new Map(schools.map((school) => [school.id, cohortsOf(school)]));
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

function sumBy<T extends { readonly pupils: Pupils }>(
  rows: readonly T[],
  key: (row: T) => string,
): Map<string, Pupils> {
  const sums = new Map<string, Pupils>();
  for (const row of rows) {
    const name = key(row);
    sums.set(name, (sums.get(name) ?? 0) + row.pupils);
  }
  return sums;
}
