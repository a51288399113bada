import { describe, expect, it } from 'vitest';
import { birthsBeside, nationalEntries, nationalFigures } from '../../src/study/nationalBirths.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { call, folderOf } from '../cli/callCommand.ts';

describe('national births', () => {
  it('should attribute a third and two thirds of two years to an entry year, and set them beside those who came', () => {
    const told = nationalEntries()
      .slice(0, 7)
      .map(({ year, byPublished = 0, byRevised = 0, counted = 0 }) => [
        year,
        Math.round(byPublished),
        (counted / byPublished).toFixed(3),
        Math.round(byRevised),
      ]);
    expect(told).toEqual([
      [2018, 1623, '1.150', 1623],
      [2019, 1638, '1.141', 1638],
      [2020, 1671, '1.082', 1671],
      [2021, 1666, '1.070', 1666],
      [2022, 1742, '0.977', 1807],
      [2023, 1744, '1.077', 1804],
      [2024, 1590, '1.017', 1604],
    ]);
  });

  it('should miss those who came by 7.2 % on the mean, as births were first published', () => {
    const known = nationalEntries().filter(({ counted }) => counted !== undefined);
    const errors = known.map(({ byPublished = 0, counted = 1 }) => Math.abs(counted - byPublished) / counted);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeCloseTo(0.072, 3);
  });

  it('should foretell entrants and pupils of primary school as far as births are published', () => {
    const ahead = nationalEntries().filter(({ year }) => year > 2024);
    expect(ahead.map(({ byRevised = 0 }) => Math.round(byRevised))).toEqual([
      1484, 1290, 1109, 991, 920, 937, 846,
    ]);
    const primary = new Map(nationalEntries().map((row) => [row.year, Math.round(row.primary ?? 0)]));
    expect([2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year) => primary.get(year))).toEqual([
      10202, 9687, 9018, 8312, 7361, 6686, 6052,
    ]);
    const fullest = [...primary].sort(([, left], [, right]) => right - left)[0]?.[0];
    expect(fullest).toBe(nationalFigures.peaks.find(({ stage }) => stage === 'primary')?.year);
  });

  it('should name a document of every figure', () => {
    const { births, entrants, peaks, sources } = nationalFigures;
    const named = [
      ...[...births, ...entrants, ...peaks].map(({ source }) => source),
      ...births.flatMap(({ revised, revisedSource }) => (revised === undefined ? [] : [revisedSource ?? ''])),
    ];
    expect(named.filter((id) => !Object.hasOwn(sources, id))).toEqual([]);
  });

  it('should set a place’s births beside the nation’s at its share', () => {
    const births = [2019, 2020, 2021].map((year) => ({
      district: 'east',
      year,
      births: 1000,
      basis: 'assumed' as const,
    }));
    const rows = birthsBeside({ ...smallRegion(), births });
    expect(rows[0]).toEqual({ year: 2019, births: 1000, national: 1465, atShare: (1465 * 2000) / 2667 });
    expect(rows.at(-1)).toMatchObject({ year: 2025, births: undefined, national: 792 });
    const abroad = { ...smallRegion(), births, place: { ...smallRegion().place, currency: 'USD' } };
    expect(birthsBeside(abroad)).toEqual([]);
  });

  it('should be told on the command line, alone and beside a place', async () => {
    const alone = await call(['births']);
    expect(alone.code).toBe(0);
    expect(alone.out).toContain('National peaks as foretold: kindergarten 2020 · primary 2023');
    const beside = await call(['births', folderOf(smallRegion()), '--lang', 'zh']);
    expect(beside.out).toContain('全国出生（万）');
    const { out } = await call(['births', folderOf(smallRegion()), '--json']);
    expect(JSON.parse(out)).toMatchObject({ format: 'xuewei.births/1', national: { unit: '10 000' } });
  });
});
