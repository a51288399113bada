import type { Stage } from '../../../src/domain/stage.ts';
import type { RowsAsked } from '../../../src/study/rowsBehind.ts';
import type { FigureStory } from './figureStory.ts';

/** Whose pupils are counted; what is left out narrows nothing. */
export type PupilScope = Pick<RowsAsked, 'school' | 'district' | 'stage' | 'grade'>;

/** Whose leavers enter a stage. */
const stageBefore: { readonly [S in Stage]?: Stage } = {
  junior: 'primary',
  senior: 'junior',
  vocational: 'junior',
};

/**
 * What a number of pupils rests on.
 *
 * @param year School year of the number.
 * @param baseYear School year of the last census.
 * @returns The census rows of that year; of a year to come what was counted of the school or stage in all its grades,
 *   which move up into each other, and of the stage whose leavers enter it; births and what else is known ahead.
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
  const before = stage && stageBefore[stage];
  const tables = ['births', 'arrivals', 'assumptions', 'flowRates', 'controlTotals'] as const;
  const { grade: _, ...counted } = scope;
  return {
    rows: [{ table: 'enrolment', ...counted }],
    alsoRows: [
      ...(before === undefined ? [] : [{ table: 'enrolment' as const, ...counted, stage: before }]),
      ...tables.map((table) => ({ table, ...around })),
    ],
    forecast: { ...(school === undefined ? {} : { school }), ...(stage === undefined ? {} : { stage }) },
  };
}
