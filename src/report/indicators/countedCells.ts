import type { School } from '../../domain/region/school.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Waiver } from '../../domain/region/targetRecords.ts';
import type { ClassGroup } from '../../domain/sections.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import type { Cell } from '../cells.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { LazyCell } from '../lazyCell.ts';
import type { Scope } from '../scope.ts';

/** The waivers of a target that hold in a year; after its last year a waiver has expired. */
export function waiversIn(context: ReportContext, year: SchoolYear, target: Target | undefined): Waiver[] {
  return context.region.waivers.filter(
    (waiver) => waiver.target === target?.id && (waiver.fromYear ?? year) <= year && year <= waiver.untilYear,
  );
}

const reaches = (waiver: Waiver, district: DistrictId, school: string) =>
  (waiver.district ?? district) === district && (waiver.school ?? school) === school;

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

/** Whether a waiver leaves a whole school out of a target on school sizes; one for a stage or a grade does not. */
export function isSchoolWaived(waivers: readonly Waiver[], { id, district }: School): boolean {
  return waivers.some(
    (waiver) => waiver.stage === undefined && waiver.grade === undefined && reaches(waiver, district, id),
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
  const waivers = waiversIn(context, year, target);
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
