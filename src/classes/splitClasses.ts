import { spreadEvenly } from '../domain/classSize.ts';
import type { Rooms } from '../domain/units.ts';
import { type GradeCell, largestIn, seatAs, seatEvenly, sectionsIn } from './gradeCell.ts';

const overCap = (cell: GradeCell) => largestIn(cell) > (cell.planned?.cap ?? cell.rule.capSize);

/** Whether a grade has a class over the cap that its rule or a plan lets split. */
const splits = (cell: GradeCell) =>
  (cell.rule.splitOversize === true || cell.planned !== undefined) && overCap(cell);

/** The first of the cells with the largest average class; cells come in ladder order, so ties go to the lower grade. */
function worstOf(cells: readonly GradeCell[]): GradeCell | undefined {
  let worst: GradeCell | undefined;
  let largest = 0;
  for (const cell of cells) {
    const average = cell.grade.pupils / sectionsIn(cell);
    if (worst !== undefined && average <= largest) continue;
    worst = cell;
    largest = average;
  }
  return worst;
}

/** Regroup a grade evenly over one class more; the new class comes last, places of merged classes stay empty. */
function splitGrade(cell: GradeCell): void {
  const even = spreadEvenly(cell.grade.pupils, sectionsIn(cell) + 1);
  cell.splits.push(cell.sizes);
  seatAs(cell, [...cell.sizes.map((size) => (size > 0 ? (even.shift() ?? 0) : 0)), ...even]);
}

/**
 * Split upper grades that have a class over the cap, where their rule or a plan allows it and rooms are free after the entry
 * grades were formed: the grade with the largest average first (ties: the lower grade), one class at a time.
 *
 * @param cells Upper grades of a school, in ladder order.
 * @param free Rooms left; undefined: not known, no limit.
 */
export function splitOversize(cells: readonly GradeCell[], free: Rooms | undefined): void {
  for (let left = free ?? Number.POSITIVE_INFINITY; ; left -= 1) {
    const over = cells.filter(splits);
    for (const cell of over) cell.wanted = Math.max(cell.wanted, sectionsIn(cell) + 1);
    const worst = worstOf(over);
    if (worst === undefined) return;
    if (left <= 0) {
      for (const cell of over) cell.lacked = 'room';
      return;
    }
    splitGrade(worst);
  }
}

/** Form the classes of upper grades anew where a plan says so: as many as it gives them, at least those there are. */
export function regroupAsPlanned(cells: readonly GradeCell[]): void {
  for (const cell of cells) {
    const { planned } = cell;
    if (planned === undefined) continue;
    while (sectionsIn(cell) < Math.min(planned.sections, cell.grade.pupils)) splitGrade(cell);
    if (planned.regroup && cell.splits.length === 0) seatEvenly(cell, sectionsIn(cell));
  }
}
