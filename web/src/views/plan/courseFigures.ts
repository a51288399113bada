import type { PlanVector } from '../../../../src/domain/allocation/planVector.ts';
import type { PlanCourse } from './proposalDesk.ts';

/** What the best plans so far come to, and the share of the work done. */
export interface CourseFigures {
  readonly best: Pick<PlanVector, 'unplaced' | 'oversizeClasses' | 'cost'> | undefined;
  /** From 0 to 1: the run without the plan, then the parts, then the run with it. */
  readonly share: number;
}

const [beforeShare, afterShare] = [0.12, 0.85];

function shareOf({ progress }: PlanCourse): number {
  if (progress === undefined) return 0;
  if ('year' in progress) return progress.step === 'before' ? beforeShare / 2 : (1 + afterShare) / 2;
  const done = (progress.index + (progress.step === 'explain' ? 0.6 : 0.2)) / progress.of;
  return beforeShare + (afterShare - beforeShare) * done;
}

/** Add up the best plan so far of each part that was begun. */
export function courseFigures(course: PlanCourse): CourseFigures {
  const vectors = Object.values(course.best);
  const sum = (level: 'unplaced' | 'oversizeClasses' | 'cost') =>
    vectors.reduce((total, vector) => total + vector[level], 0);
  return {
    share: shareOf(course),
    best:
      vectors.length === 0
        ? undefined
        : {
            unplaced: sum('unplaced'),
            oversizeClasses: sum('oversizeClasses'),
            cost: sum('cost'),
          },
  };
}
