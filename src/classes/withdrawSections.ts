import type { Sections } from '../domain/units.ts';
import { type GradeCell, seatAnew, seatAs, sectionsIn, sectionsOfAll } from './gradeCell.ts';

/** Sections of a grade that were opened this year and can be taken back, leaving at least one; none of a class that grades share. */
function withdrawable(cell: GradeCell): Sections {
  if (cell.mixed !== undefined) return 0;
  return cell.before === undefined ? sectionsIn(cell) - 1 : cell.splits.length;
}

function withdrawSection(cell: GradeCell): void {
  const unsplit = cell.splits.pop();
  if (unsplit !== undefined) seatAs(cell, unsplit);
  else seatAnew(cell, sectionsIn(cell) - 1);
  cell.lacked = 'teacher';
}

/** Every section that could be withdrawn, with the average class that its loss leaves; a grade's averages rise. */
function stepsOf(cell: GradeCell): { cell: GradeCell; average: number }[] {
  const sections = sectionsIn(cell);
  return Array.from({ length: withdrawable(cell) }, (_, taken) => ({
    cell,
    average: cell.grade.pupils / (sections - taken - 1),
  }));
}

/**
 * Take back sections opened this year (entry classes, new upper grades, splits) while a pool of teachers has more
 * sections than it can staff: each time the section whose loss leaves the smallest average class (ties:
 * the first grade), never a grade's last one. Classes that moved up are not dissolved for want of teachers: they
 * go on short-staffed, as such classes do.
 *
 * @param cells All grades that draw on one pool, sorted by school and ladder.
 * @param limit Sections that the teachers can staff.
 */
export function withdrawSections(cells: readonly GradeCell[], limit: Sections): void {
  const sections = sectionsOfAll(cells);
  if (sections <= limit) return;
  const steps = cells.flatMap(stepsOf).sort((left, right) => left.average - right.average);
  for (const { cell } of steps.slice(0, sections - limit)) withdrawSection(cell);
}
