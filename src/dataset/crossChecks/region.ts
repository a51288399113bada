import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** There is exactly one region, and its horizon lies after its base year. */
export function region({ region: table }: Draft): Problem[] {
  const count = table.rows.length;
  const several = count > 1 ? [datasetProblem('notOneRegion', placeOf(table, table.rows[1]), { count })] : [];
  const backwards = table.rows.flatMap((row) => {
    const { baseYear: base, horizonYear: horizon } = row.fields;
    return base === undefined || horizon === undefined || horizon > base
      ? []
      : [datasetProblem('horizonNotAfterBase', placeOf(table, row, 'horizonYear'), { base, horizon })];
  });
  return [...several, ...backwards];
}
