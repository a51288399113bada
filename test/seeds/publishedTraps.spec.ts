import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeList } from '../../seeds/placeList.ts';
import type { TableName } from '../../src/domain/region/tables.ts';
import type { Target } from '../../src/domain/region/target.ts';
import { readSeedTable } from './readSeed.ts';

const seeds = resolve(import.meta.dirname, '../../seeds');
const tableOf = <T extends TableName>(place: string, name: T) =>
  readSeedTable({ [`${name}.csv`]: readFileSync(join(seeds, place, `${name}.csv`), 'utf8') }, name);
const targetsOf = new Map(placeList.map(({ folder }) => [folder, tableOf(folder, 'targets')]));
/** The rows of a printed figure, by its number. */
const printed = (figure: string): readonly Target[] =>
  [...targetsOf.values()].flat().filter(({ id, reference }) => (reference ?? id) === figure);
const one = (figure: string): Target => {
  const [row] = printed(figure);
  if (row === undefined) throw new Error(`no target ${figure}`);
  return row;
};
const added = (figures: readonly string[]) =>
  figures.reduce((sum, figure) => sum + (one(figure).value ?? 0), 0);

describe('what a reader of the plans can stumble over', () => {
  it('should keep seven kindergartens beside six named sites, and a public rate that does not say of what', () => {
    const groups = ['S1-03', 'S1-04', 'S1-05', 'S1-06'].flatMap((figure) => one(figure).projects ?? []);
    expect(groups.length).toBe(12);
    expect(one('S1-19')).toMatchObject({ value: 7, note: expect.stringContaining('names six sites') });
    expect(one('S1-08').note).toContain('Ambiguous');
  });

  it('should add up what a figure mixes, 136 = 103 + 33 and 1100 = 500 + 600, and leave the 200 apart', () => {
    expect(one('S3-01').value).toBe(added(['S3-02', 'S3-12']));
    const mixed = `${one('S3-02').programme}|${one('S3-12').programme}`.split('|').sort();
    expect(one('S3-01').programme?.split('|').sort()).toEqual(mixed);
    expect(one('S3-18')).toMatchObject({ value: 500 + 600, title: '教坛新秀500名、骨干教师600名' });
    expect(one('S3-19').value).toBe(200);
  });

  it('should give every target on oversize classes and schools a limit of its own, told where none is printed', () => {
    const limited = [...targetsOf.values()]
      .flat()
      .filter(({ indicator }) => ['oversizeClasses', 'oversizeSchools'].includes(indicator));
    expect(limited.length).toBeGreaterThanOrEqual(9);
    expect(
      limited.filter(({ threshold, thresholdByType }) => (threshold ?? thresholdByType) === undefined),
    ).toEqual([]);
    expect(one('S0-04').note).toContain('55人以上');
    for (const figure of ['S0-05', 'S3-10', 'S2-14'])
      expect(printed(figure).at(-1)?.note, figure).toMatch(/no number|No number/);
  });

  it('should take the end of the plan where it gives no year, and say that it is assumed', () => {
    expect(printed('S2-14').map(({ year, note }) => [year, note?.includes('assumed')])).toEqual([
      [2025, true],
      [2025, true],
    ]);
  });

  it('should ask one combined variation of the plan, and each indicator’s of the nation', () => {
    const asked = ['S4-02', 'S4-03', 'N-CV-primary', 'N-CV-junior'].map((figure) => one(figure).indicator);
    expect(asked).toEqual(['combinedVariation', 'combinedVariation', 'largestVariation', 'largestVariation']);
  });

  it('should read high-quality balance in the year of each plan, district by district where it names them', () => {
    const due = ['S3-08', 'S2-12', 'S2-13', 'S2-04', 'S4-05', 'S1-17'].flatMap((figure) =>
      printed(figure).map(({ year, districts, unitScope }) => [year, districts?.length ?? unitScope]),
    );
    expect(due).toEqual([
      [2020, 2],
      [2020, 'unit-zhoucun'],
      [2023, 1],
      [2024, 2],
      [2025, undefined],
      [2025, 1],
      [2025, 1],
    ]);
  });

  it('should let some classes miss 45 and 50 "mostly", and none 56', () => {
    expect(['S4-08', 'S4-09', 'S4-07'].map((figure) => one(figure).firmness)).toEqual([
      ...['mostly', 'mostly', 'must'],
    ]);
  });

  it('should tell 以上, 达到, 保持 and 左右 apart', () => {
    const rules = ['S3-06', 'S3-07', 'S0-03', 'S2-22'].map((figure) => {
      const { operator, firmness } = one(figure);
      return `${operator} ${firmness}`;
    });
    expect(rules).toEqual(['>= must', '>= reach', 'keep>= must', '= about']);
  });

  it.each(placeList.map(({ folder }) => folder))(
    'should give kindergartens sizes of their own, grade by grade: %s',
    (place) => {
      const rules = tableOf(place, 'classRules').filter(({ stage }) => stage === 'kindergarten');
      expect(rules.map(({ grade, capSize }) => [grade, capSize])).toEqual([
        ['K1', 25],
        ['K2', 30],
        ['K3', 35],
      ]);
    },
  );

  it('should move grade 6 to junior schools where the ladder is five-four', () => {
    const ladders = (place: string) => [...new Set(tableOf(place, 'districts').map(({ ladder }) => ladder))];
    expect(ladders('zibo')).toEqual(['3+5-4-3+3']);
    expect(ladders('pingyin')).toEqual(['3+6-3-3+3']);
    expect(ladders('daqing').sort()).toEqual(['3+5-4-3+3', '3+6-3-3+3']);
  });
});
