import type { Problem } from '../../domain/problem.ts';
import { type Draft, type DraftRow, type DraftTable, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Longitude and latitude come together. */
export function coordinates({ districts, areas, schools, projects, sites }: Draft): Problem[] {
  return [
    ...inTable(districts),
    ...inTable(areas),
    ...inTable(schools),
    ...inTable(projects),
    ...inTable(sites),
  ];
}

type WithPlace = 'districts' | 'areas' | 'schools' | 'projects' | 'sites';

function inTable<T extends WithPlace>(table: DraftTable<T>): Problem[] {
  return table.rows.flatMap((row: DraftRow<WithPlace>) => {
    const missing = (['lon', 'lat'] as const).filter(
      (column) => row.fields[column] === undefined && !row.unread.has(column),
    );
    const [only] = missing;
    return missing.length !== 1 || only === undefined
      ? []
      : [datasetProblem('halfCoordinate', placeOf(table, row, only))];
  });
}
