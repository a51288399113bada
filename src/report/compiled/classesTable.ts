import type { Target } from '../../domain/region/target.ts';
import { waiversIn } from '../../domain/region/waivers.ts';
import type { ReportContext } from '../context.ts';
import { isWaived } from '../indicators/countedCells.ts';
import type { Scope } from '../scope.ts';
import {
  cellsInScope,
  type PlacedCell,
  type PlacedCells,
  type SeatedYear,
  spotsInScope,
  sumAt,
} from './seatedYear.ts';
import type { ClassTally } from './tallyClasses.ts';

/** What the oversize classes of a scope are read by, as a target counts them. */
export interface ClassesTable {
  readonly kind: 'oversizeClasses';
  /** Smallest size that counts as oversize. */
  readonly limit: number;
  /** By year: cells whose classes are judged, those that are judged by their mean in a row; and where such rows begin. */
  readonly years: readonly { readonly cells: Int32Array; readonly rows: Int32Array }[];
  /** Whether classes are judged by the mean of their row. */
  readonly byMean: boolean;
  readonly spots: Int32Array;
  /** The target’s threshold, and pupils who are excepted in each class. */
  readonly threshold: number;
  readonly excepted: number;
}

/** Whether a class of a size, or of a mean, is oversize. */
function isOver(size: number, threshold: number, excepted: number): boolean {
  return (excepted === 0 ? size : Math.max(0, size - excepted)) >= threshold;
}

/** The smallest whole size that is oversize. */
function smallestOver(threshold: number, excepted: number): number {
  let size = 1;
  while (!isOver(size, threshold, excepted)) size += 1;
  return size;
}

/** Cells sorted by what they are judged with, in their own order within it. */
function rowsOf(placed: PlacedCells, cells: Int32Array, rule: Target['countingRule']) {
  const nameOf = ({ district, stage, school }: PlacedCell) =>
    rule === 'schoolAverage' ? `${district}|${stage}|${school}` : `${district}|${stage}`;
  const rows = new Map<string, number[]>();
  for (const cell of cells) {
    const name = nameOf(placed.cells[cell] as PlacedCell);
    const row = rows.get(name) ?? [];
    row.push(cell);
    rows.set(name, row);
  }
  const starts = [0];
  for (const row of rows.values()) starts.push((starts.at(-1) as number) + row.length);
  return { cells: Int32Array.from([...rows.values()].flat()), rows: Int32Array.from(starts) };
}

/**
 * Compile the indicator `oversizeClasses` for a scope.
 *
 * @returns Undefined where the target has no threshold.
 */
export function compileClasses(
  context: ReportContext,
  placed: PlacedCells,
  scope: Scope,
  target: Target | undefined,
): ClassesTable | undefined {
  const { threshold, countingRule, exceptedPerClass: excepted = 0 } = target ?? {};
  if (threshold === undefined) return undefined;
  const inScope = cellsInScope(context, placed, scope);
  const byMean = countingRule === 'districtAverage' || countingRule === 'schoolAverage';
  const judgedWith = new Map<string, ClassesTable['years'][number]>();
  const judged = (year: number) => {
    const waivers = waiversIn(context.region.waivers, year, target);
    const name = waivers.map(({ id }) => id).join('|');
    const known = judgedWith.get(name) ?? judge(waivers);
    judgedWith.set(name, known);
    return known;
  };
  const judge = (waivers: ReturnType<typeof waiversIn>) => {
    const cells = inScope.filter((cell) => !isWaived(waivers, placed.cells[cell] as PlacedCell));
    return byMean ? rowsOf(placed, cells, countingRule) : { cells, rows: new Int32Array(0) };
  };
  return {
    kind: 'oversizeClasses',
    limit: smallestOver(threshold, excepted),
    years: context.years.map(judged),
    spots: spotsInScope(placed, scope),
    ...{ byMean, threshold, excepted },
  };
}

/** Classes of rows whose mean is oversize. */
function overByMean({ years, threshold, excepted }: ClassesTable, ahead: number, tally: ClassTally): number {
  const { cells, rows } = years[ahead] as ClassesTable['years'][number];
  let over = 0;
  for (let row = 0; row + 1 < rows.length; row += 1) {
    let [sections, seated] = [0, 0];
    for (let at = rows[row] as number; at < (rows[row + 1] as number); at += 1) {
      sections += tally.sections[cells[at] as number] as number;
      seated += tally.seated[cells[at] as number] as number;
    }
    if (sections > 0 && isOver(seated / sections, threshold, excepted)) over += sections;
  }
  return over;
}

/** Oversize classes of a year; NaN where there is neither a class nor a child without a seat. */
export function readClasses(
  table: ClassesTable,
  { waiting }: SeatedYear,
  ahead: number,
  tally: ClassTally,
): number {
  const { cells } = table.years[ahead] as ClassesTable['years'][number];
  if (sumAt(tally.sections, cells) === 0 && sumAt(waiting, table.spots) === 0) return Number.NaN;
  if (table.byMean) return overByMean(table, ahead, tally);
  return sumAt(tally.over[tally.limits.indexOf(table.limit)] as Int32Array, cells);
}
