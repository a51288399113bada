import { stages } from '../../../domain/stage.ts';
import { choiceOf } from '../../cells/choiceWords.ts';
import { fieldOfHeading } from '../../headingLookUp.ts';
import { plainText } from '../../plainText.ts';
import type { RawTable } from '../../rawTable.ts';
import type { BesideForms } from './gatherForms.ts';

/** The cells of some columns, row by row, as plain texts; "" where nothing stands. */
function columnsOf(raw: RawTable | undefined, fields: readonly string[]): readonly (readonly string[])[] {
  if (raw === undefined) return [];
  const at = fields.map((field) =>
    raw.header.findIndex((heading) => fieldOfHeading(raw.table, heading)?.name === field),
  );
  return raw.rows.map(({ cells }) => at.map((column) => plainText(String(cells[column] ?? ''))));
}

/**
 * What the tables of schools and districts tell of the schools of forms.
 *
 * @param schools Undefined, as `districts`: there is no such table.
 */
export function besideForms(schools: RawTable | undefined, districts: RawTable | undefined): BesideForms {
  const known = columnsOf(districts, ['id', 'name']);
  const taught = new Map(
    columnsOf(schools, ['id', 'name', 'stages']).flatMap(([id = '', name = '', told = '']) => {
      const words = told.split(/[;、,\s]+/u).filter((word) => word !== '');
      const own = words.map((word) => choiceOf(word, stages) ?? word);
      return own.length === 0 ? [] : [[id, own] as const, [name, own] as const];
    }),
  );
  return {
    districtOf(told) {
      const [only, ...others] = known;
      if (only !== undefined && others.length === 0) return only[0];
      // An address names its province and city first: the longest name in it is the district's own.
      const named = known
        .filter(([id = '', name = '']) => told === id || (name !== '' && told?.includes(name)))
        .sort(([, left = ''], [, right = '']) => right.length - left.length);
      return named[0]?.[0];
    },
    stagesOf: (school) => taught.get(school),
  };
}
