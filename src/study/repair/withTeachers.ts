import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';

/** A plan with as many contract teachers more as its classes need beside those in post and hired. */
export function withTeachers(problem: AllocationProblem, plan: AllocationPlan): AllocationPlan {
  const districts = new Map(problem.schools.map(({ id, district }) => [id, district]));
  const contracts = new Map(plan.contracts.map((row) => [`${row.district}|${row.stage}|${row.year}`, row]));
  for (const { district, stage, stock, retiring, perSection } of problem.teachers) {
    const sections = plan.sections.filter(
      (row) => row.stage === stage && districts.get(row.school) === district,
    );
    const hires = plan.hires.filter((row) => row.district === district && row.stage === stage);
    let posted = stock;
    for (let year = problem.firstYear; year <= problem.lastYear; year += 1) {
      posted =
        posted * (1 - retiring) +
        hires.filter((row) => row.year === year).reduce((sum, { teachers }) => sum + teachers, 0);
      const classes = sections
        .filter(({ fromYear, toYear }) => fromYear <= year && year <= toYear)
        .reduce((sum, row) => sum + row.sections, 0);
      const needed = Math.max(0, classes * perSection - posted);
      const key = `${district}|${stage}|${year}`;
      if (needed > (contracts.get(key)?.teachers ?? 0) + 1e-9)
        contracts.set(key, { district, stage, year, teachers: needed });
    }
  }
  return { ...plan, contracts: [...contracts.values()] };
}
