import { stringify } from 'csv-stringify/sync';
import type { TableFile } from '../../src/dataset/readDataset.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { textFile } from './tableFiles.ts';

/** Rows of a table as a file: the columns of the first row. */
export function tableOf(name: string, rows: readonly Readonly<Record<string, string | number>>[]): TableFile {
  return textFile(`${name}.csv`, stringify([...rows], { header: true }));
}

/** A census that counts what a run projected for a year, class by class; schools that the run opens are described. */
export function projectedCensus(run: StudyRun, year: number): TableFile[] {
  const classes = run.classes.find((each) => each.year === year)?.groups ?? [];
  const sizes = new Map(classes.map((group) => [`${group.school}|${group.grade}`, group.sizes]));
  const pupils = run.enrolment.years.find((each) => each.year === year)?.pupils ?? [];
  const rows = pupils.map((row) => ({
    ...{ school: row.school, year, grade: row.grade, pupils: row.pupils },
    classSizes: (sizes.get(`${row.school}|${row.grade}`) ?? []).filter((size) => size > 0).join(';'),
    basis: 'assumed',
  }));
  return [tableOf('enrolment', rows)];
}
