import { numberIn, readSource, SourceError, type SourceRow, type Sources } from './source/sources.ts';
import { type PlainRow, writeTable } from './tables/writeTable.ts';
import type { World } from './world.ts';

const paths = {
  schools: 'taiwan/schools_113_five_counties.csv',
  cells: 'taiwan/school_grade_113_five_counties.csv',
} as const;

/** School year 113 of the Republic's count. */
const year = 2024;
const from = { basis: 'published', source: 'moe' } as const;

/** The five counties with their names. */
const counties = [
  ['taipei', '臺北市', 'Taipei'],
  ['new-taipei', '新北市', 'New Taipei'],
  ['taichung', '臺中市', 'Taichung'],
  ['yunlin', '雲林縣', 'Yunlin'],
  ['pingtung', '屏東縣', 'Pingtung'],
] as const;

const schoolColumns = [
  ...(['county', 'township', 'school_code', 'school_name', 'remote_class', 'lon', 'lat'] as const),
  ...(['teachers_m', 'teachers_f'] as const),
] as const;
type SchoolRow = SourceRow<(typeof schoolColumns)[number]>;

function districtOf({ county, school_code }: SchoolRow): string {
  const found = counties.find(([, name]) => name === county)?.[0];
  if (found !== undefined) return found;
  const known = counties.map(([, name]) => name).join('、');
  throw new SourceError(
    `${paths.schools}, ${school_code}, county`,
    `"${county}" is not among ${known}.`,
    'Leave its rows out, or add the county to the converter.',
  );
}

function areaRows(schools: readonly SchoolRow[]): PlainRow<'areas'>[] {
  const areas = new Map(schools.map((row) => [areaOf(row), row]));
  return [...areas].map(([id, row]) => ({ id, name: row.township, district: districtOf(row), ...from }));
}

const areaOf = (row: SchoolRow) => `${districtOf(row)}-${row.township}`;

function schoolRows(schools: readonly SchoolRow[]): PlainRow<'schools'>[] {
  return schools.map((row) => ({
    ...{ id: row.school_code, name: row.school_name, district: districtOf(row), area: areaOf(row) },
    ...{ type: 'primary', stages: 'primary', governedBy: 'district' },
    ...{ ownership: row.school_name.startsWith('私立') ? 'private' : 'public', lon: row.lon, lat: row.lat },
    ...from,
    ...(row.remote_class === '' ? {} : { note: `remote: ${row.remote_class}` }),
  }));
}

/** A grade without pupils has no class to form, though some are still counted. */
function enrolmentRows(sources: Sources): PlainRow<'enrolment'>[] {
  return readSource(sources, paths.cells, ['school_code', 'grade', 'classes', 'pupils']).map((row) => ({
    ...{ school: row.school_code, year, grade: row.grade, pupils: row.pupils },
    ...{ classes: row.pupils === '0' ? undefined : row.classes, ...from },
  }));
}

function teacherRows(schools: readonly SchoolRow[]): PlainRow<'teachers'>[] {
  const sums = new Map<string, number>();
  for (const row of schools) {
    const where = `${paths.schools}, ${row.school_code}`;
    const own =
      numberIn(row.teachers_m, `${where}, teachers_m`) + numberIn(row.teachers_f, `${where}, teachers_f`);
    sums.set(districtOf(row), (sums.get(districtOf(row)) ?? 0) + own);
  }
  return [...sums].map(([district, teachers]) => ({
    ...{ district, stage: 'primary', year, teachers, basis: 'derived', source: 'moe' },
    note: 'sum of the schools',
  }));
}

function tablesOf(sources: Sources) {
  const schools = readSource(sources, paths.schools, schoolColumns);
  return [
    writeTable('region', [
      {
        ...{ id: 'taiwan', name: '台湾五县市', nameEn: 'Taiwan, five counties and cities' },
        ...{ baseYear: year, horizonYear: year + 5, censusDay: '09-30' },
        ...{ currency: 'TWD', seniorAdmission: 'district', ...from },
      },
    ]),
    writeTable(
      'districts',
      counties.map(([id, name, nameEn]) => ({
        ...{ id, name, nameEn, ladder: '6-3-3', entryAge: 6, entryCutOff: '08-31', basis: 'assumed' },
        note: 'Six by 1 September: births would be taken to the end of August.',
      })),
    ),
    writeTable('areas', areaRows(schools)),
    writeTable('schools', schoolRows(schools)),
    writeTable('enrolment', enrolmentRows(sources)),
    writeTable('teachers', teacherRows(schools)),
    writeTable('classRules', [
      {
        ...{ id: 'before-2023', stage: 'primary', fromYear: 2000, targetSize: 29, capSize: 29 },
        ...{ basis: 'assumed', note: 'The norm of 2023, taken to hold in the years before.' },
      },
    ]),
    writeTable('sources', [
      {
        ...{ id: 'moe', title: '國民小學校別資料：班級數、學生數、教師數，113 學年度' },
        titleEn: 'Primary schools by grade: classes, pupils, teachers; school year 113',
        ...{ issuer: '教育部', licence: 'Not stated with the files.' },
      },
    ]),
  ];
}

/**
 * Five counties of Taiwan: 944 primary schools with coordinates, classes and pupils by grade in one school year; the
 * class rules are those of presets/taiwan.json.
 */
export const taiwan: World = {
  id: 'taiwan',
  title: 'Taiwan, primary schools of five counties, school year 113 (2024)',
  files: Object.values(paths),
  preset: { id: 'taiwan', stage: 'primary' },
  tables: tablesOf,
};
