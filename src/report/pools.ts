import { groupBy } from '../domain/groupBy.ts';
import { onceFor } from '../domain/onceFor.ts';
import type { Region } from '../domain/region/region.ts';
import { isCityPool } from '../domain/staffPools.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, SchoolId } from '../domain/units.ts';
import type { Cell, CellCounts, SchoolCounts } from './cells.ts';
import { cellsIn, type ReportContext } from './context.ts';
import { LazyCell } from './lazyCell.ts';
import { onceInScope } from './once.ts';
import { overTypes, type Scope } from './scope.ts';

/** Stages for which the city has a pool of its own. */
export const cityStages = onceFor(
  (region: Region): ReadonlySet<Stage> =>
    new Set(region.teachers.filter(({ district }) => isCityPool(region, district)).map(({ stage }) => stage)),
);

/** Whether a pool of teachers counts in a scope: a district's with its district, the city's own only in the whole region. */
export function hasPool({ region }: ReportContext, scope: Scope, pool: DistrictId): boolean {
  return scope.districts.includes(pool) || (scope.whole && isCityPool(region, pool));
}

/** What the rows of some schools come to. */
function countPart(counts: CellCounts, draws: (school: SchoolId) => boolean): CellCounts {
  const sum = { pupils: 0, rows: 0, sections: 0 };
  const sizes: number[] = [];
  const filled: SchoolCounts[] = [];
  let at = 0;
  for (const school of counts.filled) {
    const from = at;
    at += school.sections;
    if (!draws(school.school)) continue;
    sum.pupils += school.pupils;
    sum.rows += school.rows;
    sum.sections += school.sections;
    for (let place = from; place < at; place += 1) sizes.push(counts.sizes[place] as number);
    filled.push(school);
  }
  return { ...sum, sizes, filled };
}

/** What several cells come to together; undefined where the rows of one are to be counted. */
function countAll(cells: readonly Cell[]): CellCounts | undefined {
  const all = cells.map(({ counts }) => counts).filter((counts) => counts !== undefined);
  if (all.length < cells.length) return undefined;
  return {
    pupils: all.reduce((sum, { pupils }) => sum + pupils, 0),
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    sections: all.reduce((sum, { sections }) => sum + sections, 0),
    sizes: all.flatMap(({ sizes }) => sizes),
    filled: all.flatMap(({ filled }) => filled),
  };
}

/** The part of a cell that draws on one pool of teachers, under the pool’s name. */
function partOf(context: ReportContext, cell: Cell, pool: DistrictId): Cell {
  const draws = (row: Parameters<ReportContext['poolOf']>[0]) => context.poolOf(row) === pool;
  const { year, district, stage, pupilsUnknown, classesUnknown } = cell;
  const countsOf = () =>
    cell.counts && countPart(cell.counts, (school) => draws({ school, district, stage }));
  return new LazyCell(
    { year, stage, pupilsUnknown, classesUnknown, district: pool },
    {
      pupils: () => cell.pupils.filter(draws),
      groups: () => cell.groups.filter(draws),
      waiting: () => cell.waiting,
      counts: countsOf,
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
      counts: () => countAll(same),
    });
  });
}

/** Rows are made when they are asked for: they are not, where they are counted. */
const hasPupils = (cell: Cell) => (cell.counts?.rows ?? cell.pupils.length) > 0;

/**
 * Pupils and classes of a scope by the pool of teachers that they draw on, all school types: each district's and
 * stage's own, then the city's own by stage, which count only in the whole region.
 *
 * @returns Cells that name the pool as their district; pools on which nobody draws are left out.
 */
export const poolsIn = onceInScope((context: ReportContext, year, scope): readonly Cell[] => {
  const cells = cellsIn(context, year, overTypes(scope));
  const { region } = context;
  const ofCity = cityStages(region);
  const shared = cells.filter(({ stage }) => ofCity.has(stage));
  const own = cells.map((cell) => (ofCity.has(cell.stage) ? partOf(context, cell, cell.district) : cell));
  const city = scope.whole ? joined(shared.map((cell) => partOf(context, cell, region.place.id))) : [];
  return [...own, ...city].filter(hasPupils);
});
