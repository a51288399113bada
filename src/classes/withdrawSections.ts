import type { Sections } from '../domain/units.ts';
import { type GradeCell, seatEvenly, sectionsIn } from './gradeCell.ts';

/** Whether a section that was opened this year can be taken back, leaving at least one. */
function canWithdraw(cell: GradeCell): boolean {
  return cell.before === undefined ? sectionsIn(cell) > 1 : cell.splits.length > 0;
}

function withdrawSection(cell: GradeCell): void {
  const unsplit = cell.splits.pop();
  if (unsplit !== undefined) cell.sizes = unsplit;
  else seatEvenly(cell, sectionsIn(cell) - 1);
  cell.lacked = 'teacher';
}

/** Average class of a grade after one section less. */
const averageAfter = (cell: GradeCell) => cell.grade.pupils / (sectionsIn(cell) - 1);

/**
 * Take back sections opened this year (entry classes, new upper grades, splits) while a district's stage has more
 * sections than its teachers can staff: each time the section whose loss leaves the smallest average class (ties:
 * the first grade), never a grade's last one. Classes that moved up are not dissolved for want of teachers: they
 * go on short-staffed, as such classes do.
 *
 * @param cells All grades of one district and stage, sorted by school and ladder.
 * @param limit Sections that the teachers can staff.
 */
export function withdrawSections(cells: readonly GradeCell[], limit: Sections): void {
  let sections = cells.reduce((sum, cell) => sum + sectionsIn(cell), 0);
  while (sections > limit) {
    const open = cells.filter(canWithdraw);
    const first = open[0];
    if (first === undefined) return;
    withdrawSection(
      open.reduce((left, right) => (averageAfter(right) < averageAfter(left) ? right : left), first),
    );
    sections -= 1;
  }
}
