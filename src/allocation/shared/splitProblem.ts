import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import { Groups } from './groups.ts';

/**
 * Cut a problem into parts that have nothing in common but the city's grants: no children, feeders, closures, teachers or
 * own money pass between them.
 *
 * @returns The parts without grants, in the order of their first school; the problem as it is where there is one alone.
 */
export function splitProblem(problem: AllocationProblem): AllocationProblem[] {
  const joined = new Groups<string>();
  for (const { id, district, closure } of problem.schools) {
    joined.join(`school/${id}`, `district/${district}`);
    if (closure !== undefined)
      for (const other of [closure.receiver, closure.after])
        if (other !== undefined) joined.join(`school/${id}`, `school/${other}`);
  }
  for (const { area, school } of problem.flows) joined.join(`area/${area}`, `school/${school}`);
  for (const { id, fedBy } of problem.areas)
    for (const { school } of fedBy) joined.join(`area/${id}`, `school/${school}`);
  const names = [...new Set(problem.schools.map(({ id }) => joined.of(`school/${id}`)))];
  if (names.length < 2) return [problem];
  return names.map((name) => {
    const mine = (kind: string, id: string) => joined.of(`${kind}/${id}`) === name;
    return {
      ...problem,
      areas: problem.areas.filter(({ id }) => mine('area', id)),
      schools: problem.schools.filter(({ id }) => mine('school', id)),
      flows: problem.flows.filter(({ area }) => mine('area', area)),
      teachers: problem.teachers.filter(({ district }) => mine('district', district)),
      budgets: problem.budgets.filter(({ district }) => mine('district', district)),
      grants: [],
    };
  });
}
