import type { Problem } from '../../domain/problem.ts';
import { datasetProblem } from '../problemTexts.ts';
import type { RawTable } from '../rawTable.ts';
import type { FormGrade, OfficialForm } from './officialForm.ts';

/** A form and the sheet that it stands in. */
export interface FoundForm {
  readonly form: OfficialForm;
  readonly place: RawTable['place'];
}

const header = ['school', 'year', 'grade', 'pupils', 'classes', 'sizeBins', 'basis'] as const;

/**
 * Gather official forms into one enrolment table: a row for each school, year and grade, whichever forms tell of it.
 *
 * @returns The table (its place names the first form; the rows are numbered as if they stood in one sheet), and a
 *   problem for each form that does not say its school or year.
 */
export function gatherForms(forms: readonly FoundForm[]): {
  readonly table: RawTable;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
} {
  const rows = new Map<string, { readonly key: readonly [string, string]; grade: FormGrade }>();
  const [problems, notices]: [Problem[], Problem[]] = [[], []];
  for (const { form, place } of forms) {
    const { school, year, grades } = form;
    if (school === undefined || year === undefined) {
      problems.push(datasetProblem('formWithoutSchool', place));
      continue;
    }
    notices.push(datasetProblem('formRead', place, { school, year, grades: grades.length }));
    for (const grade of grades) {
      const key = JSON.stringify([school, year, grade.grade]);
      rows.set(key, { key: [school, year], grade: { ...rows.get(key)?.grade, ...grade } });
    }
  }
  const cells = [...rows.values()].map(({ key: [school, year], grade }, place) => ({
    row: place + 2,
    cells: [school, year, grade.grade, grade.pupils, grade.classes, grade.sizeBins, 'reported'],
    extra: 0,
  }));
  const place = forms[0]?.place ?? {};
  return { table: { table: 'enrolment', place, headerRow: 1, header, rows: cells }, problems, notices };
}
