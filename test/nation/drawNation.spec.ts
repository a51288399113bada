import { describe, expect, it } from 'vitest';
import { nationalSeries } from '../../src/nation/nationalSeries.ts';
import { synthesizeNation } from '../../src/nation/synthesizeNation.ts';
import { drawNation } from '../../src/study/drawNation.ts';
import { call } from '../cli/callCommand.ts';

const small = { counties: 600, provinces: 5, years: 11, seed: 1 };
const { provinces } = synthesizeNation(small);

/** Pupils of all counties by grade as they are expected, year by year. */
function expectedPupils(): number[][] {
  return provinces.reduce<number[][]>((sums, { world }) => {
    world.areas.forEach((_, area) => {
      let now = [...world.pupils.subarray(area * 15, (area + 1) * 15)];
      for (let year = 0; year <= world.years; year += 1) {
        const row = sums[year] ?? new Array<number>(15).fill(0);
        sums[year] = row.map((sum, grade) => sum + (now[grade] ?? 0));
        const entering = world.entrants[area * world.years + year] ?? 0;
        const up = (grade: number) => world.moveUp[(area * world.years + year) * 15 + grade] ?? 0;
        now = now.map((_one, grade) => (grade === 0 ? entering : (now[grade - 1] ?? 0)) * up(grade));
      }
    });
    return sums;
  }, []);
}

const totalOf = (grades: readonly number[], first: number, count: number) =>
  grades.slice(first, first + count).reduce((sum, each) => sum + each, 0);

describe('a nation of counties', () => {
  const { pupils } = nationalSeries(small.years);

  it('should have the pupils that were published in its base year', () => {
    const [base = []] = expectedPupils();
    const stages = [totalOf(base, 0, 3), totalOf(base, 3, 6), totalOf(base, 9, 3), totalOf(base, 12, 3)];
    expect(stages.map((each) => Math.round(each / 100) / 100)).toEqual([3584, 10_584.37, 5390, 3000]);
  });

  it('should add up to the nation in every year and grade', () => {
    for (const [year, grades] of expectedPupils().entries())
      for (const [grade, sum] of grades.entries())
        expect(sum / ((pupils[year] as number[])[grade] as number)).toBeCloseTo(1, 4);
  });

  it('should come near the pupils of primary schools that published intakes and births give', () => {
    // Implied by one child entering for every child born: 2026 96.87, 2029 73.61, 2031 60.52 million.
    const million = (year: number) => totalOf(pupils[year - 2024] as number[], 3, 6) / 1e6;
    for (const [year, implied] of [
      [2026, 96.87],
      [2029, 73.61],
      [2031, 60.52],
    ] as const)
      expect(Math.abs(million(year) / implied - 1)).toBeLessThan(0.02);
  });

  it('should have its senior schools fullest in 2028 or 2029, and its primary schools no fuller than at first', () => {
    const seniors = pupils.map((grades) => totalOf(grades, 12, 3));
    expect([2028, 2029]).toContain(2024 + seniors.indexOf(Math.max(...seniors)));
    const primary = pupils.map((grades) => totalOf(grades, 3, 6));
    expect(primary.indexOf(Math.max(...primary))).toBe(0);
  });

  it('should share schools out by pupils', () => {
    const schools = provinces.flatMap((province) => province.schools);
    const sums = [0, 1, 2].map((kind) => schools.reduce((sum, each) => sum + (each[kind] ?? 0), 0));
    expect(sums.map((sum) => Math.round(sum / 100))).toEqual([2533, 1442, 517]);
  });

  it('should be told with quantiles of its own futures, provinces and counties in their order', async () => {
    const told = await drawNation({ ...small, draws: 40 });
    const bytes = Buffer.from(told.counties.medians, 'base64');
    const median = (county: number, year: number, stage: number, count: number) =>
      bytes.readInt32LE((((county * 11 + year) * 4 + stage) * 8 + count) * 4);
    const primary = told.nation[0]?.[1]?.[0] ?? [];
    const sum = told.counties.ids.reduce((all, _, county) => all + median(county, 0, 1, 0), 0);
    expect([...primary].sort((left, right) => left - right)).toEqual(primary);
    expect(Math.abs(sum / (primary[1] ?? 1) - 1)).toBeLessThan(0.01);
    expect(told.provinces.map(({ counties }) => counties).reduce((all, each) => all + each)).toBe(600);
    expect(told.counties.province).toEqual([...told.counties.province].sort((left, right) => left - right));
    // Classes of a county fit its pupils: none empty, none above the size that splits them.
    for (const [county, id] of told.counties.ids.entries())
      expect(median(county, 10, 2, 0) / median(county, 10, 2, 1), id).toBeLessThanOrEqual(55);
  });

  it('should be told by the command in both languages, the same for any number of threads', async () => {
    const asked = ['nation', '--counties', '600', '--draws', '20', '--years', '4'];
    const alone = await call([...asked, '--threads', '1', '--json']);
    const two = await call([...asked, '--threads', '2', '--json']);
    expect(alone.code).toBe(0);
    expect(two.out).toBe(alone.out);
    expect((await call([...asked, '--lang', 'zh'])).out).toContain('虚构');
    expect((await call([...asked, '--lang', 'en'])).out).toContain(
      '■ junior secondary (fullest year: provinces 2025',
    );
    expect((await call(['nation', '--counties', '599', '--lang', 'en'])).code).toBe(2);
  });
});
