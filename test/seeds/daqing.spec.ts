import { describe, expect, it } from 'vitest';
import { readCommittedSeed } from './readSeed.ts';

const seed = readCommittedSeed('daqing');
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

describe('what the plan of Daqing publishes', () => {
  it('should stand in the targets, every figure', () => {
    const numbers = Array.from({ length: 35 }, (_, index) => `S2-${String(index + 1).padStart(2, '0')}`);
    expect([...new Set(seed.targets.map(({ id, reference }) => reference ?? id))].sort()).toEqual(numbers);
    expect(seed.targets.filter(({ scope, role }) => scope !== 'core' && role !== 'entered')).toEqual([]);
  });

  it('should take the end of the plan for oversize classes and schools, and say that it is assumed', () => {
    const rows = seed.targets.filter(({ reference }) => reference === 'S2-14');
    expect(rows.map(({ year }) => year)).toEqual([2025, 2025]);
    expect(rows.filter(({ note }) => note?.includes('assumed') !== true)).toEqual([]);
  });

  it('should inspect 肇州 in 2023, 龙凤 and 大同 in 2024', () => {
    const inspected = seed.targets.filter(
      ({ indicator, districts }) => indicator === 'qualityBalance' && districts,
    );
    expect(inspected.map(({ districts, year }) => [districts, year])).toEqual([
      [['zhaozhou'], 2023],
      [['longfeng', 'datong'], 2024],
    ]);
  });

  it('should pay 600 and 200 yuan a kindergarten child', () => {
    expect(seed.grants.map(({ ownership, perPupil, basis }) => [ownership, perPupil, basis])).toEqual([
      ['public', 600, 'published'],
      ['inclusivePrivate', 200, 'published'],
    ]);
  });

  it('should merge one or two schools of each kind, after the receiving school has room for all', () => {
    const mergers = seed.projects.filter(({ kind }) => kind === 'merge');
    const typeOf = (id: string) => seed.schools.find((school) => school.id === id)?.type;
    for (const type of ['senior', 'vocational']) {
      const count = mergers.filter(({ school }) => typeOf(school) === type).length;
      expect(count, type).toBeGreaterThanOrEqual(1);
      expect(count, type).toBeLessThanOrEqual(2);
    }
    for (const { school, receiver, after, finish } of mergers) {
      const built = seed.projects.find(({ id }) => id === after);
      const rows = seed.enrolment.filter((row) => row.school === school && row.year === 2021);
      expect([built?.school, typeOf(receiver ?? '')]).toEqual([receiver, typeOf(school)]);
      expect((built?.finish ?? '9') <= finish).toBe(true);
      const rooms = sum(Object.values(built?.classesByStage ?? {}));
      expect(rooms * 50).toBeGreaterThanOrEqual(sum(rows.map(({ pupils = 0 }) => pupils)));
    }
  });

  it('should keep a vocational school in every county', () => {
    const kept = seed.schools.filter(
      ({ id, type }) =>
        type === 'vocational' && !seed.projects.some((one) => one.kind === 'merge' && one.school === id),
    );
    const counties = ['zhaozhou', 'zhaoyuan', 'lindian', 'duerbote'];
    expect(counties.filter((county) => !kept.some(({ district }) => district === county))).toEqual([]);
  });

  it('should set the ladder by district: five-four in the city, six-three in the counties', () => {
    const ladders = new Map(seed.districts.map(({ id, ladder }) => [id, ladder]));
    expect([...new Set(ladders.values())].sort()).toEqual(['3+5-4-3+3', '3+6-3-3+3']);
    const sixth = seed.enrolment.filter(({ grade }) => grade === '6').map(({ school }) => school);
    const stagesOf = (district: string) =>
      new Set(
        seed.schools
          .filter((one) => one.district === district && sixth.includes(one.id))
          .map(({ type }) => type),
      );
    expect(stagesOf('ranghulu').has('primary')).toBe(false);
    expect(stagesOf('zhaozhou').has('junior')).toBe(false);
  });

  it('should shrink: fewer entrants in 2021 than in 2016, births falling to the horizon', () => {
    const entrants = (year: number) =>
      sum(
        seed.enrolment
          .filter((row) => row.year === year && row.grade === '1')
          .map(({ pupils = 0 }) => pupils),
      );
    expect(entrants(2021)).toBeLessThan(entrants(2016));
    const births = (year: number) =>
      sum(seed.births.filter((row) => row.year === year).map((row) => row.births));
    expect(births(2036)).toBeLessThan(births(2016) / 3 + 100);
  });
});
