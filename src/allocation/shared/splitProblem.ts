import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';

/**
 * Cut a problem into parts that have nothing in common but the city's grants: no children, feeders, closures, teachers or
 * own money pass between them.
 *
 * @returns The parts without grants, in the order of their first school; the problem as it is where there is one alone.
 */
export function splitProblem(problem: AllocationProblem): AllocationProblem[] {
  const joined = new Groups();
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

/** Names that belong together. */
class Groups {
  private readonly above = new Map<string, string>();

  of(name: string): string {
    let top = name;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    if (top !== name) this.above.set(name, top);
    return top;
  }

  join(one: string, other: string): void {
    const [left, right] = [this.of(one), this.of(other)];
    if (left !== right) this.above.set(right, left);
  }
}
