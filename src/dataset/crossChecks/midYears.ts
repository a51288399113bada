import { monthNumber } from '../../domain/calendar.ts';
import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** A mid-year count belongs to a school year that was counted, and lies between its census and the next one. */
export function midYears({ region, midYear }: Draft): Problem[] {
  const { baseYear: base, censusDay } = region.rows[0]?.fields ?? {};
  return midYear.rows.flatMap((row) => {
    const { year, month } = row.fields;
    const late =
      year === undefined || base === undefined || year <= base
        ? []
        : [datasetProblem('midYearAfterBase', placeOf(midYear, row, 'year'), { year, base })];
    if (year === undefined || month === undefined || censusDay === undefined) return late;
    const census = monthNumber(`${year}-${censusDay.slice(0, 2)}`);
    const within = monthNumber(month) > census && monthNumber(month) < census + 12;
    return within
      ? late
      : [...late, datasetProblem('midYearOutside', placeOf(midYear, row, 'month'), { year, month })];
  });
}
