import { boardersOf } from '../../domain/boarding.ts';
import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** A school whose beds limit admission says how many it has and how many pupils board. */
export function bedLimits({ schools }: Draft): Problem[] {
  return schools.rows.flatMap((row) => {
    const { id = '', bedLimit, beds, boarderShare } = row.fields;
    if (bedLimit !== true) return [];
    const lacking = (['beds', 'boarderShare'] as const).filter(
      (field) => !row.unread.has(field) && { beds, boarderShare }[field] === undefined,
    );
    return lacking.map((field) =>
      datasetProblem('bedLimitWithoutBeds', placeOf(schools, row, field), {
        school: id,
        column: schools.headings.get(field) ?? field,
      }),
    );
  });
}

/** Notices of schools that have more boarders than beds at the base year's census. */
export function boardersOverBeds({ region, schools, enrolment }: Draft): Problem[] {
  const baseYear = region.rows[0]?.fields.baseYear;
  const pupils = new Map<string, number>();
  for (const { fields } of enrolment.rows)
    if (fields.year === baseYear && fields.school !== undefined)
      pupils.set(fields.school, (pupils.get(fields.school) ?? 0) + (fields.pupils ?? 0));
  return schools.rows.flatMap((row) => {
    const { id = '', beds, boarderShare = 0 } = row.fields;
    const boarders = boardersOf(pupils.get(id) ?? 0, boarderShare);
    return beds === undefined || boarders <= beds
      ? []
      : [
          datasetProblem('boardersOverBeds', placeOf(schools, row, 'beds'), {
            ...{ school: id, boarders, beds, short: boarders - beds },
          }),
        ];
  });
}
