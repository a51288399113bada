import type { Rooms, Sections } from '../domain/units.ts';
import { type GradeCell, seatAnew } from './gradeCell.ts';

/** The first grade with the largest average class among those that have fewer sections than wanted; −1: none is short. */
function mostCrowded(cells: readonly GradeCell[], sections: readonly Sections[]): number {
  let crowded = -1;
  let largest = 0;
  for (let place = 0; place < cells.length; place += 1) {
    const { grade, wanted } = cells[place] as GradeCell;
    const own = sections[place] ?? 0;
    const average = grade.pupils / own;
    if (own >= wanted || average <= largest) continue;
    largest = average;
    crowded = place;
  }
  return crowded;
}

/**
 * Form the classes of a school's entry grades (and of new upper grades) in the rooms that the moved-up classes
 * leave: one section each, because pupils never go without a class, then section by section to the grade with the
 * largest average until each has what it wants or no room is left. The largest class is then as small as the
 * rooms allow, where no rule forms classes that stand apart (`sizeRange`).
 *
 * @param cells Grades to form, with pupils; `wanted` is set, at least 1 and at most one section per pupil.
 * @param free Rooms left by the moved-up classes; undefined: not known, no limit.
 * @returns Rooms still free, negative where one section per grade is already more than there is room for.
 */
export function shareRooms(cells: readonly GradeCell[], free: Rooms | undefined): Rooms | undefined {
  if (free === undefined) {
    for (const cell of cells) seatAnew(cell, cell.wanted);
    return undefined;
  }
  const sections = new Array<Sections>(cells.length).fill(1);
  let left = free - cells.length;
  for (; left > 0; left -= 1) {
    const crowded = mostCrowded(cells, sections);
    if (crowded < 0) break;
    sections[crowded] = (sections[crowded] ?? 0) + 1;
  }
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] as GradeCell;
    const own = sections[place] ?? 1;
    seatAnew(cell, own);
    if (own < cell.wanted) cell.lacked = 'room';
  }
  return left;
}
