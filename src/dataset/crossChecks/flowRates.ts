import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** How far the three shares may be from 1: shares written with six decimals pass. */
const tolerance = 1e-6;

/** Promoted, repeated and dropped pupils are all pupils of the grade, and rates do not end before they begin. */
export function flowRates({ flowRates: table }: Draft): Problem[] {
  return table.rows.flatMap((row) => {
    const { promoted, repeated, dropped, fromYear, toYear } = row.fields;
    const problems: Problem[] = [];
    if (promoted !== undefined && repeated !== undefined && dropped !== undefined) {
      const sum = promoted + repeated + dropped;
      if (Math.abs(sum - 1) > tolerance + Number.EPSILON)
        problems.push(
          datasetProblem('flowRatesSum', placeOf(table, row, 'promoted'), { sum: Number(sum.toFixed(7)) }),
        );
    }
    if (fromYear !== undefined && toYear !== undefined && toYear < fromYear)
      problems.push(
        datasetProblem('flowRatesReversed', placeOf(table, row, 'toYear'), { from: fromYear, to: toYear }),
      );
    return problems;
  });
}
