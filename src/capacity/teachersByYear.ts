import type { TeacherSupply } from '../domain/capacity.ts';
import type { TeacherPool } from '../domain/region/classRule.ts';
import { byText, type Region } from '../domain/region/region.ts';
import { ruleBook } from '../domain/ruleBook.ts';
import { staffedSections } from '../domain/staffing.ts';
import { isCityPool, schoolsOfCity } from '../domain/staffPools.ts';
import { stages } from '../domain/stage.ts';
import type { SchoolYear } from '../domain/units.ts';

/** A pool as it stands in one year: the flows of its last row, and the stock they lead to. */
interface PoolYear {
  readonly row: TeacherPool;
  readonly year: SchoolYear;
  readonly stock: number;
}

/** Carry a pool from its first row to the horizon; a later row sets stock and flows anew. */
function carryPool(rows: readonly TeacherPool[], horizon: SchoolYear): PoolYear[] {
  const sorted = [...rows].sort((left, right) => left.year - right.year);
  const years: PoolYear[] = [];
  for (const [index, row] of sorted.entries()) {
    const end = Math.min(horizon, (sorted[index + 1]?.year ?? horizon + 1) - 1);
    let stock = row.teachers;
    for (let year = row.year; year <= end; year += 1) {
      years.push({ row, year, stock });
      stock = Math.max(0, stock - (row.retirements ?? 0) + (row.hires ?? 0));
    }
  }
  return years;
}

function poolsOf(region: Region): TeacherPool[][] {
  const pools = new Map<string, TeacherPool[]>();
  for (const row of region.teachers) {
    const key = `${row.district}|${row.stage}`;
    pools.set(key, [...(pools.get(key) ?? []), row]);
  }
  return [...pools.values()];
}

/**
 * Count the teachers of every district and stage, and of the city's own pools, and the sections they can staff, from the
 * base year to the horizon.
 *
 *     stock(t) = stock(t − 1) − retirements + hires, from the last row of the table on
 *     teachers = stock + contract teachers
 *     sections = ⌊teachers ÷ teachers per class⌋, undefined where no class rule says how many a class needs
 *
 * Posts are the approved 编制 of the last row; they are a different quantity and never turned into teachers. A class of
 * the city's own pool needs what the class rules for the whole region say, those without a district.
 *
 * @returns Rows sorted by district, stage and year; a district and stage without a row in the table has none. The city's
 *   rows name the region as district, and the schools that draw on them.
 */
export function teachersByYear(region: Region): TeacherSupply[] {
  const { baseYear, horizonYear } = region.place;
  const rules = ruleBook(region);
  const supplies = poolsOf(region)
    .flatMap((rows) => carryPool(rows, horizonYear))
    .filter(({ year }) => year >= baseYear)
    .map(({ row, year, stock }): TeacherSupply => {
      const { district, stage, posts } = row;
      const teachers = stock + (row.contract ?? 0);
      const { teachersPerClass } = rules.staffingOf(district, stage, year);
      const sections = staffedSections(teachers, teachersPerClass);
      const schools = isCityPool(region, district) ? { schools: schoolsOfCity(region) } : {};
      return { district, stage, year, teachers, sections, posts, ...schools };
    });
  return supplies.sort(
    (left, right) =>
      byText(left.district, right.district) ||
      stages.indexOf(left.stage) - stages.indexOf(right.stage) ||
      left.year - right.year,
  );
}
