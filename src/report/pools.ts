import { groupBy } from '../domain/groupBy.ts';
import { isCityPool } from '../domain/staffPools.ts';
import type { DistrictId } from '../domain/units.ts';
import type { Cell } from './cells.ts';
import { cellsIn, type ReportContext } from './context.ts';
import { LazyCell } from './lazyCell.ts';
import { onceInScope } from './once.ts';
import { overTypes, type Scope } from './scope.ts';

/** Whether a pool of teachers counts in a scope: a district's with its district, the city's own only in the whole region. */
export function hasPool({ region }: ReportContext, scope: Scope, pool: DistrictId): boolean {
  return scope.districts.includes(pool) || (scope.whole && isCityPool(region, pool));
}

/** The part of a cell that draws on one pool of teachers, under the pool's name. */
function partOf(context: ReportContext, cell: Cell, pool: DistrictId): Cell {
  const draws = (row: Parameters<ReportContext['poolOf']>[0]) => context.poolOf(row) === pool;
  const { year, stage, pupilsUnknown, classesUnknown } = cell;
  return new LazyCell(
    { year, stage, pupilsUnknown, classesUnknown, district: pool },
    {
      pupils: () => cell.pupils.filter(draws),
      groups: () => cell.groups.filter(draws),
      waiting: () => cell.waiting,
    },
  );
}

function joined(cells: readonly Cell[]): Cell[] {
  return [...groupBy(cells, ({ stage }) => stage).values()].map((same) => {
    const [first] = same as [Cell];
    return new LazyCell(first, {
      pupils: () => same.flatMap(({ pupils }) => pupils),
      groups: () => same.flatMap(({ groups }) => groups),
      waiting: () => first.waiting,
    });
  });
}

/**
 * Pupils and classes of a scope by the pool of teachers that they draw on, all school types: each district's and
 * stage's own, then the city's own by stage, which count only in the whole region.
 *
 * @returns Cells that name the pool as their district; pools on which nobody draws are left out.
 */
export const poolsIn = onceInScope((context: ReportContext, year, scope): readonly Cell[] => {
  const cells = cellsIn(context, year, overTypes(scope));
  const { region } = context;
  const hasCity = region.teachers.some(({ district }) => isCityPool(region, district));
  if (!hasCity) return cells.filter(({ counts, pupils }) => (counts?.rows ?? pupils.length) > 0);
  const own = cells.map((cell) => partOf(context, cell, cell.district));
  const ofCity = scope.whole ? joined(cells.map((cell) => partOf(context, cell, region.place.id))) : [];
  return [...own, ...ofCity].filter(({ pupils }) => pupils.length > 0);
});
