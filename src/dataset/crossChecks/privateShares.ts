import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** A planned private share is a share. */
export function privateShares({ assumptions }: Draft): Problem[] {
  return assumptions.rows.flatMap((row) => {
    const { kind, factor = 0 } = row.fields;
    return kind === 'privateShare' && factor > 1
      ? [datasetProblem('privateShareOverOne', placeOf(assumptions, row, 'factor'), { factor })]
      : [];
  });
}
