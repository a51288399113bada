import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { Solver } from '../../milp/solver.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import type { DatedColumn } from '../model/draft.ts';
import { readPlan } from '../model/readPlan.ts';
import { type LackPrices, pricedProgramme } from './pricedProgramme.ts';

/** Counted work, so that the plan is the same everywhere; counties of 110 schools take 15,000 to 25,000. */
const mostIterations = 60_000;

/**
 * Where pupils go and what opens and closes in the linear relaxation: a plan only in part, since its flows, classes and
 * rooms are fractions, but one that sees money, teachers and sizes of all schools and years together.
 *
 * @returns undefined where the solver did not come to an end.
 */
export async function relaxedPlan(
  model: AllocationModel,
  solver: Solver,
  prices: LackPrices,
  interrupt: () => boolean,
): Promise<AllocationPlan | undefined> {
  const milp = pricedProgramme(model, prices);
  const outcome = await solver.solve(milp, { interrupt, limits: { simplexIterations: mostIterations } });
  if (outcome.status !== 'optimal') return undefined;
  const point = outcome.values;
  return {
    ...readPlan(model, point),
    openings: mostlyDone(model.openings, point).map(({ school, year, done }) => ({
      ...{ school, year },
      module: Math.round(done.reduce((sum, { module, part }) => sum + module * part, 0)),
    })),
    closures: mostlyDone(model.closings, point).map(({ school, year }) => ({ school, year })),
  };
}

/** Schools at which half or more of something is done in all, and the year by which half of that is. */
export function mostlyDone<T extends DatedColumn>(dated: readonly T[], point: readonly number[]) {
  const bySchool = new Map<string, T[]>();
  for (const one of dated) bySchool.set(one.school, [...(bySchool.get(one.school) ?? []), one]);
  return [...bySchool].flatMap(([school, columns]) => {
    const amounts = columns.toSorted((left, right) => left.year - right.year);
    const total = amounts.reduce((sum, { column }) => sum + (point[column] ?? 0), 0);
    if (total < 0.5) return [];
    let sum = 0;
    const half = amounts.find(({ column }) => {
      sum += point[column] ?? 0;
      return sum >= total / 2;
    });
    const done = amounts.map((one) => ({ ...one, part: (point[one.column] ?? 0) / total }));
    return half === undefined ? [] : [{ school, year: half.year, done }];
  });
}
