import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Notices of districts in several evaluation units: where units that pass are counted, they count in each. */
export function sharedUnits({ evaluationUnits: table }: Draft): Problem[] {
  const units = new Map<string, string>();
  return table.rows.flatMap((row) => {
    const { id = '', districts = [] } = row.fields;
    return [...new Set(districts)].flatMap((district) => {
      const other = units.get(district);
      if (other === undefined) units.set(district, id);
      return other === undefined
        ? []
        : [datasetProblem('districtInTwoUnits', placeOf(table, row, 'districts'), { district, other })];
    });
  });
}
