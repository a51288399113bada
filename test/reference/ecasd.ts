import { join } from 'node:path';
import { closedYears, type PlainRow, readCsv, type TableFile, writeTable } from './csvTables.ts';

const from = { basis: 'published', source: 'ecasd' };
const idOf = (school: string) => school.replaceAll(' ', '-');

/** Pupils of every class, by school, year and grade. */
function classSizes(folder: string): Map<string, number[]> {
  const sizes = new Map<string, number[]>();
  for (const row of readCsv(join(folder, 'ecasd/classes_1998-2015.csv'))) {
    const key = `${row.school}|${row.fall_year}|${row.grade}`;
    sizes.set(key, [...(sizes.get(key) ?? []), Number(row.pupils)]);
  }
  return sizes;
}

function enrolmentRows(folder: string): PlainRow[] {
  const sizes = classSizes(folder);
  return readCsv(join(folder, 'ecasd/school_grade_1998-2015.csv')).map((row) => {
    const classes = sizes.get(`${row.school}|${row.fall_year}|${row.grade}`) ?? [];
    const own = { school: idOf(row.school ?? ''), year: row.fall_year, grade: row.grade };
    return { ...own, pupils: row.pupils, classes: row.classes, classSizes: classes.join(';'), ...from };
  });
}

/**
 * Eau Claire, Wisconsin: 16 elementary schools, grades K–5, fall 1998–2015, class by class; births of the city.
 *
 * Children are five by 1 September, so births count as for a cut-off at the end of August.
 *
 * @param folder The folder of the reference data.
 */
export function ecasdTables(folder: string): TableFile[] {
  const enrolment = enrolmentRows(folder);
  const schools = [...new Set(enrolment.map(({ school }) => String(school)))].sort();
  const closed = closedYears(enrolment, 2015);
  return [
    writeTable('region', [
      {
        ...{ id: 'ecasd', name: 'Eau Claire', baseYear: 2015, horizonYear: 2020, censusDay: '09-18' },
        ...{ currency: 'USD', seniorAdmission: 'district', ...from },
      },
    ]),
    writeTable('districts', [
      {
        ...{ id: 'eau-claire', name: 'Eau Claire', ladder: 'primary: K 1 2 3 4 5' },
        ...{ entryAge: 5, entryCutOff: '08-31', ...from },
      },
    ]),
    writeTable(
      'schools',
      schools.map((id) => ({
        ...{ id, name: id, district: 'eau-claire', type: 'primary', stages: 'primary' },
        ...{ governedBy: 'district', ownership: 'public', closedYear: closed.get(id), ...from },
      })),
    ),
    writeTable('enrolment', enrolment),
    writeTable(
      'births',
      readCsv(join(folder, 'ecasd/births_1995-2010.csv')).map((row) => ({
        ...{ district: 'eau-claire', year: row.year, births: row.births, ...from },
      })),
    ),
    writeTable('classRules', [
      { id: 'all', stage: 'primary', fromYear: 1998, targetSize: 22, capSize: 26, basis: 'assumed' },
    ]),
    writeTable('sources', [{ id: 'ecasd', title: 'Eau Claire Area School District class counts' }]),
  ];
}
