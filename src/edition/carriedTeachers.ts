import type { TeacherSupply } from '../domain/capacity.ts';
import type { TeacherPool } from '../domain/region/classRule.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import { carriedMark } from './carriedMark.ts';

/**
 * A row per pool for the new base year: the stock of the run, with posts, contracts and yearly flows as before. Pools
 * that have a row of that year keep it; figures of exchange are not carried on.
 */
export function carriedTeachers(
  region: Region,
  supplies: readonly TeacherSupply[],
  to: SchoolYear,
): TeacherPool[] {
  return supplies.flatMap(({ district, stage, year, teachers }) => {
    const own = region.teachers.filter((row) => row.district === district && row.stage === stage);
    const last = own.filter((row) => row.year <= to).sort((left, right) => right.year - left.year)[0];
    if (year !== to || last === undefined || last.year === to) return [];
    const { eligible: _, exchanged: __, keyExchanged: ___, note: ____, ...flows } = last;
    return [{ ...flows, year: to, teachers: teachers - (last.contract ?? 0), ...carriedMark }];
  });
}
