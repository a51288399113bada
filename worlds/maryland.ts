import { numberIn, readSource, SourceError, type Sources } from './source/sources.ts';
import { closedYears } from './tables/closedYears.ts';
import { ladderIn, stagesOf, taughtGrades, typeOf } from './tables/taughtStages.ts';
import { type PlainRow, writeTable } from './tables/writeTable.ts';
import type { World } from './world.ts';

const paths = {
  schools: 'maryland/school_by_grade_2009-2014.csv',
  names: 'maryland/school_names.csv',
  births: 'census/births_migration_county_2010-2019_MD.csv',
} as const;

const baseYear = 2014;
const ladderText = 'kindergarten: PK / primary: K 1 2 3 4 5 / junior: 6 7 8 / senior: 9 10 11 12';
const ladder = ladderIn(ladderText);
const grades = ladder.stages.flatMap((part) => part.grades);
const from = { basis: 'published', source: 'msde' } as const;

/** Cells with fewer than ten pupils stay suppressed: a school's total would give some of them away. */
function enrolmentRows(sources: Sources): PlainRow<'enrolment'>[] {
  return readSource(sources, paths.schools, ['year', 'lea', 'school', ...grades]).flatMap((row) =>
    grades.flatMap((grade) => {
      const pupils = row[grade] ?? '';
      if (pupils === '') return [];
      return [{ school: `${row.lea}-${row.school}`, year: row.year, grade, pupils, ...from }];
    }),
  );
}

/** Schools and districts by their numbers, with their names. */
function namesIn(sources: Sources) {
  const rows = readSource(sources, paths.names, ['lea', 'school', 'lea_name', 'school_name']);
  return {
    schools: new Map(rows.map((row) => [`${row.lea}-${row.school}`, row.school_name])),
    districts: [...new Map(rows.map((row) => [row.lea, row.lea_name]))].sort(),
  };
}

function schoolRows(
  enrolment: readonly PlainRow<'enrolment'>[],
  names: ReadonlyMap<string, string>,
): PlainRow<'schools'>[] {
  const closed = closedYears(enrolment, baseYear);
  return [...taughtGrades(enrolment)].map(([id, labels]) => {
    const stages = stagesOf(ladder, labels);
    const [district = ''] = id.split('-');
    const what = { id, name: names.get(id) ?? id, district, type: typeOf(stages), stages: stages.join(';') };
    return { ...what, governedBy: 'district', ownership: 'public', closedYear: closed.get(id), ...from };
  });
}

const countyOf = (name: string) => name.replace('Saint ', 'St. ').replace(/ County$/, '');

/** Number and name. */
type District = readonly [string, string];

const firstBirths = 2011;
const lastBirths = 2019;

/** The county that each district is: the census bureau's row of it. */
function countyRows(sources: Sources, districts: readonly District[], columns: readonly string[]) {
  const rows = readSource(sources, paths.births, ['CTYNAME', ...columns]);
  return districts.map(([district, name]) => {
    const row = rows.find((each) => countyOf(each.CTYNAME ?? '') === countyOf(name));
    if (row !== undefined) return { district, row };
    throw new SourceError(
      paths.births,
      `has no row for ${name}.`,
      'Add the county’s row, or leave its schools out.',
    );
  });
}

/**
 * Births by calendar year. The census bureau counts them from July to June and names the year of the June; a calendar
 * year takes half of each of the two that it lies in. The column of 2010 holds one quarter only.
 */
function birthRows(sources: Sources, districts: readonly District[]): PlainRow<'births'>[] {
  const years = Array.from({ length: lastBirths - firstBirths + 1 }, (_, index) => firstBirths + index);
  const columns = years.map((year) => `BIRTHS${year}`);
  return countyRows(sources, districts, columns).flatMap(({ district, row }) => {
    const counted = (year: number) =>
      numberIn(row[`BIRTHS${year}`] ?? '', `${paths.births}, ${row.CTYNAME}, BIRTHS${year}`);
    return years.slice(0, -1).map((year) => ({
      ...{ district, year, basis: 'derived', source: 'census' },
      births: Math.round((counted(year) + counted(year + 1)) / 2),
      note: 'half of the births to June, half of those to the next June',
    }));
  });
}

/** No class-size rule of the state is known: sizes of formed classes are assumed. */
function ruleRows(): PlainRow<'classRules'>[] {
  return ladder.stages.map(({ stage }) => ({
    ...{ id: stage, stage, fromYear: 2009, targetSize: 24, capSize: 30, basis: 'assumed' },
    note: 'The state sets no class size; 24 and 30 are assumed so that classes can be formed.',
  }));
}

function tablesOf(sources: Sources) {
  const enrolment = enrolmentRows(sources);
  const { schools, districts } = namesIn(sources);
  return [
    writeTable('region', [
      {
        ...{ id: 'maryland', name: '马里兰州十六县', nameEn: 'Maryland, sixteen county districts' },
        ...{ baseYear, horizonYear: baseYear + 5, censusDay: '09-30' },
        ...{ currency: 'USD', seniorAdmission: 'district', suppressedBelow: 10, ...from },
      },
    ]),
    writeTable(
      'districts',
      districts.map(([id, name]) => ({
        ...{ id, name, nameEn: name, ladder: ladderText },
        ...{ entryAge: 5, kindergartenAge: 4, entryCutOff: '08-31', basis: 'published', source: 'comar' },
        note: 'Five by 1 September: births are taken to the end of August.',
      })),
    ),
    writeTable('schools', schoolRows(enrolment, schools)),
    writeTable('enrolment', enrolment),
    writeTable('births', birthRows(sources, districts)),
    writeTable('classRules', ruleRows()),
    writeTable('sources', [
      {
        ...{ id: 'msde', title: '马里兰州分校分年级在校生' },
        titleEn: 'Maryland public schools: enrolment by school and grade, 2009–2014',
        ...{ issuer: 'Maryland State Department of Education', licence: 'Not stated with the files.' },
        note: 'Figures under ten are replaced by * by the publisher.',
      },
      {
        ...{ id: 'census', title: '县级人口估计：出生与迁移' },
        titleEn: 'County population estimates 2010–2019: births, deaths, migration',
        ...{ issuer: 'United States Census Bureau', licence: 'Work of the United States government.' },
      },
      {
        ...{ id: 'comar', title: '马里兰州法规：入学年龄' },
        titleEn: 'Code of Maryland Regulations, kindergarten entrance age',
        ...{ issuer: 'State of Maryland', document: 'COMAR 13A.08.01.02' },
      },
    ]),
  ];
}

/** Sixteen county districts of Maryland: all public schools by grade, PK–12, 2009–2014, and the counties' births. */
export const maryland: World = {
  id: 'maryland',
  title: 'Maryland, sixteen county districts, 2009–2014',
  files: Object.values(paths),
  tables: tablesOf,
};
