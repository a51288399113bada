import type { Target } from '../../domain/region/target.ts';
import type { Waiver } from '../../domain/region/targetRecords.ts';
import { reaches, waiversIn } from '../../domain/region/waivers.ts';
import type { ClassGroup } from '../../domain/sections.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Cell } from '../cells.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { LazyCell } from '../lazyCell.ts';
import type { Scope } from '../scope.ts';

/** Whether a waiver leaves a class out. */
export function isWaived(
  waivers: readonly Waiver[],
  group: Pick<ClassGroup, 'district' | 'school' | 'stage' | 'grade'>,
): boolean {
  return waivers.some(
    (waiver) =>
      reaches(waiver, group.district, group.school) &&
      (waiver.stage ?? group.stage) === group.stage &&
      (waiver.grade ?? group.grade) === group.grade,
  );
}

/** The cells that a target counts in a year: those of its scope without the classes that are waived. */
export function countedCells(
  context: ReportContext,
  year: SchoolYear,
  scope: Scope,
  target: Target | undefined,
): readonly Cell[] {
  const cells = cellsIn(context, year, scope);
  const waivers = waiversIn(context.region.waivers, year, target);
  if (waivers.length === 0) return cells;
  return cells.map(
    (cell) =>
      new LazyCell(cell, {
        pupils: () => cell.pupils,
        groups: () => cell.groups.filter((group) => !isWaived(waivers, group)),
        waiting: () => cell.waiting,
      }),
  );
}
