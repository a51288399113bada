import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** How far the three shares may be from 1: shares written with six decimals pass. */
const tolerance = 1e-6;

/** Promoted, repeated and dropped pupils are all pupils of the grade. */
export function flowRates({ flowRates: table }: Draft): Problem[] {
  return table.rows.flatMap((row) => {
    const { promoted, repeated, dropped } = row.fields;
    if (promoted === undefined || repeated === undefined || dropped === undefined) return [];
    const sum = promoted + repeated + dropped;
    if (Math.abs(sum - 1) <= tolerance + Number.EPSILON) return [];
    return [datasetProblem('flowRatesSum', placeOf(table, row, 'promoted'), { sum: Number(sum.toFixed(7)) })];
  });
}
