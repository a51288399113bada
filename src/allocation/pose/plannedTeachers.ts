import { groupBy } from '../../domain/groupBy.ts';
import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import type { Region } from '../../domain/region/region.ts';
import { planYears } from '../horizon.ts';
import type { AnsweredPart } from './realisePlan.ts';

/**
 * Teachers of each pool by year under a plan: those in post, hired and on contract, and those of schools in the
 * district that draw on another payer's money, who stand beside the pool.
 */
export function plannedTeachers(region: Region, { problem, plan }: AnsweredPart): PlannedSeating['teachers'] {
  const payer = new Map(problem.schools.map(({ id, district }) => [id, district]));
  const lies = new Map([...region.schools, ...region.sites].map(({ id, district }) => [id, district]));
  const hires = sums(plan.hires);
  const contracts = sums(plan.contracts);
  const beside = groupBy(
    plan.sections.filter(({ school }) => payer.get(school) !== (lies.get(school) ?? payer.get(school))),
    ({ school, stage }) => `${lies.get(school)}|${stage}`,
  );
  return problem.teachers.flatMap(({ district, stage, stock, retiring, perSection }) => {
    let posted = stock;
    return planYears(problem).map((year) => {
      posted = posted * (1 - retiring) + (hires.get(`${district}|${stage}|${year}`) ?? 0);
      const others = (beside.get(`${district}|${stage}`) ?? [])
        .filter(({ fromYear, toYear }) => fromYear <= year && year <= toYear)
        .reduce((sum, { sections }) => sum + sections * perSection, 0);
      const teachers = posted + (contracts.get(`${district}|${stage}|${year}`) ?? 0) + others;
      return { district, stage, year, teachers };
    });
  });
}

function sums(rows: AnsweredPart['plan']['hires']): Map<string, number> {
  return new Map(
    rows.map(({ district, stage, year, teachers }) => [`${district}|${stage}|${year}`, teachers]),
  );
}
