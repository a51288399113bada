import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/readDataset.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { pupilsIn } from '../../src/report/cellSums.ts';
import { buildContext, cellsIn } from '../../src/report/context.ts';
import { indicators } from '../../src/report/indicators/indicators.ts';
import { wholeScope } from '../../src/report/scope.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { ecasd } from '../../worlds/ecasd.ts';
import { maryland } from '../../worlds/maryland.ts';
import { nyc } from '../../worlds/nyc/nyc.ts';
import { nycClasses } from '../../worlds/nyc/nycClasses.ts';
import { taiwan } from '../../worlds/taiwan.ts';
import { tdsb } from '../../worlds/tdsb/tdsb.ts';
import type { World } from '../../worlds/world.ts';
import { textFile } from '../dataset/tableFiles.ts';
import { countPupils, countUnplaced } from '../projection/readCensus.ts';
import { converted } from './convertedRegion.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';

/** What a source says without our converter: schools, pupils by year, figures that it holds back. */
interface Told {
  readonly schools: number;
  readonly pupils: Readonly<Record<string, number>>;
  readonly suppressed: number;
}

type Raw = Readonly<Record<string, string>>;

function raw(file: string): Raw[] {
  return parse(readFileSync(join(folder, file)), { columns: true, bom: true }) as Raw[];
}

/** Add up a file's cells by year; `*` counts as held back, an empty cell as nothing. */
function addUp(rows: readonly Raw[], school: string, yearOf: (row: Raw) => string, cells: readonly string[]) {
  const pupils: Record<string, number> = {};
  let suppressed = 0;
  for (const row of rows)
    for (const cell of cells) {
      if (row[cell] === '*') suppressed += 1;
      else pupils[yearOf(row)] = (pupils[yearOf(row)] ?? 0) + Number(row[cell]);
    }
  return { schools: new Set(rows.map((row) => row[school])).size, pupils, suppressed };
}

const numbered = Array.from({ length: 12 }, (_, index) => String(index + 1));
const toTwelfth = ['PK', 'K', ...numbered];

const worlds: readonly (readonly [World, () => Told])[] = [
  [
    ecasd,
    () => addUp(raw('ecasd/classes_1998-2015.csv'), 'school', (row) => row.fall_year ?? '', ['pupils']),
  ],
  [
    maryland,
    () => {
      const rows = raw('maryland/school_by_grade_2009-2014.csv').map((row) => ({
        ...row,
        both: `${row.lea} ${row.school}`,
      }));
      return addUp(rows, 'both', (row) => row.year ?? '', toTwelfth);
    },
  ],
  [
    taiwan,
    () => addUp(raw('taiwan/schools_113_five_counties.csv'), 'school_code', () => '2024', ['pupils_113']),
  ],
  [
    nyc,
    () =>
      addUp(raw('nyc/district_by_grade_2005-2011.csv'), 'district', (row) => row.fall_year ?? '', toTwelfth),
  ],
  [
    nycClasses,
    () => {
      const rows = raw('nyc/class_size_2010-11_K8_districts_1-16.csv').filter(({ grade }) => grade !== '9');
      return addUp(rows, 'school', () => '2010', ['pupils']);
    },
  ],
  [
    tdsb,
    () => {
      const rows = raw('tdsb/ltpas_2020_wards_1-11.csv').filter((row) => row.headcount_2020 !== '');
      return addUp(rows, 'school', () => '2020', ['headcount_2020']);
    },
  ],
];

describe.skipIf(folder === '').each(worlds)('$id as published', (world, tell) => {
  it('should pass the check without a problem, and come back the same from its files', () => {
    const { region, files, notices } = converted(world, folder);
    const again = readDataset(files.map(({ name, text }) => textFile(name, text)));
    // One comparison of texts: looking for a difference cell by cell takes longer than all the rest.
    expect(JSON.stringify(again)).toBe(JSON.stringify({ ok: true, region, notices }));
    expect(notices).toEqual([]);
  });

  it('should hold the source’s schools, its pupils of every year and the figures it holds back', () => {
    const { region } = converted(world, folder);
    const told = tell();
    expect(region.schools).toHaveLength(told.schools);
    expect(byYear(region)).toEqual(told.pupils);
    expect(region.enrolment.filter(({ pupils }) => pupils === undefined)).toHaveLength(told.suppressed);
  });

  it('should show those totals in a study, and seat every pupil it projects', () => {
    const region = nextYearOnly(converted(world, folder).region);
    const run = runStudy(region);
    const context = buildContext(run);
    const whole = wholeScope(context.districts);
    const counted = byYear(region);
    const { baseYear } = region.place;
    expect([...context.censusYears].sort()).toEqual([...Object.keys(counted).map(Number), baseYear + 1]);
    const half = Math.floor((region.place.suppressedBelow ?? 0) / 2);
    for (const [key, pupils] of Object.entries(counted)) {
      const year = Number(key);
      const unknown = unknownIn(region, year);
      // The base year starts from half the limit for each figure held back; in earlier years they are not counted.
      const counts = pupils + (year === baseYear ? unknown * half : 0);
      const cells = cellsIn(context, year, whole);
      expect(pupilsIn(cells) + cells.reduce((sum, { outside }) => sum + outside, 0)).toBe(counts);
      const measured = indicators.pupils.measure(context, year, whole, undefined);
      if (unknown === 0 || year === baseYear) expect(measured).toEqual({ value: counts });
      else expect(measured).toHaveProperty('missing');
    }
    const [base, next] = run.enrolment.years;
    if (base === undefined || next === undefined) throw new Error('two years are projected');
    expect(countPupils(base)).toBe((counted[baseYear] ?? 0) + unknownIn(region, baseYear) * half);
    expect(countUnplaced(next)).toBe(0);
    expect(Math.abs(countPupils(next) / countPupils(base) - 1)).toBeLessThan(0.03);
  });
});

function byYear({ enrolment }: Region): Record<string, number> {
  const pupils: Record<string, number> = {};
  for (const row of enrolment) pupils[row.year] = (pupils[row.year] ?? 0) + (row.pupils ?? 0);
  return pupils;
}

const unknownIn = ({ enrolment }: Region, year: number) =>
  enrolment.filter((row) => row.year === year && row.pupils === undefined).length;

/** One projected year is enough here. */
const nextYearOnly = (region: Region): Region => ({
  ...region,
  place: { ...region.place, horizonYear: region.place.baseYear + 1 },
});
