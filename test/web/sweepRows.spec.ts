import { describe, expect, it } from 'vitest';
import type { ListedSweep, SweepRow } from '../../src/domain/sweeps.ts';
import { lineSettings } from '../../web/src/charts/lineChart.ts';
import { readerOf } from '../../web/src/say.ts';
import { failuresBySource } from '../../web/src/views/sweeps/failuresBySource.ts';
import { figuresOf, sayYears } from '../../web/src/views/sweeps/figureRows.ts';
import { withNewest } from '../../web/src/views/sweeps/SweepList.tsx';
import { sayRate } from '../../web/src/views/sweeps/SweepProgress.tsx';

describe('figures of a sweep', () => {
  it('should show totals of those years alone that all their places have, and no base year that is not all of theirs', () => {
    const rows = told({ '': { east: [2020, 2023], west: [2021, 2024] } });
    const all = figuresOf(rows, 'all ', 'primary', { scenarios: [''], groups: {} });
    expect([all.years, all.leftOut, all.base]).toEqual([[2021, 2022, 2023], [2020, 2024], undefined]);
    expect(all.lines[0]?.rows.map((row) => row?.median)).toEqual([20, 20, 20]);
    const east = figuresOf(rows, 'place east', 'primary', { scenarios: [''], groups: {} });
    expect([east.years, east.leftOut, east.base]).toEqual([[2020, 2021, 2022, 2023], [], 2020]);
  });

  it('should mark a base year in the chart only where there is one', () => {
    const marksOf = (lastKnown: number | undefined) => {
      const { plugins } = lineSettings({
        ...{
          years: [2020, 2021],
          lastKnown,
          axes: { x: '', y: '' },
          baseWords: '',
          dueYears: [],
          dueWords: '',
        },
        ...{ ink: '', grid: '', number: String, tick: String },
      });
      return Object.keys(plugins?.annotation?.annotations ?? {});
    };
    expect([marksOf(2020), marksOf(undefined)]).toEqual([['base'], []]);
  });

  it('should show no total where places have no year in common', () => {
    const rows = told({ '': { east: [2010, 2011], west: [2020, 2021] } });
    const all = figuresOf(rows, 'all ', 'primary', { scenarios: [''], groups: {} });
    expect([all.years, all.leftOut]).toEqual([[], [2010, 2011, 2020, 2021]]);
  });

  it('should not lay scenarios side by side that add up other places', () => {
    const years = [2020, 2022] as const;
    const rows = told({
      '': { a: years, b: years, c: years },
      failing: { c: years },
      other: { a: years, b: years },
      whole: { a: years, b: years, c: years },
    });
    const shown = (scenarios: readonly string[], subject = 'all ') =>
      figuresOf(rows, subject, 'primary', { scenarios, groups: { pair: ['a', 'b'] } });
    const marks = ({ lines, of }: ReturnType<typeof shown>) =>
      lines.map(({ scenario, places, comparable }) => [scenario, `${places}/${of}`, comparable]);
    expect(marks(shown(['', 'failing', 'whole', 'none']))).toEqual([
      ['', '3/3', true],
      ['failing', '1/3', false],
      ['whole', '3/3', true],
    ]);
    expect(marks(shown(['other', 'failing']))).toEqual([
      ['other', '2/3', true],
      ['failing', '1/3', false],
    ]);
    // As many places as the other, but not the same ones.
    const swapped = told({ one: { a: years, b: years }, two: { b: years, c: years } });
    const both = figuresOf(swapped, 'all ', 'primary', { scenarios: ['one', 'two'], groups: {} });
    expect(both.lines.map(({ comparable }) => comparable)).toEqual([true, false]);
    // Of the group, both have all places.
    expect(marks(shown(['', 'other'], 'group pair'))).toEqual([
      ['', '2/2', true],
      ['other', '2/2', true],
    ]);
  });

  it('should say years by their ends where three or more follow each other', () => {
    expect(sayYears([2019, 2020, 2022, 2023, 2024, 2036], '、')).toBe('2019、2020、2022–2024、2036');
  });
});

describe('how a sweep goes', () => {
  it('should say slow rates by the minute', () => {
    const said = [0.03, 0.9, 1, 3.26, 12.4].map((rate) => sayRate(rate, readerOf('zh')));
    expect(said).toEqual(['每分钟 2 片', '每分钟 54 片', '每秒 1 片', '每秒 3.3 片', '每秒 12 片']);
    expect(sayRate(0.05, readerOf('en'))).toBe('shards a minute: 3');
  });

  it('should tell what failed once by place and scenario, with each problem once', () => {
    const problem = (what: string) => ({
      ...{ code: 'unknown', where: 'late.yaml', what, remedy: 'Name another.', at: {}, details: {} },
    });
    const failed = (number: number, place: string, ...whats: string[]) => ({
      ...{ number, place, scenario: 'late', problems: whats.map(problem) },
    });
    const found = failuresBySource([failed(4, 'a', 'x', 'y'), failed(5, 'a', 'x', 'z'), failed(6, 'b', 'x')]);
    expect(
      found.map(({ place, shards, problems }) => [place, shards, problems.map(({ what }) => what)]),
    ).toEqual([
      ['a', 2, ['x', 'y', 'z']],
      ['b', 1, ['x']],
    ]);
  });

  it('should keep earlier sweeps on the list when the newest are looked at again', () => {
    const workers = { processes: 0, threads: 0, own: 0 };
    const list = (ids: string, next: string | null) => ({
      ...{ workers, next, sweeps: [...ids].map((id) => ({ id }) as ListedSweep) },
    });
    const idsOf = (shown: ReturnType<typeof list>, newest: ReturnType<typeof list>) => {
      const { sweeps, next } = withNewest(shown, newest);
      return [sweeps.map(({ id }) => id).join(''), next];
    };
    expect(idsOf(list('dcba', null), list('ed', 'd'))).toEqual(['edcba', null]);
    expect(idsOf(list('dc', 'c'), list('dc', 'c'))).toEqual(['dc', 'c']);
    expect(idsOf(list('ba', null), list('fe', 'e'))).toEqual(['fe', 'e']);
  });
});

/** Rows as the service tells them, of places by scenario with the years that they have: 10 pupils each. */
function told(
  byScenario: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>,
): SweepRow[] {
  return Object.entries(byScenario).flatMap(([scenario, places]) => {
    const row = (level: SweepRow['level'], name: string, year: number, count: number): SweepRow => ({
      ...{ level, name, scenario, stage: 'primary', year, count: 'pupils', places: count },
      ...{ low: 10 * count, median: 10 * count, high: 10 * count },
    });
    const names = Object.keys(places);
    const sums = (level: 'all' | 'group', name: string, members: readonly string[]) =>
      Array.from({ length: 40 }, (_, at) => 2000 + at).flatMap((year) => {
        const there = members.filter((member) => has(places[member], year));
        return there.length === 0 ? [] : [row(level, name, year, there.length)];
      });
    return [
      ...names.flatMap((name) => sums('all', '', [name]).map(({ year }) => row('place', name, year, 1))),
      ...sums(
        'group',
        'pair',
        names.filter((name) => name === 'a' || name === 'b'),
      ),
      ...sums('all', '', names),
    ];
  });
}

function has(years: readonly [number, number] | undefined, year: number): boolean {
  return years !== undefined && years[0] <= year && year <= years[1];
}
