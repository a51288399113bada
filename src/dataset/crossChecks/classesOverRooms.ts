import type { Problem } from '../../domain/problem.ts';
import type { EnrolmentRow } from '../../domain/region/enrolment.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

/** The classes that a row counts; a grade that sits in another's class counts none. */
function classesOf({ classes, classSizes, sizeBins, mixedWith }: Partial<EnrolmentRow>): number {
  if (mixedWith !== undefined) return 0;
  return classes ?? classSizes?.length ?? sum((sizeBins ?? []).map((bin) => bin.classes));
}

/** Notices of schools that have more classes than rooms, temporary ones among them, at the base year's census. */
export function classesOverRooms({ region, schools, enrolment }: Draft): Problem[] {
  const baseYear = region.rows[0]?.fields.baseYear;
  const classes = new Map<string, number>();
  for (const { fields } of enrolment.rows)
    if (fields.year === baseYear && fields.school !== undefined)
      classes.set(fields.school, (classes.get(fields.school) ?? 0) + classesOf(fields));
  return schools.rows.flatMap((row) => {
    const { id = '', homeRooms, temporaryRooms = 0 } = row.fields;
    if (homeRooms === undefined || row.unread.has('temporaryRooms')) return [];
    const [all, rooms] = [classes.get(id) ?? 0, homeRooms + temporaryRooms];
    if (all <= rooms) return [];
    return [
      datasetProblem('classesOverRooms', placeOf(schools, row, 'homeRooms'), {
        ...{ school: id, classes: all, rooms, short: all - rooms },
      }),
    ];
  });
}
