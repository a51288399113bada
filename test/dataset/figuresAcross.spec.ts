import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetProblemTexts } from '../../src/dataset/problemTexts.ts';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { required } from '../../src/domain/invariant.ts';
import { sayProblem } from '../../src/domain/problem.ts';
import { regionArbitrary } from '../arbitraries/region.ts';
import { fullRegion } from './fullRegion.ts';
import { filesOf, filesOfSheets, type Sheets, sheet, sheetsOf, textFile } from './tableFiles.ts';

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const layouts = [
  ['births', 'year', 'births', (value) => value],
  ['births', 'year', 'births', (value) => `${value}年`],
  ['population', 'year', 'population', (value) => `${value}年度（人）`],
  ['population', 'age', 'population', (value) => `${value}岁`],
  ['enrolment', 'year', 'pupils', (value) => `${value}-${Number(value) + 1}学年`],
  ['enrolment', 'grade', 'pupils', (value) => `${numerals[Number(value)] ?? value}年级`],
] as const satisfies readonly (readonly [
  table: 'births' | 'population' | 'enrolment',
  over: string,
  figures: string,
  heading: (value: string) => string,
])[];
/** What a column for each year or grade has no place for. */
const dropped = ['classes', 'classSizes', 'sizeBins', 'enrolled'];

/** A table's records, laid out with a column for each value of a field. */
function widen(rows: readonly string[][], over: string, figures: string, heading: (value: string) => string) {
  const [header = [], ...records] = rows;
  const [at, under] = [header.indexOf(over), header.indexOf(figures)];
  const kept = header.flatMap((name, index) =>
    index === at || index === under || dropped.includes(name) ? [] : [index],
  );
  const values = [...new Set(records.map((row) => row[at] ?? ''))];
  const wide = new Map<string, string[]>();
  for (const row of records) {
    const own = kept.map((index) => row[index] ?? '');
    const line = wide.get(own.join('|')) ?? [...own, ...values.map(() => '')];
    line[kept.length + values.indexOf(row[at] ?? '')] = row[under] ?? '';
    wide.set(own.join('|'), line);
  }
  return [[...kept.map((index) => header[index] ?? ''), ...values.map(heading)], ...wide.values()];
}

/** Sheets without the columns that a wide table has no place for. */
function plainSheets(sheets: Sheets, table: 'births' | 'population' | 'enrolment'): Sheets {
  const [header = [], ...records] = sheet(sheets, table);
  const kept = header.flatMap((name, index) => (dropped.includes(name) ? [] : [index]));
  const plain = [header, ...records].map((row) => kept.map((index) => row[index] ?? ''));
  return new Map(sheets).set(table, plain);
}

const regionIn = (sheets: Sheets) => {
  const reading = readDataset(filesOfSheets(sheets));
  return reading.ok ? reading.region : reading.problems;
};

describe('a table with a column for each year, grade or age', () => {
  it('should be read like the same records one beneath the other, whatever the region', () => {
    let read = 0;
    fc.assert(
      fc.property(regionArbitrary, fc.constantFrom(...layouts), (region, [table, over, figures, heading]) => {
        const sheets = sheetsOf(region);
        if (!sheets.has(table)) return;
        const long = plainSheets(sheets, table);
        const wide = new Map(long).set(table, widen(sheet(long, table), over, figures, heading));
        if (new Set(sheet(long, table).map((row) => row[sheet(long, table)[0]?.indexOf(over) ?? 0])).size < 3)
          return;
        const expected = regionIn(long);
        if ('place' in expected) read += 1;
        expect(regionIn(wide)).toEqual(expected);
      }),
    );
    expect(read).toBeGreaterThan(20);
  });

  it('should be told as such, and a bad cell by its row and heading', () => {
    const sheets = new Map(sheetsOf(fullRegion()));
    const wide = widen(sheet(sheets, 'births'), 'year', 'births', (year) => `${year}年`);
    const line = required(wide[1], 'a district');
    line[line.length - 1] = '约四十';
    const reading = readDataset(filesOfSheets(sheets.set('births', wide)));
    const [problem, ...others] = reading.ok ? [] : reading.problems;
    expect(others).toEqual([]);
    const last = wide[0]?.at(-1);
    expect(problem?.at).toMatchObject({ file: 'births.csv', row: 2, column: last });
    line[line.length - 1] = '40';
    const mended = readDataset(filesOfSheets(sheets));
    const notice = required(mended.ok ? mended.notices[0] : undefined, 'a notice');
    expect(sayProblem(notice, datasetProblemTexts, 'zh').what).toMatch(
      /^“\d{4}年”至“\d{4}年”共 \d+ 列按年份读取，每格一条出生人口记录。$/,
    );
  });

  it('should be found under a title and a heading that is merged over the years', () => {
    const files = filesOf(fullRegion()).filter(({ name }) => name !== 'births.csv');
    const births = fullRegion().births;
    const [first] = births;
    const own = births.filter(({ district }) => district === first?.district);
    const text = [
      '某县历年出生人口',
      `区县,出生人口（人）${','.repeat(own.length - 1)}`,
      `,${own.map(({ year }) => `${year}年`).join()}`,
      `${first?.district},${own.map((row) => row.births).join()}`,
      `合计,${own.map((row) => row.births).join()}`,
    ].join('\n');
    const reading = readDataset([...files, textFile('出生人口.csv', text)]);
    const read = (reading.ok ? reading.region.births : []).map(({ year, births: count }) => [year, count]);
    expect(read).toEqual(own.map((row) => [row.year, row.births]));
  });

  it('should tell once what is wrong with a row of several records, and that it is a row of sums', () => {
    const sheets = new Map(sheetsOf(fullRegion()));
    const wide = widen(sheet(sheets, 'births'), 'year', 'births', (year) => `${year}年秋`);
    const [header = [], line = []] = wide;
    const stray = line.map((cell, index) => (header[index] === 'district' ? 'nowhere' : cell));
    const sums = line.map((cell, index) => (header[index] === 'district' ? '合计' : cell));
    const reading = readDataset(filesOfSheets(sheets.set('births', [...wide, stray, sums])));
    const told = reading.ok ? [] : reading.problems.map(({ code, at }) => [code, at.row]);
    expect(told).toEqual([['unknownReference', wide.length + 1]]);
    const sumsTold = reading.notices.filter(({ code }) => code === 'totalLeftOut').map(({ at }) => at.row);
    expect(sumsTold).toEqual([wide.length + 2]);
  });

  it.each([
    ['years that come twice', 'school,grade,2019,2020,2019,2020'],
    ['months', 'school,grade,2020-03,2020-09'],
    ['a single year', 'school,grade,2020'],
    ['figures that have a column already', 'school,grade,pupils,2019,2020'],
  ])('should be left as it is with %s, and the missing column told', (_, header) => {
    const sheets = new Map(sheetsOf(fullRegion()));
    const school = sheet(sheets, 'enrolment')[1]?.[0] ?? '';
    const cells = header.split(',');
    const row = [school, '1', ...cells.slice(2).map(() => '30')];
    const reading = readDataset(filesOfSheets(sheets.set('enrolment', [cells, row])));
    const missing = (reading.ok ? [] : reading.problems).filter(({ code }) => code === 'missingColumn');
    expect(missing.map(({ at }) => at.column)).toContain('year');
  });
});
