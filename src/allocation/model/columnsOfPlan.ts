import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationModel } from './buildModel.ts';

/** Values of the columns that say where a plan sends pupils, whom it leaves unplaced, and what opens and closes. */
export function columnsOfPlan(
  model: Pick<AllocationModel, 'intakes' | 'unplaced' | 'openings' | 'closings'>,
  plan: AllocationPlan,
): Map<number, number> {
  const group = (area: string, stage: string, year: number) => `${area}/${stage}/${year}`;
  const sent = new Map(
    plan.intakes.map((row) => [`${row.school}/${group(row.area, row.stage, row.entryYear)}`, row.pupils]),
  );
  const left = new Map(plan.unplaced.map((row) => [group(row.area, row.stage, row.entryYear), row.pupils]));
  const opened = new Set(plan.openings.map(({ school, module, year }) => `${school}/${module}/${year}`));
  const closed = new Set(plan.closures.map(({ school, year }) => `${school}/${year}`));
  return new Map([
    ...model.intakes.map(
      ({ area, school, stage, year, column }) =>
        [column, sent.get(`${school}/${group(area, stage, year)}`) ?? 0] as const,
    ),
    ...model.unplaced.map(
      ({ area, stage, year, column }) => [column, left.get(group(area, stage, year)) ?? 0] as const,
    ),
    ...model.openings.map(
      ({ school, module, year, column }) =>
        [column, opened.has(`${school}/${module}/${year}`) ? 1 : 0] as const,
    ),
    ...model.closings.map(
      ({ school, year, column }) => [column, closed.has(`${school}/${year}`) ? 1 : 0] as const,
    ),
  ]);
}
