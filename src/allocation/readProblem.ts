import * as z from 'zod';
import { type AllocationProblem, allocationProblemSchema } from '../domain/allocation/allocationProblem.ts';
import { type Problem, problemsOf } from '../domain/problem.ts';
import { byText } from '../domain/region/region.ts';
import { checkProblem } from './checkProblem.ts';
import { problemTexts } from './problemTexts.ts';

const problem = problemsOf(problemTexts);

/** The problem as it can be used, or everything that is wrong with it. */
export type ProblemReading =
  | { readonly problem: AllocationProblem; readonly problems: readonly [] }
  | { readonly problem?: never; readonly problems: readonly Problem[] };

/**
 * Read an allocation problem: defaults filled in, every list in a fixed order, so that the order in which it was
 * written changes nothing.
 */
export function readProblem(input: unknown): ProblemReading {
  const parsed = allocationProblemSchema.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const path = issue.path.map(String).join('.');
      return problem('shape', { column: path }, { path, message: issue.message });
    });
    return { problems };
  }
  const sorted = sortProblem(parsed.data);
  const problems = checkProblem(sorted);
  return problems.length > 0 ? { problems } : { problem: sorted, problems: [] };
}

/** The JSON Schema of an allocation problem as people write it, for editors; ends with a line break. */
export function problemSchemaText(): string {
  const schema = z.toJSONSchema(allocationProblemSchema, { io: 'input' });
  return `${JSON.stringify({ ...schema, title: 'Allocation problem · 学位分配问题' }, null, 2)}\n`;
}

/** Sort by the key's parts one after the other; numbers by size, texts as everywhere. */
function by<T>(keyOf: (item: T) => readonly (string | number)[]): (left: T, right: T) => number {
  return (left, right) => {
    const others = keyOf(right);
    for (const [index, part] of keyOf(left).entries()) {
      const other = others[index];
      const order =
        typeof part === 'number' && typeof other === 'number'
          ? part - other
          : byText(String(part), String(other));
      if (order !== 0) return order;
    }
    return 0;
  };
}

const byFromYear = by<{ readonly fromYear: number }>((item) => [item.fromYear]);

function sortProblem(problem: AllocationProblem): AllocationProblem {
  return {
    ...problem,
    stages: problem.stages
      .map((stage) => ({ ...stage, caps: stage.caps.toSorted(byFromYear) }))
      .toSorted(by((stage) => [stage.stage])),
    areas: problem.areas
      .map((area) => ({
        ...area,
        demand: area.demand.toSorted(by((demand) => [demand.stage, demand.entryYear])),
        fedBy: area.fedBy.toSorted(by((feeder) => [feeder.to, feeder.school, feeder.from])),
      }))
      .toSorted(by((area) => [area.id])),
    schools: problem.schools.map(sortSchool).toSorted(by((school) => [school.id])),
    flows: problem.flows.toSorted(by((flow) => [flow.area, flow.stage, flow.school])),
    teachers: problem.teachers
      .map((pool) => ({ ...pool, posts: pool.posts.toSorted(byFromYear) }))
      .toSorted(by((pool) => [pool.district, pool.stage])),
    budgets: problem.budgets.toSorted(by((budget) => [budget.district, budget.year])),
    grants: problem.grants.toSorted(by((grant) => [grant.year])),
  };
}

function sortSchool(school: AllocationProblem['schools'][number]): AllocationProblem['schools'][number] {
  return {
    ...school,
    units: school.units
      .map((unit) => ({
        ...unit,
        enrolled: unit.enrolled
          .map((cohort) => ({ ...cohort, sizes: cohort.sizes.toSorted((left, right) => right - left) }))
          .toSorted(by((cohort) => [cohort.entered])),
      }))
      .toSorted(by((unit) => [unit.stage])),
    ...(school.rooms === undefined ? {} : { rooms: school.rooms.toSorted(byFromYear) }),
    sizeCaps: school.sizeCaps.toSorted(byFromYear),
  };
}
