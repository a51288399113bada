import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** A computed target has a figure to compare with, unless it only says that something is done, or not increased. */
export function targetValues({ targets }: Draft): Problem[] {
  return targets.rows.flatMap((row) => {
    const { operator, role, value } = row.fields;
    if (operator === undefined || value !== undefined || row.unread.has('value')) return [];
    const free = operator === 'by' || operator === 'noIncrease' || role !== 'computed';
    return free ? [] : [datasetProblem('targetWithoutValue', placeOf(targets, row, 'value'))];
  });
}
