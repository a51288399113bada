import { join } from 'node:path';
import { readCsv, type TableFile, writeTable } from './csvTables.ts';

const from = { basis: 'published', source: 'moe' };

/** Short names of the five counties. */
const districtIds: Readonly<Record<string, string>> = {
  臺北市: 'taipei',
  新北市: 'new-taipei',
  臺中市: 'taichung',
  雲林縣: 'yunlin',
  屏東縣: 'pingtung',
};
/** School year 113 of the Republic's count. */
const year = 2024;

/**
 * Primary schools of five counties of Taiwan, classes and pupils by grade in one school year (113 = 2024), with
 * coordinates; the cap is 29 pupils a class.
 *
 * @param folder The folder of the reference data.
 */
export function taiwanTables(folder: string): TableFile[] {
  const schools = readCsv(join(folder, 'taiwan/schools_113_five_counties.csv'));
  const rows = readCsv(join(folder, 'taiwan/school_grade_113_five_counties.csv'));
  return [
    writeTable('region', [
      {
        ...{ id: 'taiwan', name: '五縣市', baseYear: year, horizonYear: year + 5, censusDay: '09-30' },
        ...{ currency: 'TWD', seniorAdmission: 'district', ...from },
      },
    ]),
    writeTable(
      'districts',
      Object.entries(districtIds).map(([name, id]) => ({
        ...{ id, name, ladder: '6-3-3', entryAge: 6, entryCutOff: '09-01', ...from },
      })),
    ),
    writeTable(
      'schools',
      schools.map((row) => ({
        ...{ id: row.school_code, name: row.school_name, district: districtIds[row.county ?? ''] },
        ...{ type: 'primary', stages: 'primary', governedBy: 'district' },
        ...{ ownership: (row.school_name ?? '').startsWith('私立') ? 'private' : 'public' },
        ...{ lon: row.lon, lat: row.lat, ...from },
      })),
    ),
    writeTable(
      'enrolment',
      rows.map((row) => ({
        ...{ school: row.school_code, year, grade: row.grade },
        ...{ pupils: row.pupils, classes: row.pupils === '0' ? undefined : row.classes, ...from },
      })),
    ),
    writeTable('classRules', [
      { id: 'all', stage: 'primary', fromYear: year, targetSize: 29, capSize: 29, basis: 'published' },
    ]),
    writeTable('sources', [{ id: 'moe', title: 'Primary schools by grade, school year 113' }]),
  ];
}
