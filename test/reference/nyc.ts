import { join } from 'node:path';
import { readCsv, type TableFile, writeTable } from './csvTables.ts';

const from = { basis: 'published', source: 'nyc' };
const ladder = 'kindergarten: PK / primary: K 1 2 3 4 5 / junior: 6 7 8 / senior: 9 10 11 12';
const grades = ['PK', 'K', ...Array.from({ length: 12 }, (_, index) => String(index + 1))];
const stages = ['kindergarten', 'primary', 'junior', 'senior'];

/**
 * The 32 community school districts of New York City by grade, fall 2005–2011. Only district figures are known, so
 * each district is one school with all stages; high schools admit from the whole city.
 *
 * @param folder The folder of the reference data.
 */
export function nycTables(folder: string): TableFile[] {
  const rows = readCsv(join(folder, 'nyc/district_by_grade_2005-2011.csv'));
  const districts = [...new Set(rows.map((row) => row.district ?? ''))].sort();
  return [
    writeTable('region', [
      {
        ...{ id: 'nyc', name: 'New York City', baseYear: 2011, horizonYear: 2016, censusDay: '10-31' },
        ...{ currency: 'USD', seniorAdmission: 'region', ...from },
      },
    ]),
    writeTable(
      'districts',
      districts.map((id) => ({ id, name: id, ladder, entryAge: 5, entryCutOff: '12-31', ...from })),
    ),
    writeTable(
      'schools',
      districts.map((district) => ({
        ...{ id: `all-${district}`, name: `District ${district}`, district, type: 'twelveYear' },
        ...{ stages: stages.join(';'), governedBy: 'district', ownership: 'public', ...from },
      })),
    ),
    writeTable(
      'enrolment',
      rows.flatMap((row) =>
        grades.map((grade) => ({
          ...{ school: `all-${row.district}`, year: row.fall_year, grade, pupils: row[grade], ...from },
        })),
      ),
    ),
    writeTable(
      'classRules',
      stages.map((stage) => ({
        ...{ id: stage, stage, fromYear: 2005, targetSize: 25, capSize: 32, basis: 'assumed' },
      })),
    ),
    writeTable('sources', [{ id: 'nyc', title: 'New York City enrolment by district and grade' }]),
  ];
}
