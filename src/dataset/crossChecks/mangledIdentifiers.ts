import type { Problem } from '../../domain/problem.ts';
import { tableNames } from '../../domain/region/tables.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';
import { tableFields } from '../tableFields.ts';

/** "3.70301E+09": a school's number after a spreadsheet program took it for a quantity. */
const rounded = /^\d(\.\d+)?E\+\d+$/i;

/** No identifier was turned into a rounded number by a spreadsheet program. */
export function mangledIdentifiers(draft: Draft): Problem[] {
  return tableNames.flatMap((name) => {
    const fields = new Set(
      tableFields(name)
        .filter(({ meta }) => meta.kind === 'identifier')
        .map((field) => field.name),
    );
    return draft[name].rows.flatMap((row) =>
      Object.entries(row.fields)
        .filter(([field, value]) => fields.has(field) && typeof value === 'string' && rounded.test(value))
        .map(([field, value]) =>
          datasetProblem('mangledIdentifier', placeOf(draft[name], row, field), { value: String(value) }),
        ),
    );
  });
}
