import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset, type TableFile } from '../../src/dataset/readDataset.ts';
import { type CensusAnswers, noAnswers } from '../../src/domain/census.ts';
import { required } from '../../src/domain/invariant.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { previewCensus } from '../../src/study/addCensus.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { projectedCensus, tableOf } from '../dataset/censusFiles.ts';
import { textFile } from '../dataset/tableFiles.ts';

const encoder = new TextEncoder();

/** The place that an accepted census leaves, read back from its tables. */
function readBack(files: readonly { readonly name: string; readonly text: string }[]): Region {
  const reading = readDataset(files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.region;
}

const codesOf = (files: readonly TableFile[], answers: CensusAnswers = noAnswers) =>
  previewCensus(smallRegion(), files, answers).problems.map(({ code }) => code);

/** Pupils of the teaching region’s next census, by school; mill-lane has six grades, river three. */
function nextYear(schools: Readonly<Record<string, number>>, more: Readonly<Record<string, string>> = {}) {
  const rows = Object.entries(schools).flatMap(([school, pupils]) =>
    (school.startsWith('river') ? ['7', '8', '9'] : ['1', '2', '3', '4', '5', '6']).map((grade) => ({
      ...{ school, year: 2021, grade, pupils, classes: Math.ceil(pupils / 45), basis: 'assumed', ...more },
    })),
  );
  return tableOf('enrolment', rows);
}

describe('a new census in a place', () => {
  it('should make its year the base year and keep every census before as history', () => {
    const region = smallRegion();
    const { whole, problems, year } = previewCensus(
      region,
      [nextYear({ 'mill-lane': 150, river: 140 })],
      noAnswers,
    );
    expect({ problems, year }).toEqual({ problems: [], year: 2021 });
    const after = readBack(required(whole, 'the census is sound').files);
    expect(after.place).toEqual({ ...region.place, baseYear: 2021 });
    expect(after.enrolment.filter((row) => row.year <= 2020)).toEqual(region.enrolment);
    expect(after.enrolment.filter((row) => row.year === 2021)).toHaveLength(9);
    expect(after.projects).toEqual(region.projects);
  });

  it('should tell how far the forecast was off and whether its interval held', () => {
    const region = smallRegion();
    const { whole } = previewCensus(region, [nextYear({ 'mill-lane': 150, river: 140 })], noAnswers);
    const primary = required(
      whole?.review.misses.find(({ stage }) => stage === 'primary'),
      'there is a primary stage',
    );
    const forecast = required(runStudy(region).enrolment.years[1], 'there is a next year');
    const sum = forecast.pupils
      .filter(({ stage }) => stage === 'primary')
      .reduce((all, row) => all + row.pupils, 0);
    expect(primary).toMatchObject({ district: 'east', forecast: sum, actual: 900 });
    expect(primary.miss).toBeCloseTo((sum - 900) / 900, 12);
  });

  it('should match a school by its name alone and say so, and propose a near name without taking it', () => {
    const name = required(smallRegion().schools[0], 'there is a school').name;
    const byName = previewCensus(smallRegion(), [nextYear({ [name]: 150, river: 140 })], noAnswers);
    expect(byName.problems).toEqual([]);
    expect(byName.schools[0]).toMatchObject({
      written: name,
      school: 'mill-lane',
      state: 'byName',
      now: 900,
    });
    const slip = previewCensus(smallRegion(), [nextYear({ 'mill-lane学較': 150, river: 140 })], noAnswers);
    expect(slip.whole).toBeUndefined();
    expect(slip.schools[0]).toMatchObject({ state: 'unknown', candidates: ['mill-lane'] });
    const near = previewCensus(smallRegion(), [nextYear({ 'mill-lan': 150, river: 140 })], {
      ...noAnswers,
      matches: { 'mill-lan': 'mill-lane' },
    });
    expect(near.problems).toEqual([]);
    expect(near.schools[0]).toMatchObject({ state: 'answered', school: 'mill-lane', written: 'mill-lan' });
  });

  it('should ask what became of a school without rows, and take closing, merging and last year’s figures for answers', () => {
    const files = [nextYear({ 'mill-lane': 150 })];
    expect(codesOf(files)).toEqual(['censusSchoolMissing']);
    const told = (gone: CensusAnswers['gone']) => previewCensus(smallRegion(), files, { matches: {}, gone });
    const closed = required(told({ river: { fate: 'closed' } }).whole, 'closing is an answer');
    expect(readBack(closed.files).schools.find(({ id }) => id === 'river')).toMatchObject({
      closedYear: 2021,
    });
    const merged = required(
      told({ river: { fate: 'merged', into: 'mill-lane' } }).whole,
      'merging is an answer',
    );
    expect(merged.schools).toContainEqual(
      expect.objectContaining({ school: 'river', state: 'merged', into: 'mill-lane' }),
    );
    expect(readBack(merged.files).schools.find(({ id }) => id === 'river')).toMatchObject({
      closedYear: 2021,
    });
    const stray = told({ river: { fate: 'merged', into: 'nowhere' } });
    expect(stray.problems.map(({ code }) => code)).toEqual(['censusAnswerStray']);
    const carried = required(told({ river: { fate: 'carried' } }).whole, 'carrying is an answer');
    const rows = readBack(carried.files).enrolment.filter(
      ({ school, year }) => school === 'river' && year >= 2020,
    );
    expect(rows.map(({ pupils }) => pupils).slice(0, 3)).toEqual(rows.map(({ pupils }) => pupils).slice(3));
    expect(rows.filter(({ year }) => year === 2021).every(({ basis }) => basis === 'assumed')).toBe(true);
  });

  it('should take a new school with its row, ask for one without, and for a needed column that is not there', () => {
    const enrolment = nextYear({ 'mill-lane': 150, river: 140, 'hill-top': 30 });
    expect(new Set(codesOf([enrolment]))).toEqual(new Set(['unknownReference']));
    expect(codesOf([enrolment, tableOf('schools', [{ id: 'hill-top', name: 'Hill Top' }])])).toContain(
      'censusSchoolIncomplete',
    );
    const row = {
      ...{ id: 'hill-top', name: 'Hill Top', district: 'east', type: 'primary', stages: 'primary' },
      ...{ governedBy: 'district', ownership: 'public', homeRooms: 12, basis: 'assumed' },
    };
    const { whole, schools } = previewCensus(
      smallRegion(),
      [enrolment, tableOf('schools', [row])],
      noAnswers,
    );
    expect(schools).toContainEqual(expect.objectContaining({ state: 'new', school: 'hill-top', now: 180 }));
    expect(readBack(required(whole, 'it is sound').files).schools.map(({ id }) => id)).toEqual([
      'hill-top',
      'mill-lane',
      'river',
    ]);
  });

  it('should leave out what is wrong, put last year’s figures there, and lose nothing else', () => {
    const text =
      'school,year,grade,pupils,basis\nmill-lane,2021,1,abc,assumed\nmill-lane,2021,2,140,assumed\nriver,2021,7,150,assumed\n';
    const { problems, whole, rest } = previewCensus(
      smallRegion(),
      [textFile('enrolment.csv', text)],
      noAnswers,
    );
    expect(whole).toBeUndefined();
    expect(problems.map(({ code, at }) => `${code} ${at.row}`)).toEqual(['badWholeNumber 2']);
    const after = readBack(required(rest, 'the rest is sound').files);
    const grade = (of: string, year: number) =>
      after.enrolment.find((row) => row.school === 'mill-lane' && row.year === year && row.grade === of);
    expect(grade('1', 2021)).toMatchObject({ pupils: grade('1', 2020)?.pupils, basis: 'assumed' });
    expect(grade('2', 2021)).toMatchObject({ pupils: 140 });
  });

  it('should leave other tables and earlier years as they are, and say so', () => {
    const old = tableOf('enrolment', [
      { school: 'mill-lane', year: 2020, grade: '1', pupils: 7, basis: 'assumed' },
      { school: 'mill-lane', year: 2021, grade: '1', pupils: 150, basis: 'assumed' },
      { school: 'river', year: 2021, grade: '7', pupils: 150, basis: 'assumed' },
    ]);
    const districts = tableOf('districts', [
      { id: 'east', name: 'East', ladder: '6-3-3', entryAge: 6, entryCutOff: '08-31', basis: 'assumed' },
    ]);
    const { notices, whole } = previewCensus(smallRegion(), [old, districts], noAnswers);
    const codes = notices.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['censusTableLeft', 'censusHistoryKept']));
    const after = readBack(required(whole, 'it is sound').files);
    expect(after.districts).toEqual(smallRegion().districts);
    expect(after.enrolment.filter(({ year }) => year === 2020)).toEqual(
      smallRegion().enrolment.filter(({ year }) => year === 2020),
    );
  });

  it('should refuse a census that is not after the base year', () => {
    expect(codesOf([nextYear({ 'mill-lane': 150 }, { year: '2020' })])).toEqual(['censusNotNew']);
  });

  it('should move a school that was due and does not teach yet to the next year, and add the rooms of one that does', () => {
    const region = smallRegion();
    const files = (year: number) => projectedCensus(runStudy(region), year);
    const opened = required(previewCensus(region, files(2022), noAnswers).whole, 'it is sound');
    expect(opened.review.projects).toMatchObject([
      { project: 'open-orchard', planned: 2022, outcome: 'inUse' },
    ]);
    expect(readBack(opened.files).schools.find(({ id }) => id === 'orchard')).toMatchObject({
      homeRooms: 12,
    });
    const without = nextYear({ 'mill-lane': 150, river: 140 }, { year: '2022' });
    const late = required(previewCensus(region, [without], noAnswers).whole, 'it is sound');
    expect(late.review.projects).toMatchObject([{ project: 'open-orchard', outcome: 'late' }]);
    expect(readBack(late.files).projects[0]?.finish).toBe('2023-06');
  });
});

/** Pupils of a school whose classes are counted one by one: grade 2 has 60 and 40, and so on. */
function countedYear(sizes: Readonly<Record<string, string>>) {
  const rows = ['1', '2', '3', '4', '5', '6'].map((grade) => {
    const told = sizes[grade] ?? '45;45;45';
    const pupils = told.split(';').reduce((sum, size) => sum + Number(size), 0);
    return { school: 'mill-lane', year: 2021, grade, pupils, classSizes: told, basis: 'assumed' };
  });
  const juniors = ['7', '8', '9'].map((grade) => ({
    ...{ school: 'river', year: 2021, grade, pupils: 90, classSizes: '45;45', basis: 'assumed' },
  }));
  return tableOf('enrolment', [...rows, ...juniors]);
}

describe('the ledger after a census', () => {
  it('should close, keep, relapse and take in classes by what was counted', () => {
    const region = smallRegion();
    const before = {
      ...region,
      enrolment: region.enrolment.map((row) =>
        row.school === 'mill-lane' && row.year === 2020 && ['1', '2'].includes(row.grade)
          ? { ...row, pupils: 150, classes: 3, classSizes: [60, 45, 45] }
          : row,
      ),
    };
    const files = [countedYear({ '1': '57;45;45', '2': '58;45;45', '3': '45;50;50', '4': '45;56;40' })];
    const { review } = required(previewCensus(before, files, noAnswers).whole, 'it is sound');
    const told = review.ledger.map(({ grade, number, outcome, was, now }) => ({
      grade,
      number,
      outcome,
      was,
      now,
    }));
    expect(told).toEqual(
      expect.arrayContaining([
        { grade: '1', number: 1, outcome: 'new', was: undefined, now: 57 },
        { grade: '2', number: 1, outcome: 'stays', was: 60, now: 58 },
        { grade: '3', number: 1, outcome: 'closed', was: 60, now: 45 },
        { grade: '4', number: 2, outcome: 'relapsed', was: expect.any(Number), now: 56 },
      ]),
    );
    expect(told).toHaveLength(4);
  });
});

describe('a census that equals the projection', () => {
  it('should miss by nothing, keep and close the ledger as forecast, and lose no row of the place', () => {
    fc.assert(
      fc.property(regionArbitrary, fc.integer({ min: 1, max: 2 }), (region, ahead) => {
        const year = region.place.baseYear + ahead;
        const run = runStudy(region);
        const { whole, problems } = previewCensus(region, projectedCensus(run, year), noAnswers);
        expect(problems).toEqual([]);
        const { review, files } = required(whole, 'it is sound');
        const { unplaced = [] } = run.enrolment.years[ahead] ?? {};
        for (const { district, stage, forecast, actual } of review.misses) {
          const seatless = unplaced.filter(
            (row) => row.stage === stage && row.district === (district ?? row.district),
          );
          expect(forecast - actual).toBe(seatless.reduce((sum, { pupils }) => sum + pupils, 0));
        }
        const over = (of: 'expected' | 'now') =>
          review.ledger.filter((row) => (row[of] ?? 0) >= row.threshold).length;
        expect(over('now')).toBe(over('expected'));
        const after = readBack(files);
        expect(after.enrolment.filter((row) => row.year <= region.place.baseYear)).toEqual(region.enrolment);
        expect(after.targets).toEqual(region.targets);
        expect(after.schools.map(({ id }) => id)).toEqual(
          expect.arrayContaining(region.schools.map(({ id }) => id)),
        );
        expect(after.projects.map(({ id }) => id)).toEqual(region.projects.map(({ id }) => id));
      }),
      { numRuns: 25 },
    );
  });
});
