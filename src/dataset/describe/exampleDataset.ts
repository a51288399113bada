import { required } from '../../domain/invariant.ts';
import type { NamedText } from './jsonSchemas.ts';

const [first, last] = [2018, 2020];

/** Pupils of the cohorts that entered grade 1, the eldest first; in this example nobody moves in or out. */
const primaryEntrants = [88, 92, 90, 95, 97, 93, 104, 110];
const juniorEntrants = [85, 84, 87, 88, 92];

const sizeOf = (cohorts: readonly number[], cohort: number) =>
  required(cohorts[cohort], `there is no cohort ${cohort}`);

/** One line per year and grade: a cohort moves up one grade a year. */
function lines(school: string, lowest: number, grades: number, entrants: readonly number[]): string[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => index);
  return years.flatMap((year) =>
    Array.from({ length: grades }, (_, place) => {
      const pupils = sizeOf(entrants, grades - 1 - place + year);
      const sizes = [Math.ceil(pupils / 2), Math.floor(pupils / 2)];
      return `${school},${first + year},${lowest + place},${pupils},2,${sizes.join(';')},assumed`;
    }),
  );
}

const enrolment = [
  'school,year,grade,pupils,classes,classSizes,basis',
  ...lines('mill-lane', 1, 6, primaryEntrants),
  ...lines('river', 7, 3, juniorEntrants),
];

const tables: Readonly<Record<string, readonly string[]>> = {
  region: [
    'id,name,nameEn,baseYear,horizonYear,censusDay,currency,seniorAdmission,basis',
    'vale,谷地县,Vale,2020,2025,09-01,CNY,region,assumed',
  ],
  districts: ['id,name,ladder,entryAge,entryCutOff,basis', 'vale-east,谷地东区,6-3-3,6,08-31,assumed'],
  schools: [
    'id,name,district,type,stages,governedBy,ownership,homeRooms,basis',
    'mill-lane,磨坊巷小学,vale-east,primary,primary,district,public,12,assumed',
    'river,河畔中学,vale-east,junior,junior,district,public,6,assumed',
  ],
  enrolment,
  classRules: [
    'id,stage,fromYear,targetSize,capSize,mergeBelow,teachersPerClass,basis',
    'primary-rule,primary,2018,45,45,20,1.9,assumed',
    'junior-rule,junior,2018,50,50,25,2.9,assumed',
  ],
  feeders: ['from,to,share,basis', 'mill-lane,river,1,assumed'],
  projects: [
    'id,name,kind,district,school,homeRooms,start,finish,status,cost,basis',
    'extend-mill-lane,磨坊巷小学扩建,extension,vale-east,mill-lane,6,2020-10,2022-07,underWay,9000000,assumed',
  ],
  targets: [
    'id,title,titleEn,indicator,role,operator,value,unit,year,threshold,firmness,basis',
    'no-oversize,消除大班额,No oversize classes,oversizeClasses,computed,=,0,classes,2022,56,must,assumed',
  ],
};

/** The example of docs/format.md: an invented district with a primary and a junior school and three censuses. */
export const exampleDataset: readonly NamedText[] = Object.entries(tables).map(([table, rows]) => ({
  name: `${table}.csv`,
  text: `${rows.join('\n')}\n`,
}));
