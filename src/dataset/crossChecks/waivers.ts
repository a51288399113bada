import type { Problem } from '../../domain/problem.ts';
import { strayPart } from '../../domain/waived.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** A waiver leaves something out: its target judges sizes, and its school, district, stage and grade lie within it. */
export function waivers({ waivers: table, targets, schools }: Draft): Problem[] {
  const asked = new Map(targets.rows.map(({ fields }) => [fields.id, fields]));
  const known = new Map(schools.rows.map(({ fields }) => [fields.id, fields]));
  return table.rows.flatMap((row) => {
    const { id = '', target, school } = row.fields;
    const demand = target === undefined ? undefined : asked.get(target);
    if (demand === undefined) return [];
    const part = strayPart(row.fields, demand, school === undefined ? undefined : known.get(school));
    if (part === undefined) return [];
    const at = placeOf(table, row, part);
    return part === 'target'
      ? [datasetProblem('waiverOfNoSize', at, { target: demand.id ?? '' })]
      : [datasetProblem('waiverReachesNothing', at, { id, value: row.fields[part] ?? '' })];
  });
}
