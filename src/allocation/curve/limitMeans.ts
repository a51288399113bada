import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { SchoolYear, Yuan } from '../../domain/units.ts';
import { planYears, schoolNamed } from '../horizon.ts';

/** Money that falls due for a plan's works. */
interface Spending {
  readonly district: string;
  readonly year: SchoolYear;
  readonly amount: Yuan;
}

/** Works fall due evenly in their lead years, or in the year itself when there are none. */
function spread(district: string, opens: SchoolYear, leadYears: number, cost: Yuan): Spending[] {
  const shares = Math.max(1, leadYears);
  return Array.from({ length: shares }, (_, index) => ({
    ...{ district, year: opens - leadYears + index, amount: cost / shares },
  }));
}

function spendingOf(problem: AllocationProblem, plan: AllocationPlan): Spending[] {
  const schoolOf = (id: string) => schoolNamed(problem, id);
  return [
    ...plan.openings.flatMap(({ school, module, year }) => {
      const { district, site } = schoolOf(school);
      const { cost = 0, leadYears = 0 } = site?.modules[module] ?? {};
      return spread(district, year, leadYears, cost);
    }),
    ...plan.extensions.flatMap(({ school, year, rooms }) => {
      const { district, extension } = schoolOf(school);
      const { costPerRoom = 0, fixedCost = 0, leadYears = 0 } = extension ?? {};
      return spread(district, year, leadYears, costPerRoom * rooms + fixedCost);
    }),
    ...(['conversion', 'temporary'] as const).flatMap((kind) =>
      plan[kind === 'conversion' ? 'conversions' : 'temporaries'].flatMap(({ school, year, rooms }) => {
        const shape = schoolOf(school);
        return spread(shape.district, year, 0, (shape[kind]?.costPerRoomYear ?? 0) * rooms);
      }),
    ),
  ];
}

/** Most of what a plan takes in any year. */
const mostIn = (rows: AllocationPlan['contracts']) => Math.max(0, ...rows.map(({ teachers }) => teachers));

/** Noise that a share of a whole number may carry. */
const hair = 1e-9;

/**
 * The problem with fewer means: in every district and year a share of the money for works that a plan spends there, city
 * money likewise; of the teachers hired and on contract in any year a share of the plan's most. A plan for it holds in
 * the problem itself.
 *
 * @param plan A plan that holds.
 * @param share From 0 to 1.
 */
export function limitMeans(
  problem: AllocationProblem,
  plan: AllocationPlan,
  share: number,
): AllocationProblem {
  const spending = spendingOf(problem, plan);
  const sum = (rows: readonly { readonly amount: Yuan }[]) =>
    rows.reduce((total, { amount }) => total + amount, 0);
  const districts = [...new Set(problem.schools.map(({ district }) => district))].sort();
  const years = planYears(problem);
  const budgets = districts.flatMap((district) =>
    years.map((year) => {
      const here = (row: { readonly district: string; readonly year: SchoolYear }) =>
        row.district === district && row.year === year;
      const own = sum(spending.filter(here)) - sum(plan.grants.filter(here));
      return { district, year, amount: Math.max(0, own) * share };
    }),
  );
  const grants = years.map((year) => ({
    ...{ year, amount: sum(plan.grants.filter((row) => row.year === year)) * share },
  }));
  const teachers = problem.teachers.map((pool) => {
    const ofPool = (row: AllocationPlan['hires'][number]) =>
      row.district === pool.district && row.stage === pool.stage;
    const most = (rows: AllocationPlan['hires']) => Math.floor(mostIn(rows.filter(ofPool)) * share + hair);
    return { ...pool, hiresAtMost: most(plan.hires), contractsAtMost: most(plan.contracts) };
  });
  return { ...problem, budgets, grants: grants.filter(({ amount }) => amount > 0), teachers };
}
