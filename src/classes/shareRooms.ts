import type { Rooms } from '../domain/units.ts';
import { averageIn, type GradeCell, seatEvenly, sectionsIn } from './gradeCell.ts';

/** The first of the cells with the largest average class; cells come in ladder order, so ties go to the lower grade. */
export function worstOf(cells: readonly GradeCell[]): GradeCell | undefined {
  let worst: GradeCell | undefined;
  for (const cell of cells) if (worst === undefined || averageIn(cell) > averageIn(worst)) worst = cell;
  return worst;
}

/**
 * Form the classes of a school's entry grades (and of new upper grades) in the rooms that the moved-up classes
 * leave: one section each, because pupils never go without a class, then section by section to the grade with the
 * largest average until each has what it wants or no room is left. The largest class is then as small as the
 * rooms allow.
 *
 * @param cells Grades to form, with pupils; `wanted` is set.
 * @param free Rooms left by the moved-up classes; undefined: not known, no limit.
 * @returns Rooms still free, negative where one section per grade is already more than there is room for.
 */
export function shareRooms(cells: readonly GradeCell[], free: Rooms | undefined): Rooms | undefined {
  for (const cell of cells) seatEvenly(cell, free === undefined ? cell.wanted : 1);
  if (free === undefined) return undefined;
  let left = free - cells.length;
  for (;;) {
    const short = cells.filter((cell) => sectionsIn(cell) < cell.wanted);
    const worst = worstOf(short);
    if (worst === undefined || left <= 0) {
      for (const cell of short) cell.lacked = 'room';
      return left;
    }
    seatEvenly(worst, sectionsIn(worst) + 1);
    left -= 1;
  }
}
