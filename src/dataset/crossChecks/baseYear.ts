import type { Problem } from '../../domain/problem.ts';
import type { School } from '../../domain/region/school.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Whether a school teaches pupils in a year, as far as its row says. */
export function isOpenIn(year: number, { openedYear, closedYear }: Partial<School>): boolean {
  return (openedYear === undefined || openedYear <= year) && (closedYear === undefined || closedYear > year);
}

/** The base year is the last census: no row lies after it, and every school open in it has rows. */
export function baseYear(draft: Draft): Problem[] {
  const base = draft.region.rows[0]?.fields.baseYear;
  return [
    ...closedFirst(draft),
    ...(base === undefined ? [] : [...later(draft, base), ...without(draft, base)]),
  ];
}

function later({ enrolment }: Draft, base: number): Problem[] {
  return enrolment.rows.flatMap((row) => {
    const { year } = row.fields;
    return year === undefined || year <= base
      ? []
      : [datasetProblem('enrolmentAfterBase', placeOf(enrolment, row, 'year'), { year, base })];
  });
}

function without({ schools, enrolment }: Draft, base: number): Problem[] {
  if (enrolment.state !== 'read' || enrolment.rows.length === 0) return [];
  if (!['school', 'year'].every((column) => enrolment.headings.has(column))) return [];
  // A row whose year could not be read may be the one that is missed.
  const counted = new Set(
    enrolment.rows.filter(({ fields }) => (fields.year ?? base) === base).map(({ fields }) => fields.school),
  );
  return schools.rows.flatMap((row) => {
    const { id: school } = row.fields;
    return school === undefined || counted.has(school) || !isOpenIn(base, row.fields)
      ? []
      : [datasetProblem('noBaseYearEnrolment', placeOf(schools, row, 'id'), { school, base })];
  });
}

function closedFirst({ schools }: Draft): Problem[] {
  return schools.rows.flatMap((row) => {
    const { openedYear: opened, closedYear: closed } = row.fields;
    return opened === undefined || closed === undefined || closed > opened
      ? []
      : [datasetProblem('closedBeforeOpened', placeOf(schools, row, 'closedYear'), { opened, closed })];
  });
}
