import { sizeAtForming } from '../domain/ruleBook.ts';
import type { PupilsPerSection, Rooms } from '../domain/units.ts';
import { fewestIn, type GradeCell, seatAs, sectionsIn, sectionsOfAll } from './gradeCell.ts';
import { joinSmallest } from './rollUp.ts';

/** Dissolve the smallest class (ties: the last): its pupils join the smallest other classes one by one; its place stays, with 0. */
export function dissolveSmallest(sizes: readonly PupilsPerSection[]): PupilsPerSection[] {
  const least = Math.min(...sizes.filter((size) => size > 0));
  const index = sizes.lastIndexOf(least);
  const others = sizes.map((size, place) => (place === index ? 0 : size));
  return joinSmallest(others, least);
}

/**
 * Merge classes of an upper grade while their average is under the merge threshold and all fit under the cap with
 * one class fewer, seats kept free for transfers included. Nothing happens without a threshold.
 */
export function mergeSmall(cell: GradeCell): void {
  const { mergeBelow, capSize } = cell.rule;
  const most = sizeAtForming(cell.rule, capSize);
  if (mergeBelow === undefined) return;
  for (
    let sections = sectionsIn(cell);
    sections > 1 && cell.grade.pupils < mergeBelow * sections;
    sections -= 1
  ) {
    const merged = dissolveSmallest(cell.sizes);
    if (Math.max(...merged) > most) break;
    seatAs(cell, merged);
  }
  cell.wanted = Math.max(sectionsIn(cell), fewestIn(cell));
}

/**
 * Merge classes of upper grades where rooms were lost: a class is dissolved in the grade where the largest class
 * then is smallest (ties: the lower grade), until the classes fit. Wishes for more entry classes never do this.
 *
 * @param cells Upper grades of a school, in ladder order.
 * @param rooms Rooms they may use: all usable rooms less one for each grade that is formed anew.
 */
export function mergeForRooms(cells: readonly GradeCell[], rooms: Rooms): void {
  while (sectionsOfAll(cells) > rooms) {
    const merged = cells
      .filter((cell) => sectionsIn(cell) > 1)
      .map((cell) => ({ cell, sizes: dissolveSmallest(cell.sizes) }))
      .map((choice) => ({ ...choice, largest: Math.max(...choice.sizes) }));
    if (merged.length === 0) return;
    const best = merged.reduce((left, right) => (right.largest < left.largest ? right : left));
    seatAs(best.cell, best.sizes);
    best.cell.lacked = 'room';
  }
}
