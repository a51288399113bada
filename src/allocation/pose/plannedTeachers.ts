import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import type { Region } from '../../domain/region/region.ts';
import { planYears } from '../horizon.ts';
import type { AnsweredPart } from './answeredPart.ts';

/**
 * Most teachers that each pool of a plan can have: those in post and hired by the plan, as many on contract as may be,
 * and those whom the posing kept back for classes outside the problem.
 */
export function plannedTeachers(region: Region, { problem, plan }: AnsweredPart): PlannedSeating['teachers'] {
  const keyOf = (row: { readonly district: string; readonly stage: string; readonly year: number }) =>
    `${row.district}|${row.stage}|${row.year}`;
  const hires = new Map(plan.hires.map((row) => [keyOf(row), row.teachers]));
  return problem.teachers.flatMap(({ district, stage, stock, retiring, contractsAtMost }) => {
    const known = region.teachers
      .filter((row) => row.district === district && row.stage === stage && row.year < problem.firstYear)
      .sort((left, right) => left.year - right.year)
      .at(-1);
    const keptBack = Math.max(0, (known?.teachers ?? 0) + (known?.contract ?? 0) - stock);
    let posted = stock;
    return planYears(problem).map((year) => {
      posted = posted * (1 - retiring) + (hires.get(keyOf({ district, stage, year })) ?? 0);
      const teachers = contractsAtMost === undefined ? undefined : posted + contractsAtMost + keptBack;
      return { district, stage, year, teachers };
    });
  });
}
