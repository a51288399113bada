import { numberIn, readSource, SourceError, type Sources } from './source/sources.ts';
import { closedYears } from './tables/closedYears.ts';
import { type PlainRow, writeTable } from './tables/writeTable.ts';
import type { World } from './world.ts';

const paths = {
  classes: 'ecasd/classes_1998-2015.csv',
  cells: 'ecasd/school_grade_1998-2015.csv',
  births: 'ecasd/births_1995-2010.csv',
  limits: 'ecasd/class_limit_by_grade_2013-2015.csv',
  capacity: 'ecasd/school_capacity_2013-2015.csv',
} as const;

const baseYear = 2015;
const grades = ['K', '1', '2', '3', '4', '5'];
const district = 'eau-claire';
const from = { basis: 'published', source: 'ecasd' } as const;

const idOf = (school: string) => school.replaceAll(' ', '-');
/** The tables of limits and capacity call one school by its full name. */
const sameSchool = (name: string) => (name === 'Sam Davey' ? 'Davey' : name);

/** Pupils of every class, by school, year and grade. */
function classSizes(sources: Sources): Map<string, string[]> {
  const sizes = new Map<string, string[]>();
  for (const row of readSource(sources, paths.classes, ['school', 'fall_year', 'grade', 'pupils'])) {
    const key = `${row.school}|${row.fall_year}|${row.grade}`;
    const own = sizes.get(key);
    if (own === undefined) sizes.set(key, [row.pupils]);
    else own.push(row.pupils);
  }
  return sizes;
}

function enrolmentRows(sources: Sources): PlainRow<'enrolment'>[] {
  const sizes = classSizes(sources);
  const columns = ['school', 'fall_year', 'grade', 'pupils', 'classes'] as const;
  return readSource(sources, paths.cells, columns).map((row) => {
    const counted = sizes.get(`${row.school}|${row.fall_year}|${row.grade}`) ?? [];
    const cell = { school: idOf(row.school), year: row.fall_year, grade: row.grade };
    return { ...cell, pupils: row.pupils, classes: row.classes, classSizes: counted.join(';'), ...from };
  });
}

/**
 * Home rooms of the base year: the sections a building is made for in each grade, times its six grades; at least the
 * classes that were counted in it.
 */
function roomsBySchool(sources: Sources, enrolment: readonly PlainRow<'enrolment'>[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { school, year, classes } of enrolment)
    if (Number(year) === baseYear)
      counted.set(String(school), (counted.get(String(school)) ?? 0) + Number(classes));
  const rows = readSource(sources, paths.capacity, ['school', 'fall_year', 'sections_per_grade']);
  return new Map(
    rows
      .filter((row) => row.fall_year === String(baseYear))
      .map((row) => {
        const id = idOf(sameSchool(row.school));
        const sections = numberIn(row.sections_per_grade, `${paths.capacity}, ${id}, sections_per_grade`);
        return [id, Math.max(sections * grades.length, counted.get(id) ?? 0)];
      }),
  );
}

function schoolRows(
  enrolment: readonly PlainRow<'enrolment'>[],
  rooms: ReadonlyMap<string, number>,
): PlainRow<'schools'>[] {
  const names = new Map(enrolment.map(({ school }) => [String(school), String(school).replaceAll('-', ' ')]));
  const closed = closedYears(enrolment, baseYear);
  return [...names].map(([id, name]) => {
    const homeRooms = rooms.get(id);
    const derived = {
      ...{ homeRooms, basis: 'derived', source: 'ecasd' },
      note: 'homeRooms = sections per grade that the building is made for × 6 grades, at least the classes counted',
    } as const;
    return {
      ...{ id, name, district, type: 'primary', stages: 'primary', governedBy: 'district' },
      ...{ ownership: 'public', closedYear: closed.get(id), ...(homeRooms === undefined ? from : derived) },
    };
  });
}

/** The district's own limits, which are the same at every school: by grade, dated by the first year they differ. */
function limitRows(sources: Sources): PlainRow<'classRules'>[] {
  const limits = new Map<string, string>();
  for (const row of readSource(sources, paths.limits, ['fall_year', 'grade', 'class_size_limit'])) {
    const key = `${row.grade.slice(0, 1)}|${row.fall_year}`;
    const known = limits.get(key);
    if (known !== undefined && known !== row.class_size_limit)
      throw new SourceError(
        `${paths.limits}, grade ${row.grade}, ${row.fall_year}`,
        `gives ${known} and ${row.class_size_limit}.`,
        'Schools of one district share their limits; correct the one that differs.',
      );
    limits.set(key, row.class_size_limit);
  }
  const years = [...new Set([...limits.keys()].map((key) => key.split('|')[1] ?? ''))].sort();
  return grades.flatMap((grade) =>
    years.flatMap((year, index) => {
      const limit = limits.get(`${grade}|${year}`);
      if (limit === undefined || limit === limits.get(`${grade}|${years[index - 1]}`)) return [];
      const sizes = { targetSize: limit, capSize: limit };
      return [{ id: `limit-${grade}-${year}`, stage: 'primary', grade, fromYear: year, ...sizes, ...from }];
    }),
  );
}

/** Each limit as a standing demand on the grades that have it. */
function limitTargets(limits: readonly PlainRow<'classRules'>[]): PlainRow<'targets'>[] {
  const inForce = new Map(limits.map(({ grade, capSize }) => [String(grade), String(capSize)]));
  return [...new Set(inForce.values())].map((limit) => {
    const own = grades.filter((grade) => inForce.get(grade) === limit);
    return {
      id: `limit-${limit}`,
      title: `${own.join('、')} 年级每班不超过 ${limit} 人`,
      titleEn: `No class over ${limit} in grades ${own.join(', ')}`,
      ...{ indicator: 'largestClass', role: 'computed', grades: own.join(';') },
      ...{ operator: '<=', value: limit, unit: '人/班', ...from },
    };
  });
}

function tablesOf(sources: Sources) {
  const enrolment = enrolmentRows(sources);
  const limits = limitRows(sources);
  return [
    writeTable('region', [
      {
        ...{ id: 'ecasd', name: '欧克莱尔学区', nameEn: 'Eau Claire Area School District' },
        ...{ baseYear, horizonYear: baseYear + 5, censusDay: '09-18' },
        ...{ currency: 'USD', seniorAdmission: 'district', ...from },
      },
    ]),
    writeTable('districts', [
      {
        ...{ id: district, name: 'Eau Claire', nameEn: 'Eau Claire', ladder: `primary: ${grades.join(' ')}` },
        ...{ entryAge: 5, entryCutOff: '08-31', basis: 'derived', source: 'ecasd' },
        note: 'Five by 1 September: births are taken to the end of August.',
      },
    ]),
    writeTable('schools', schoolRows(enrolment, roomsBySchool(sources, enrolment))),
    writeTable('enrolment', enrolment),
    writeTable(
      'births',
      readSource(sources, paths.births, ['year', 'births']).map((row) => ({ district, ...row, ...from })),
    ),
    writeTable('classRules', limits),
    writeTable('targets', limitTargets(limits)),
    writeTable('sources', [
      {
        ...{ id: 'ecasd', title: '欧克莱尔学区：逐班人数、班额上限、校舍容量与出生人数' },
        titleEn: 'Eau Claire Area School District: class counts, class limits, building capacity and births',
        ...{ issuer: 'Eau Claire Area School District, Wisconsin', licence: 'Not stated with the files.' },
      },
    ]),
  ];
}

/**
 * Eau Claire, Wisconsin: elementary schools, grades K–5, fall 1998–2015, class by class; births of the district; the
 * district's class limits and the sections its buildings are made for.
 */
export const ecasd: World = {
  id: 'ecasd',
  title: 'Eau Claire Area School District, Wisconsin, fall 1998–2015',
  files: Object.values(paths),
  tables: tablesOf,
};
