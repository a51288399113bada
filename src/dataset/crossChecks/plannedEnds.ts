import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Notices of closures without a receiving school: a planned end, or an oversight. */
export function plannedEnds({ projects }: Draft): Problem[] {
  return projects.rows.flatMap((row) => {
    const { kind, school, receiver } = row.fields;
    return kind !== 'closure' || school === undefined || receiver !== undefined || row.unread.has('receiver')
      ? []
      : [datasetProblem('plannedEnd', placeOf(projects, row, 'receiver'), { school })];
  });
}
