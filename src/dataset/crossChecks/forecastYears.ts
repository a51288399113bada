import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** A forecast is for a year after the one in which it was made. */
export function forecastYears({ officialForecasts: table }: Draft): Problem[] {
  return table.rows.flatMap((row) => {
    const { madeYear, year } = row.fields;
    if (madeYear === undefined || year === undefined || year > madeYear) return [];
    return [datasetProblem('forecastNotAhead', placeOf(table, row, 'year'), { year, madeYear })];
  });
}
