import { describe, expect, it } from 'vitest';
import { readCommittedSeed } from './readSeed.ts';

const seed = readCommittedSeed('zhengzhou-hitech');
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
const target = (id: string) => seed.targets.find((one) => one.id === id);

describe('what the plan of the Zhengzhou High-tech Zone publishes', () => {
  it('should stand in the targets, every figure', () => {
    const numbers = Array.from({ length: 25 }, (_, index) => `S4-${String(index + 1).padStart(2, '0')}`);
    const rows = seed.targets.filter(({ source }) => source === 'S4');
    expect([...new Set(rows.map(({ id, reference }) => reference ?? id))].sort()).toEqual(numbers);
    expect(rows.filter(({ scope, role }) => scope !== 'core' && role !== 'entered')).toEqual([]);
  });

  it('should ask 56 without tolerance, 45 and 50 mostly', () => {
    expect(target('S4-07')).toMatchObject({
      operator: '=',
      value: 0,
      threshold: 56,
      year: 2023,
      firmness: 'must',
    });
    expect(target('S4-08')).toMatchObject({ value: 45, stages: ['primary'], firmness: 'mostly' });
    expect(target('S4-09')).toMatchObject({ value: 50, stages: ['junior'], firmness: 'mostly' });
  });

  it('should allow no increase of oversize classes, from the base year on', () => {
    expect(target('S4-06')).toMatchObject({ operator: 'noIncrease', threshold: 56 });
    expect(target('S4-06')?.year).toBeUndefined();
  });

  it('should cap schools at 2000 pupils and nine-year schools at 2500', () => {
    expect(target('S4-10')).toMatchObject({ thresholdByType: { primary: 2000, junior: 2000 }, year: 2025 });
    expect(target('S4-11')).toMatchObject({ types: ['nineYear'], thresholdByType: { nineYear: 2500 } });
  });

  it('should set the combined variation of the plan beside the national one by indicator', () => {
    const asked = seed.targets.filter(({ indicator }) => /Variation$/.test(indicator));
    expect(asked.map(({ indicator, value, source }) => [indicator, value, source])).toEqual([
      ['combinedVariation', 0.4, 'S4'],
      ['combinedVariation', 0.3, 'S4'],
      ['largestVariation', 0.5, 'quality-balance'],
      ['largestVariation', 0.45, 'quality-balance'],
    ]);
  });

  it('should have five primary schools of autumn 2019 with 24 entering classes', () => {
    const young = seed.schools.filter(({ type, openedYear }) => type === 'primary' && openedYear === 2019);
    const ids = young.map(({ id }) => id);
    const entering = seed.enrolment.filter(
      ({ school, year, grade }) => ids.includes(school) && year === 2019 && grade === '1',
    );
    expect([ids.length, sum(entering.map(({ classes = 0 }) => classes))]).toEqual([5, 24]);
    expect(seed.enrolment.filter(({ school, grade }) => ids.includes(school) && grade !== '1')).toEqual([]);
  });

  it('should open four primary schools in 2020', () => {
    const branches = seed.projects.filter(({ programme }) => programme === 'S4-9');
    expect(branches.map(({ schoolType, kind }) => [schoolType, kind])).toEqual(
      Array.from({ length: 4 }, () => ['primary', 'newSchool']),
    );
    expect(branches.filter(({ finish }) => finish < '2020-01' || finish > '2020-08')).toEqual([]);
  });

  it('should grow fast: entrants of 2019 exceed those of 2014 by a third', () => {
    const entrants = (year: number) =>
      sum(
        seed.enrolment
          .filter((row) => row.year === year && row.grade === '1')
          .map(({ pupils = 0 }) => pupils),
      );
    expect(entrants(2019) / entrants(2014)).toBeGreaterThan(1.33);
  });

  it('should tell the resources of every school of compulsory stages, and of the planned ones', () => {
    const told = new Set(seed.resources.map(({ school, stage }) => `${school} ${stage}`));
    const stages = (list: readonly string[]) =>
      list.filter((stage) => stage === 'primary' || stage === 'junior');
    const taught = seed.schools.flatMap(({ id, stages: all }) =>
      stages(all).map((stage) => `${id} ${stage}`),
    );
    const planned = seed.projects
      .filter(({ kind, finish }) => kind === 'newSchool' && finish > '2019-09')
      .flatMap(({ school, stages: all }) => stages(all ?? []).map((stage) => `${school} ${stage}`));
    expect([...taught, ...planned].filter((one) => !told.has(one))).toEqual([]);
  });
});
