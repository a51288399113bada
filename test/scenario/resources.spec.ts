import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../src/domain/scenario.ts';
import { cityPool } from '../arbitraries/cityTeachers.ts';
import { applied, codes, refused } from './applied.ts';
import { planningRegion } from './planningRegion.ts';

const because = 'A reason to try.';

describe('changing a budget', () => {
  const budget = (more: object): Intervention => ({
    kind: 'budget',
    owner: 'east',
    fromYear: 2021,
    factor: 0.8,
    because,
    ...more,
  });

  it('should multiply the works money of the years, in whole yuan', async () => {
    const { region, changes } = await applied([budget({ factor: '0.8 ^ (year - base)' })]);
    expect(region.budgets.map(({ fiscalYear, capital }) => [fiscalYear, capital])).toEqual([
      [2020, 1e7],
      [2021, 8e6],
      [2022, 6.4e6],
    ]);
    expect(changes[0]).toMatchObject({
      touched: 2,
      what: { en: 'Works money of 东区 from 2021 to 2025 × 0.8 … 0.64.' },
    });
  });

  it.each([
    [
      'an owner that is neither district nor region',
      { owner: 'wets' },
      'unknownOwner interventions[0].owner',
    ],
    ['an owner without a budget', { owner: 'west' }, 'noBudget interventions[0].owner'],
    ['years without a budget', { fromYear: 2024 }, 'noBudget interventions[0].owner'],
    ['a factor of 1', { factor: 1 }, 'changesNothing interventions[0]'],
    ['years the wrong way round', { toYear: 2020 }, 'yearsReversed interventions[0].toYear'],
    ['a faulty formula', { factor: '0.8 *' }, 'formulaSyntax interventions[0].factor'],
  ])('should refuse %s', async (_name, more, code) => {
    expect(codes(await refused([budget(more)]))).toEqual([code]);
  });
});

describe('hiring another number of teachers', () => {
  const hires = (more: object): Intervention => ({
    kind: 'hires',
    stage: 'primary',
    perYear: 12,
    because,
    ...more,
  });

  it('should change every pool of the stage, or the district’s', async () => {
    const { region } = await applied([hires({})]);
    expect(region.teachers.map((pool) => pool.hires)).toEqual([12, 12]);
    const { region: west } = await applied([hires({ district: 'west' })]);
    expect(west.teachers.map((pool) => pool.hires)).toEqual([4, 12]);
  });

  it('should change the city’s own pool by the region’s name, and with all the others', async () => {
    const own = planningRegion();
    const city = { ...own, teachers: [...own.teachers, { ...cityPool(own, 'primary', 9), hires: 4 }] };
    const changed = async (more: object) => {
      const { region, changes } = await applied([hires(more)], city);
      return { hires: region.teachers.map((row) => row.hires), said: changes[0]?.what };
    };
    expect(await changed({ district: own.place.id })).toMatchObject({
      ...{ hires: [4, undefined, 12], said: { en: expect.stringContaining('the city’s own pool hires 12') } },
    });
    expect(await changed({})).toMatchObject({
      ...{ hires: [12, 12, 12], said: { zh: expect.stringContaining('每区县和市直') } },
    });
  });

  it.each([
    ['the city without a pool', { district: 'vale' }, 'noTeacherPool interventions[0].stage'],
    ['the number that is planned', { district: 'east', perYear: 4 }, 'changesNothing interventions[0]'],
    ['a stage without a pool', { stage: 'junior' }, 'noTeacherPool interventions[0].stage'],
    ['a stage that is not taught', { stage: 'special' }, 'scenarioUnknownStage interventions[0].stage'],
    ['an unknown district', { district: 'north' }, 'scenarioUnknownDistrict interventions[0].district'],
  ])('should refuse %s', async (_name, more, code) => {
    expect(codes(await refused([hires(more)]))).toEqual([code]);
  });
});

describe('moving a deadline', () => {
  const move = (target: string, year: number): Intervention => ({
    kind: 'targetYear',
    target,
    year,
    because,
  });

  it('should give the target another year', async () => {
    const { region, changes } = await applied([move('no-oversize', 2024)]);
    expect(region.targets[0]).toMatchObject({ year: 2024, basis: 'assumed', note: because });
    expect(changes[0]?.what.zh).toBe('“消除大班额”的期限由 2022 改为 2024 年。');
  });

  it('should refuse an unknown target, a year outside the run, and the year it has', async () => {
    const problems = await refused([
      move('oversize', 2031),
      move('no-oversize', 2019),
      move('no-oversize', 2022),
    ]);
    expect(codes(problems)).toEqual([
      'unknownTarget interventions[0].target',
      'yearOutside interventions[0].year',
      'yearOutside interventions[1].year',
      'changesNothing interventions[2]',
    ]);
  });
});
