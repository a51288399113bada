import type { Problem } from '../../domain/problem.ts';
import { type Draft, type DraftRow, type DraftTable, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** What holds from one school year to another does not end before it begins. */
export function spans({ flowRates, assumptions, waivers }: Draft): Problem[] {
  return [
    ...reversed(flowRates, 'toYear', ({ toYear }) => toYear),
    ...reversed(assumptions, 'toYear', ({ toYear }) => toYear),
    ...reversed(waivers, 'untilYear', ({ untilYear }) => untilYear),
  ];
}

function reversed<T extends 'flowRates' | 'assumptions' | 'waivers'>(
  table: DraftTable<T>,
  field: string,
  lastOf: (fields: DraftRow<T>['fields']) => number | undefined,
): Problem[] {
  return table.rows.flatMap((row) => {
    const { fromYear: from } = row.fields as { readonly fromYear?: number };
    const to = lastOf(row.fields);
    if (from === undefined || to === undefined || to >= from) return [];
    return [datasetProblem('spanReversed', placeOf(table, row, field), { from, to })];
  });
}
