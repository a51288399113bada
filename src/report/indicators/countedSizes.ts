import type { Target } from '../../domain/region/target.ts';
import type { ClassGroup } from '../../domain/sections.ts';
import type { PupilsPerSection, SchoolId } from '../../domain/units.ts';
import type { Cell } from '../cells.ts';

function sizesOf(groups: readonly ClassGroup[]): PupilsPerSection[] {
  return groups.flatMap((group) => group.sizes.filter((size) => size > 0));
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

/** Sizes by cell, kept because every target and place asks for them. */
const kept = new WeakMap<Cell, PupilsPerSection[]>();

function sizesIn(cell: Cell): PupilsPerSection[] {
  const sizes = kept.get(cell) ?? sizesOf(cell.groups);
  kept.set(cell, sizes);
  return sizes;
}

/**
 * The size that each class counts with under a target's counting rule: its own (every class, share of classes),
 * the mean of its stage at its school, or the mean of its stage in its district.
 *
 * @returns One size per class with pupils; pupils per class, fractional where means count.
 * @source Florida's phase-in: district average, then school average, then every class.
 */
export function countedSizes(cells: readonly Cell[], rule: Target['countingRule']): number[] {
  if (rule === 'districtAverage') return cells.flatMap((cell) => meanFor(sizesIn(cell)));
  if (rule === 'schoolAverage')
    return cells.flatMap((cell) => bySchool(cell.groups).flatMap((groups) => meanFor(sizesOf(groups))));
  return cells.flatMap(sizesIn);
}
