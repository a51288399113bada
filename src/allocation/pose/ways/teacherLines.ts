import type { AllocationProblem } from '../../../domain/allocation/allocationProblem.ts';
import type { MissingAmount } from '../../../domain/allocation/shortage.ts';
import { groupBy } from '../../../domain/groupBy.ts';
import type { TeacherPool } from '../../../domain/region/classRule.ts';
import type { Region } from '../../../domain/region/region.ts';
import { mostMissing, type SayLines, wholeUnits } from './wayGround.ts';

/** The last row of a pool before the plan's first year, which the plan goes on from. */
function rowOf(
  { teachers }: Region,
  { firstYear }: AllocationProblem,
  { district, stage }: MissingAmount,
): TeacherPool | undefined {
  return teachers
    .filter((row) => row.district === district && row.stage === stage && row.year < firstYear)
    .reduce<TeacherPool | undefined>(
      (latest, row) => (latest === undefined || row.year > latest.year ? row : latest),
      undefined,
    );
}

/** What each pool that is short misses, with its row; pools without one are left out. */
function shortPools(missing: readonly MissingAmount[], region: Region, problem: AllocationProblem) {
  const pools = groupBy(missing, ({ district, stage }) => `${district}|${stage}`);
  return [...pools.values()].flatMap((rows) => {
    const [first] = rows;
    const row = first && rowOf(region, problem, first);
    return row === undefined ? [] : [{ rows, row }];
  });
}

/** Teachers on contract: so many more that enough are left when as large a share of them has gone as of the others. */
export const contractLines: SayLines = (missing, { region, problem, planning }, because) => {
  const { firstYear, lastYear } = problem;
  const pools = shortPools(missing, region, problem).map(({ rows, row }) => {
    const stay = 1 - Math.min(1, (row.retirements ?? 0) / Math.max(1, row.teachers));
    const wanted = rows.map((one) => ({
      ...one,
      amount: one.amount / Math.max(stay ** (one.year - firstYear + 1), 0.01),
    }));
    return { row, more: wholeUnits(mostMissing(wanted)) };
  });
  const all = pools.reduce((sum, { more }) => sum + more, 0);
  return {
    price: all * planning.teachers.contractPrice * (lastYear - firstYear + 1),
    interventions: pools.map(({ row: { district, stage, contract = 0 }, more }) => ({
      ...{ kind: 'contractTeachers' as const, district, stage, teachers: contract + more, because },
    })),
  };
};

/** Teachers hired: each year as many more as are missing in the worst. */
export const hireLines: SayLines = (missing, { region, problem, planning }, because) => {
  const { wage, hiresFactor } = planning.teachers;
  const pools = shortPools(missing, region, problem);
  const paid = pools
    .flatMap(({ rows }) => rows)
    .reduce((sum, { year, amount }) => sum + amount * (problem.lastYear - year + 1), 0);
  return {
    price: paid * wage,
    interventions:
      hiresFactor === 0
        ? []
        : pools.map(({ rows, row: { district, stage, hires = 0 } }) => ({
            ...{ kind: 'hires' as const, district, stage, because },
            perYear: hires + wholeUnits(mostMissing(rows) / hiresFactor),
          })),
  };
};
