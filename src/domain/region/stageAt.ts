import { type Ladder, stageOfGrade } from '../ladder.ts';
import type { Stage } from '../stage.ts';
import type { Grade } from '../units.ts';
import type { School } from './school.ts';

/** Whether a school is one of special education, whatever its grades are called. */
export function isSpecialSchool({ type, stages }: Pick<School, 'type' | 'stages'>): boolean {
  return type === 'special' || (stages.length > 0 && stages.every((stage) => stage === 'special'));
}

/**
 * The stage that pupils of a grade are in at a school: special education at a special school, that of the ladder
 * elsewhere, and the school's own first one for a grade that the ladder does not have.
 */
export function stageAt(school: Pick<School, 'type' | 'stages'>, ladder: Ladder, grade: Grade): Stage {
  if (isSpecialSchool(school)) return 'special';
  return stageOfGrade(ladder, grade) ?? school.stages[0] ?? 'special';
}
