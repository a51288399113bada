import { join } from 'node:path';
import { closedYears, type PlainRow, readCsv, type TableFile, writeTable } from './csvTables.ts';

const from = { basis: 'published', source: 'msde' };

/** Stages with their grades; children before kindergarten class (PK) count as the kindergarten stage. */
const stageGrades = {
  kindergarten: ['PK'],
  primary: ['K', '1', '2', '3', '4', '5'],
  junior: ['6', '7', '8'],
  senior: ['9', '10', '11', '12'],
} as const;
const grades = Object.values(stageGrades).flat();
const ladder = Object.entries(stageGrades)
  .map(([stage, labels]) => `${stage}: ${labels.join(' ')}`)
  .join(' / ');

function enrolmentRows(folder: string): PlainRow[] {
  return readCsv(join(folder, 'maryland/school_by_grade_2009-2014.csv')).flatMap((row) =>
    grades.flatMap((grade): PlainRow[] => {
      const pupils = row[grade] ?? '';
      const school = `${row.lea}-${row.school}`;
      return pupils === '' ? [] : [{ school, year: row.year, grade, pupils, ...from }];
    }),
  );
}

function schoolRows(enrolment: readonly PlainRow[], folder: string): PlainRow[] {
  const named = readCsv(join(folder, 'maryland/school_names.csv'));
  const names = new Map(named.map((row) => [`${row.lea}-${row.school}`, row.school_name]));
  const taught = new Map<string, Set<string>>();
  for (const { school, grade } of enrolment) {
    const own = taught.get(String(school)) ?? new Set<string>();
    taught.set(String(school), own.add(String(grade)));
  }
  const closed = closedYears(enrolment, 2014);
  return [...taught].sort().map(([id, labels]) => {
    const stages = Object.entries(stageGrades).flatMap(([stage, own]) =>
      own.some((grade) => labels.has(grade)) ? [stage] : [],
    );
    const beyond = stages.filter((stage) => stage !== 'kindergarten');
    const type = beyond.length === 0 ? 'kindergarten' : beyond.length === 1 ? beyond[0] : 'twelveYear';
    const what = { id, name: names.get(id) ?? id, district: id.slice(0, 2), type, stages: stages.join(';') };
    return { ...what, governedBy: 'district', ownership: 'public', closedYear: closed.get(id), ...from };
  });
}

const countyOf = (lea: string) => lea.replace('Saint ', 'St. ').replace(/ County$/, '');

function birthRows(folder: string, districts: readonly PlainRow[]): PlainRow[] {
  return readCsv(join(folder, 'census/births_migration_county_2010-2019_MD.csv')).flatMap((row) => {
    const county = (row.CTYNAME ?? '').replace(/ County$/, '');
    const district = districts.find(({ name }) => countyOf(String(name)) === county)?.id;
    // The column of 2010 holds the quarter after the census of 1 April only.
    return Array.from({ length: 9 }, (_, index) => 2011 + index).map((year) => ({
      ...{ district, year, births: row[`BIRTHS${year}`], basis: 'published', source: 'census' },
    }));
  });
}

/**
 * Sixteen county districts of Maryland, all public schools by grade, 2009–2014; figures under ten are suppressed.
 *
 * Births are counted from 1 July to 30 June and named by the year of the June. Children born from September of t − 6
 * to August of t − 5 enter class K in t: ten months of the births of t − 5, two of those of t − 4. That is what an
 * entry age of 4 with a cut-off at the end of the second month gives, so the district table says so.
 *
 * @param folder The folder of the reference data.
 */
export function marylandTables(folder: string): TableFile[] {
  const enrolment = enrolmentRows(folder);
  const names = readCsv(join(folder, 'maryland/lea_by_grade_2009-2014.csv'));
  const districts = [...new Map(names.map((row) => [row.lea, row.lea_name]))].sort().map(([id, name]) => ({
    ...{ id, name, ladder, entryAge: 4, kindergartenAge: 3, entryCutOff: '02-28', ...from },
  }));
  const stages = Object.keys(stageGrades);
  return [
    writeTable('region', [
      {
        ...{ id: 'maryland', name: 'Maryland', baseYear: 2014, horizonYear: 2019, censusDay: '09-30' },
        ...{ currency: 'USD', seniorAdmission: 'district', suppressedBelow: 10, ...from },
      },
    ]),
    writeTable('districts', districts),
    writeTable('schools', schoolRows(enrolment, folder)),
    writeTable('enrolment', enrolment),
    writeTable('births', birthRows(folder, districts)),
    writeTable(
      'classRules',
      stages.map((stage) => ({
        ...{ id: stage, stage, fromYear: 2009, targetSize: 24, capSize: 30, basis: 'assumed' },
      })),
    ),
    writeTable('sources', [
      { id: 'msde', title: 'Maryland enrolment by school and grade' },
      { id: 'census', title: 'County population estimates: births and migration' },
    ]),
  ];
}
