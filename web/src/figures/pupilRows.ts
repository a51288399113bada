import type { RowsAsked } from '../../../src/study/rowsBehind.ts';
import type { FigureStory } from './figureStory.ts';

/** Whose pupils are counted; what is left out narrows nothing. */
export type PupilScope = Pick<RowsAsked, 'school' | 'district' | 'stage' | 'grade'>;

/**
 * What a number of pupils rests on.
 *
 * @param year School year of the number.
 * @param baseYear School year of the last census.
 * @returns The census rows of that year; of a year to come all that was counted, births and what else is known ahead.
 */
export function pupilRows(
  scope: PupilScope,
  year: number,
  baseYear: number,
): Required<Pick<FigureStory, 'rows' | 'alsoRows'>> & Pick<FigureStory, 'forecast'> {
  if (year <= baseYear)
    return {
      rows: [{ table: 'enrolment', ...scope, years: [year, year] }],
      alsoRows: [],
    };
  const { district, school, stage } = scope;
  const around = district === undefined ? {} : { district };
  const tables = ['births', 'arrivals', 'assumptions', 'flowRates', 'controlTotals'] as const;
  return {
    rows: [{ table: 'enrolment', ...scope }],
    alsoRows: tables.map((table) => ({ table, ...around })),
    forecast: { ...(school === undefined ? {} : { school }), ...(stage === undefined ? {} : { stage }) },
  };
}
