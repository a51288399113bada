import { ladderIn } from '../tables/taughtStages.ts';
import type { PlainRow } from '../tables/writeTable.ts';

/** The city's ladder: prekindergarten at four, class K at five. */
export const ladderText = 'kindergarten: PK / primary: K 1 2 3 4 5 / junior: 6 7 8 / senior: 9 10 11 12';
export const ladder = ladderIn(ladderText);
export const published = { basis: 'published', source: 'nyc' } as const;

/** A row of districts.csv for every community school district. */
export function districtRows(districts: Iterable<string>): PlainRow<'districts'>[] {
  return [...new Set(districts)].sort().map((id) => ({
    ...{ id, name: `第 ${Number(id)} 学区`, nameEn: `District ${Number(id)}`, ladder: ladderText },
    ...{ entryAge: 5, kindergartenAge: 4, entryCutOff: '12-31', basis: 'assumed' },
    note: 'Five within the calendar year.',
  }));
}

/** Class limits of the teachers' contract, which were the only ones in the years of the data. */
const contract = [
  ['PK', 'kindergarten', 18],
  ['K', 'primary', 25],
  [undefined, 'primary', 32],
  [undefined, 'junior', 33],
  [undefined, 'senior', 34],
] as const;

/**
 * The contract's class limits as rules.
 *
 * @param fromYear First school year of the data.
 */
export function contractRules(fromYear: number): PlainRow<'classRules'>[] {
  return contract.map(([grade, stage, limit]) => ({
    ...{ id: ['contract', stage, grade].filter((part) => part !== undefined).join('-'), stage, grade },
    ...{ fromYear, targetSize: limit, capSize: limit, basis: 'published', source: 'contract' },
    ...(stage === 'junior' ? { note: '30 where a school has Title I; the data do not say which.' } : {}),
  }));
}

/** The documents that both datasets of the city rest on. */
export const sourceRows: readonly PlainRow<'sources'>[] = [
  {
    ...{ id: 'nyc', title: '纽约市教育局公开数据：在校生、班额、基建计划' },
    titleEn: 'New York City Department of Education: enrolment, class sizes, capital plan',
    ...{ issuer: 'New York City Department of Education', licence: 'Not stated with the files.' },
  },
  {
    ...{
      id: 'contract',
      title: '教师集体合同中的班额上限',
      titleEn: 'Class-size limits of the teachers’ contract',
    },
    ...{ issuer: 'United Federation of Teachers', document: 'Collective agreement, article 7M' },
    url: 'https://www.uft.org/news/you-should-know/know-your-rights/class-size-and-instructional-materials',
    note: 'The limits as printed later are taken to be those of the years of the data.',
  },
];
