import { stageOfGrade } from '../../domain/ladder.ts';
import type { Problem } from '../../domain/problem.ts';
import { type Draft, type DraftRow, placeOf } from '../draft.ts';
import { laddersByDistrict } from '../laddersByDistrict.ts';
import { datasetProblem } from '../problemTexts.ts';

const keyOf = (school: string, year: number, grade: string) => `${school}|${year}|${grade}`;

/** A row that sits in another grade's class (复式班) names a grade with one class at the same school, year and stage. */
export function mixedClasses(draft: Draft): Problem[] {
  return [...inTable(draft, draft.enrolment), ...inTable(draft, draft.midYear)];
}

function inTable(draft: Draft, table: Draft['enrolment'] | Draft['midYear']): Problem[] {
  const { schools } = draft;
  const byDistrict = laddersByDistrict(draft);
  const districts = new Map(schools.rows.map(({ fields }) => [fields.id, fields.district]));
  const rows = new Map<string, DraftRow<'enrolment'>['fields']>();
  for (const { fields } of table.rows)
    if (fields.school !== undefined && fields.year !== undefined && fields.grade !== undefined)
      rows.set(keyOf(fields.school, fields.year, fields.grade), fields);
  const stageOf = (school: string, grade: string) => {
    const ladder = byDistrict.get(districts.get(school) ?? '');
    return ladder === undefined ? undefined : stageOfGrade(ladder.ladder, grade);
  };
  const classesIn = ({ classes, classSizes }: DraftRow<'enrolment'>['fields']) =>
    classes ?? classSizes?.length ?? 1;
  return table.rows.flatMap((row) => {
    const { school, year, grade, mixedWith } = row.fields;
    if (school === undefined || year === undefined || grade === undefined || mixedWith === undefined)
      return [];
    const host = rows.get(keyOf(school, year, mixedWith));
    const sound =
      host !== undefined &&
      mixedWith !== grade &&
      host.mixedWith === undefined &&
      stageOf(school, mixedWith) === stageOf(school, grade) &&
      classesIn(host) === 1 &&
      classesIn(row.fields) <= 1;
    return sound
      ? []
      : [
          datasetProblem('mixedWithStray', placeOf(table, row, 'mixedWith'), {
            ...{ school, year, grade, host: mixedWith },
          }),
        ];
  });
}
