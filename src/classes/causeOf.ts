import type { Cause } from '../domain/sections.ts';
import { type GradeCell, largestIn } from './gradeCell.ts';

/** Why a grade has a class over its cap, where neither rooms nor teachers were lacking this year. */
function causeBefore(cell: GradeCell): Cause {
  if (cell.ageingOut || cell.before === undefined) return 'rule';
  if (cell.before.cause === 'room' && cell.roomLeft) return 'rule';
  if (cell.before.cause !== 'none') return cell.before.cause;
  return Math.max(...cell.before.sizes) <= cell.rule.capSize ? 'enrolment' : 'rule';
}

/**
 * Say why a grade's largest class is over the cap of its rule:
 *
 * 1. `none` it is not;
 * 2. `teacher`, `room` this year a section was withdrawn, or not opened, not split off, or merged, for want of them;
 * 3. `rule` entry-grade control lets the class age out;
 * 4. what it was last year, while the class stays over the cap and no rule splits it; but `rule` when it was formed for
 *    want of a room and the school now has one free;
 * 5. `enrolment` last year's classes were all under this year's cap, and pupils joined since;
 * 6. `rule` the cap was lowered over classes that stand.
 */
export function causeOf(cell: GradeCell): Cause {
  if (largestIn(cell) <= cell.rule.capSize) return 'none';
  return cell.lacked ?? causeBefore(cell);
}
