import { describe, expect, it } from 'vitest';
import { readCommittedSeed } from './readSeed.ts';

const seed = readCommittedSeed('pingyin');
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
const named = seed.projects.filter(({ programme }) => programme === 'S1');

describe('what the plan of Pingyin publishes', () => {
  it('should stand in the targets, every figure, with those that the plan lacks beside', () => {
    const numbers = Array.from({ length: 27 }, (_, index) => `S1-${String(index + 1).padStart(2, '0')}`);
    const rows = seed.targets.filter(({ source }) => source === 'S1');
    expect([...new Set(rows.map(({ id, reference }) => reference ?? id))].sort()).toEqual(numbers);
    expect(rows.filter(({ scope, role }) => scope !== 'core' && role !== 'entered')).toEqual([]);
    expect(seed.targets.filter(({ source }) => source !== 'S1').map(({ id }) => id)).toEqual([
      ...['N-56', 'N-45', 'N-50', 'N-2000'],
    ]);
  });

  it('should flag a year that no document gives as assumed', () => {
    const national = seed.targets.filter(({ id }) => id.startsWith('N-'));
    expect(national.filter(({ year, note }) => year !== 2025 || note?.includes('assumed') !== true)).toEqual(
      [],
    );
  });

  it('should come to 110 schools: 102 and the eight that projects open', () => {
    const opened = seed.projects.filter(({ kind }) => kind === 'newSchool');
    expect([seed.schools.length, opened.length]).toEqual([102, 8]);
    expect(opened.filter(({ finish }) => finish > '2025-08')).toEqual([]);
  });

  it('should name the projects of the four groups as the plan does, and no others', () => {
    const names = named.map(({ name }) => name).join('|');
    for (const name of [
      '滨湖',
      '翠屏',
      '党校片区',
      '东三里小学',
      '实验中学',
      '榆山中心',
      '白庄片区',
      '云翠南区',
      '锦尚小学',
      '云翠湖南',
    ])
      expect(names).toContain(name);
    const groups = named.map(({ id }) => id.split('-')[1]);
    const count = (group: string) => groups.filter((one) => one === group).length;
    expect([count('west'), count('east'), count('centre'), count('south')]).toEqual([4, 2, 3, 3]);
  });

  it('should keep the trap of seven kindergartens with six sites', () => {
    const sites = named.filter(({ schoolType, classesByStage }) =>
      schoolType === undefined ? classesByStage?.kindergarten !== undefined : schoolType === 'kindergarten',
    );
    expect(sites.length).toBe(6);
    expect(seed.targets.find(({ id }) => id === 'S1-19')?.value).toBe(7);
  });

  it('should hire 100 preschool teachers and 100 of the other stages a year', () => {
    const hires = (stages: readonly string[]) =>
      sum(seed.teachers.filter(({ stage }) => stages.includes(stage)).map((row) => row.hires ?? 0));
    expect([hires(['kindergarten']), hires(['primary', 'junior', 'senior'])]).toEqual([100, 100]);
  });

  it('should have the births of 2023 that population and rate give', () => {
    const row = seed.births.find(({ year }) => year === 2023);
    expect(row).toMatchObject({ births: Math.round(365_200 * 0.00539), basis: 'derived', source: 'W79' });
  });

  it('should close the western campus only after its pupils have room elsewhere', () => {
    const converted = seed.projects.find(({ id }) => id === 's1-east-cuiping');
    const extended = seed.projects.find(({ id }) => id === converted?.after);
    expect(extended?.school).toBe(converted?.receiver);
    expect((extended?.finish ?? '9') <= (converted?.finish ?? '')).toBe(true);
  });
});
