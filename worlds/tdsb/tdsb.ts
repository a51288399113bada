import { spreadEvenly } from '../../src/domain/classSize.ts';
import type { Sources } from '../source/sources.ts';
import { stagesOf, typeOf } from '../tables/taughtStages.ts';
import { type PlainRow, writeTable } from '../tables/writeTable.ts';
import type { World } from '../world.ts';
import { type LtpasSchool, ladder, ladderText, ltpasFile, readLtpas } from './ltpas.ts';

const baseYear = 2020;
const from = { basis: 'published', source: 'ltpas' } as const;

/** Pupil places that a classroom is counted as: the ministry's loading of elementary rooms; of secondary ones assumed. */
const placesPerRoom = { elementary: 23, secondary: 21 } as const;
const squareMetresPerAcre = 4046.8564224;
const squareMetresPerSquareFoot = 0.09290304;

const metres = (size: number | undefined, factor: number) =>
  size === undefined ? undefined : Math.round(size * factor);

/** No table holds a forecast that others made, so the school's row tells it. */
function sayForecast({ forecast }: LtpasSchool): string {
  const years = [...forecast].map(([year, pupils]) => `${pupils} in ${year}`);
  return years.length === 0 ? 'no projection of the board' : `the board expects ${years.join(', ')}`;
}

function schoolRow(school: LtpasSchool): PlainRow<'schools'> {
  const stages = stagesOf(ladder, new Set(school.grades));
  const places = school.elementary ? placesPerRoom.elementary : placesPerRoom.secondary;
  return {
    ...{ id: school.id, name: school.name, district: `ward-${school.ward}`, type: typeOf(stages) },
    ...{ stages: stages.join(';'), governedBy: 'city', ownership: 'public' },
    homeRooms: school.capacity === undefined ? undefined : Math.round(school.capacity / places),
    temporaryRooms: school.portables,
    siteArea: metres(school.acres, squareMetresPerAcre),
    floorArea: metres(school.squareFeet, squareMetresPerSquareFoot),
    ...{ basis: 'derived', source: 'ltpas' },
    note: `capacity ${school.capacity ?? 'not known'}; homeRooms = capacity ÷ ${places}; ${sayForecast(school)}`,
  };
}

/** The headcount is published by school alone; even shares by grade are assumed, and add up to it. */
function enrolmentRows({ id, grades, headcount }: LtpasSchool): PlainRow<'enrolment'>[] {
  return spreadEvenly(headcount, grades.length).map((pupils, index) => ({
    ...{ school: id, year: baseYear, grade: grades[index], pupils, basis: 'assumed', source: 'ltpas' },
    note: `headcount ${headcount} of the school is published, not its grades`,
  }));
}

/** Rules beside those of presets/ontario.json, which hold for grades 1–3. */
const ruleRows: readonly PlainRow<'classRules'>[] = [
  {
    ...{ id: 'kindergarten', stage: 'kindergarten', fromYear: 2019, targetSize: 26, capSize: 29 },
    ...{ basis: 'published', source: 'class-size', note: 'average 26 over the board, no class over 29' },
  },
  ...(['primary', 'junior'] as const).map((stage) => ({
    ...{ id: stage, stage, fromYear: 2019, targetSize: 24, capSize: 30, basis: 'assumed' as const },
    ...{ source: 'class-size', note: 'Grades 4–8: average 24.5 over the board, no maximum; 30 is assumed.' },
  })),
  {
    ...{ id: 'senior', stage: 'senior', fromYear: 2019, targetSize: 23, capSize: 30, basis: 'assumed' },
    note: 'An average over the board, no maximum; 23 and 30 are assumed.',
  },
];

const sourceRows: readonly PlainRow<'sources'>[] = [
  {
    ...{ id: 'ltpas', title: '多伦多公立教育局长期规划 2020：容量、在校生、活动教室、预测' },
    titleEn: 'Long-Term Program and Accommodation Strategy 2020: capacity, pupils, portables, projection',
    ...{ issuer: 'Toronto District School Board', licence: 'Not stated with the files.' },
    url: 'https://tdsb.on.ca/About-Us/Strategy-Planning/Long-Term-Program-and-Accommodation-Strategy',
  },
  {
    ...{ id: 'class-size', title: '安大略省班额规定', titleEn: 'Ontario: class-size rules by grade' },
    ...{ issuer: 'Ottawa-Carleton District School Board', document: 'Ontario Regulation 132/12' },
    ...{ date: '2021-09-10', url: 'https://www.ocdsb.ca/cms/One.aspx?portalId=55478&pageId=37556823' },
    note: 'A board’s account of the province’s rules.',
  },
];

function tablesOf(sources: Sources) {
  const schools = readLtpas(sources);
  const wards = [...new Set(schools.map(({ ward }) => ward))].sort(
    (left, right) => Number(left) - Number(right),
  );
  return [
    writeTable('region', [
      {
        ...{
          id: 'tdsb',
          name: '多伦多公立教育局第 1–11 选区',
          nameEn: 'Toronto District School Board, wards 1–11',
        },
        ...{ baseYear, horizonYear: baseYear + 5, censusDay: '10-31' },
        ...{ currency: 'CAD', seniorAdmission: 'region', ...from },
      },
    ]),
    writeTable(
      'districts',
      wards.map((ward) => ({
        ...{ id: `ward-${ward}`, name: `第 ${ward} 选区`, nameEn: `Ward ${ward}`, ladder: ladderText },
        ...{ entryAge: 6, kindergartenAge: 4, entryCutOff: '12-31', basis: 'assumed' },
        note: 'Junior kindergarten at four, grade 1 at six, within the calendar year.',
      })),
    ),
    writeTable('schools', schools.map(schoolRow)),
    writeTable('enrolment', schools.flatMap(enrolmentRows)),
    writeTable('classRules', ruleRows),
    writeTable('sources', sourceRows),
  ];
}

/**
 * Toronto, wards 1–11: capacity, headcount, portables and the board's projection by school in 2020. Pupils by grade are
 * not published and are spread evenly; class rules of grades 1–3 are those of presets/ontario.json.
 */
export const tdsb: World = {
  id: 'tdsb',
  title: 'Toronto District School Board, wards 1–11, 2020',
  files: [ltpasFile],
  preset: { id: 'ontario', stage: 'primary' },
  tables: tablesOf,
};
