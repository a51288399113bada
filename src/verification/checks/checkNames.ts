import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { Problem } from '../../domain/problem.ts';
import { keyOf, type PlanBook } from '../planBook.ts';
import { finding } from '../problemTexts.ts';

/** Every name that the plan uses is one of the problem's. */
export function checkNames({ plan, problem, schools, areas }: PlanBook): Problem[] {
  const units = new Set(
    problem.schools.flatMap(({ id, units: taught }) => taught.map(({ stage }) => keyOf(id, stage))),
  );
  const cohorts = new Set(
    problem.schools.flatMap(({ id, units: taught }) =>
      taught.flatMap(({ stage, enrolled }) => enrolled.map(({ entered }) => keyOf(id, stage, entered))),
    ),
  );
  const pools = new Set(problem.teachers.map(({ district, stage }) => keyOf(district, stage)));
  const budgets = new Set(problem.budgets.map(({ district }) => district));
  const stages = new Set<string>(problem.stages.map(({ stage }) => stage));
  return [
    ...unknown(plan, 'intakes', 'areas', ({ area }) => [area], areas),
    ...unknown(plan, 'intakes', 'schools', ({ school, stage }) => [school, stage], units),
    ...unknown(plan, 'unplaced', 'areas', ({ area }) => [area], areas),
    ...unknown(plan, 'unplaced', 'stages', ({ stage }) => [stage], stages),
    ...unknown(plan, 'sections', 'schools', ({ school, stage }) => [school, stage], units),
    ...unknown(plan, 'regrouped', 'enrolled', (row) => [row.school, row.stage, row.entered], cohorts),
    ...(['openings', 'closures', 'extensions', 'conversions', 'temporaries'] as const).flatMap((list) =>
      unknown(plan, list, 'schools', ({ school }) => [school], schools),
    ),
    ...(['hires', 'contracts'] as const).flatMap((list) =>
      unknown(plan, list, 'teachers', ({ district, stage }) => [district, stage], pools),
    ),
    ...unknown(plan, 'grants', 'budgets', ({ district }) => [district], budgets),
  ];
}

function unknown<L extends keyof AllocationPlan>(
  plan: AllocationPlan,
  list: L,
  among: string,
  namesOf: (row: AllocationPlan[L][number]) => readonly (string | number)[],
  known: { has(name: string): boolean },
): Problem[] {
  return plan[list].flatMap((row, index) => {
    const names = namesOf(row);
    if (known.has(keyOf(...names))) return [];
    return [
      finding('planUnknownName', { column: `${list}[${index}]` }, { list, id: names.join(', '), among }),
    ];
  });
}
