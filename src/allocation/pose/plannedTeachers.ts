import { groupBy } from '../../domain/groupBy.ts';
import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import type { Region } from '../../domain/region/region.ts';
import { planYears } from '../horizon.ts';
import type { AnsweredPart } from './answeredPart.ts';

type PoolRow = { readonly district: string; readonly stage: string };
const poolKey = ({ district, stage }: PoolRow) => `${district}|${stage}`;

/** One part's pool, and the teachers in post and on contract whom its plan can have, year by year. */
function poolsOf({ problem, plan }: AnsweredPart) {
  const hires = new Map(plan.hires.map((row) => [`${poolKey(row)}|${row.year}`, row.teachers]));
  return problem.teachers.map((pool) => {
    const { district, stage, stock, retiring, contractsAtMost } = pool;
    let posted = stock;
    const years = planYears(problem).map((year) => {
      posted = posted * (1 - retiring) + (hires.get(`${poolKey(pool)}|${year}`) ?? 0);
      return { year, most: contractsAtMost === undefined ? undefined : posted + contractsAtMost };
    });
    return { district, stage, stock, years, firstYear: problem.firstYear };
  });
}

/**
 * Most teachers that each pool of the plans can have: those in post and hired by the plans, as many on contract as may
 * be, and those whom the posing kept back for classes outside the problems. Of a pool that several parts share (the
 * city's own) the parts are added up; what no plan had stays as it was.
 */
export function plannedTeachers(
  region: Region,
  parts: readonly AnsweredPart[],
): PlannedSeating['teachers'][number][] {
  return [...groupBy(parts.flatMap(poolsOf), poolKey).values()].flatMap((shares) => {
    const [first] = shares;
    if (first === undefined) return [];
    const { district, stage, firstYear } = first;
    const known = region.teachers
      .filter((row) => row.district === district && row.stage === stage && row.year < firstYear)
      .sort((left, right) => left.year - right.year)
      .at(-1);
    const stock = shares.reduce((sum, share) => sum + share.stock, 0);
    const keptBack = Math.max(0, (known?.teachers ?? 0) + (known?.contract ?? 0) - stock);
    return first.years.map(({ year }, index) => {
      const most = shares.reduce<number | undefined>((sum, { years }) => {
        const more = years[index]?.most;
        return sum === undefined || more === undefined ? undefined : sum + more;
      }, 0);
      return { district, stage, year, teachers: most === undefined ? undefined : most + keptBack };
    });
  });
}
