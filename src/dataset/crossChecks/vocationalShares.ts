import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** A planned vocational share is a share, and is no single district's where senior schools admit from the whole region. */
export function vocationalShares({ assumptions, region }: Draft): Problem[] {
  const everywhere = region.rows[0]?.fields.seniorAdmission === 'region';
  return assumptions.rows.flatMap((row) => {
    const { kind, factor = 0, district } = row.fields;
    if (kind !== 'vocationalShare') return [];
    return [
      ...(factor > 1
        ? [datasetProblem('vocationalShareOverOne', placeOf(assumptions, row, 'factor'), { factor })]
        : []),
      ...(everywhere && district !== undefined
        ? [datasetProblem('vocationalShareOfDistrict', placeOf(assumptions, row, 'district'), { district })]
        : []),
    ];
  });
}
