import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Whether an edition carried forward rests on no census that its tables tell of. */
function restsOnNothing({ enrolment }: Draft, from: number, base: number): boolean {
  const read = enrolment.state === 'read' && enrolment.headings.has('year');
  return from >= base || (read && enrolment.rows.every(({ fields }) => (fields.year ?? from) !== from));
}

/** There is exactly one region, its horizon lies after its base year, and what it was carried forward from before it. */
export function region(draft: Draft): Problem[] {
  const { region: table } = draft;
  const count = table.rows.length;
  const several = count > 1 ? [datasetProblem('notOneRegion', placeOf(table, table.rows[1]), { count })] : [];
  const backwards = table.rows.flatMap((row) => {
    const { baseYear: base, horizonYear: horizon } = row.fields;
    return base === undefined || horizon === undefined || horizon > base
      ? []
      : [datasetProblem('horizonNotAfterBase', placeOf(table, row, 'horizonYear'), { base, horizon })];
  });
  const baseless = table.rows.flatMap((row) => {
    const { baseYear: base, carriedFrom: carried } = row.fields;
    return base === undefined || carried === undefined || !restsOnNothing(draft, carried, base)
      ? []
      : [datasetProblem('carriedFromOutside', placeOf(table, row, 'carriedFrom'), { base, carried })];
  });
  return [...several, ...backwards, ...baseless];
}
