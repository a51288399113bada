import { onceFor } from '../../domain/onceFor.ts';
import type { Target } from '../../domain/region/target.ts';
import { type ClassGroup, classSizesOf } from '../../domain/sections.ts';
import type { PupilsPerSection, SchoolId } from '../../domain/units.ts';
import type { Cell } from '../cells.ts';

/** The same as `classSizesOf` of every group in a row, without a list for each. */
function sizesOf(groups: readonly ClassGroup[]): PupilsPerSection[] {
  const sizes: PupilsPerSection[] = [];
  for (const group of groups)
    if (group.mixed !== undefined) sizes.push(...classSizesOf(group));
    else for (const size of group.sizes) if (size > 0) sizes.push(size);
  return sizes;
}

function meanFor(sizes: readonly PupilsPerSection[]): number[] {
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return sizes.map(() => mean);
}

function bySchool(groups: readonly ClassGroup[]): ClassGroup[][] {
  const schools = new Map<SchoolId, ClassGroup[]>();
  for (const group of groups) {
    const own = schools.get(group.school) ?? [];
    own.push(group);
    schools.set(group.school, own);
  }
  return [...schools.values()];
}

/** Sizes by cell and by set of cells, kept because every target and place asks for them. */
const sizesOfRows = onceFor((cell: Cell): readonly PupilsPerSection[] => sizesOf(cell.groups));
const sizesIn = (cell: Cell) => cell.counts?.sizes ?? sizesOfRows(cell);
const allSizes = onceFor((cells: readonly Cell[]): readonly PupilsPerSection[] =>
  ([] as PupilsPerSection[]).concat(...cells.map(sizesIn)),
);

/**
 * The size that each class counts with under a target's counting rule: its own (every class, share of classes),
 * the mean of its stage at its school, or the mean of its stage in its district.
 *
 * @returns One size per class with pupils; pupils per class, fractional where means count.
 * @source Florida's phase-in: district average, then school average, then every class.
 */
export function countedSizes(cells: readonly Cell[], rule: Target['countingRule']): readonly number[] {
  if (rule === 'districtAverage') return cells.flatMap((cell) => meanFor(sizesIn(cell)));
  if (rule === 'schoolAverage')
    return cells.flatMap((cell) => bySchool(cell.groups).flatMap((groups) => meanFor(sizesOf(groups))));
  return allSizes(cells);
}
