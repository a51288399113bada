import { describe, expect, it } from 'vitest';
import type { BacktestReport } from '../../src/domain/backtest.ts';
import { birthChart } from '../../web/src/charts/birthChart.ts';
import { freePlace } from '../../web/src/charts/freePlace.ts';
import { type LinePicture, lineChart, peakOf } from '../../web/src/charts/lineChart.ts';
import { missChart } from '../../web/src/charts/missChart.ts';
import { moveLines } from '../../web/src/charts/moveLines.ts';
import { sameLine } from '../../web/src/charts/sharedLines.ts';
import type { PupilLines } from '../../web/src/pictures/pupilLines.ts';
import type { StudyPicture } from '../../web/src/pictures/studyPicture.ts';
import { readerOf } from '../../web/src/say.ts';
import { chartLines } from '../../web/src/views/futures/chartLines.ts';
import { coverageOf, missBand, missesOf, testedRows } from '../../web/src/views/futures/missBand.ts';
import { missWords } from '../../web/src/views/futures/missWords.ts';

/** The part of a line that tells a piece of it from the others. */
interface Segment {
  readonly borderDash: (at: { p1DataIndex: number }) => number[] | undefined;
}

const years = [2018, 2019, 2020, 2021];
const primary = { name: 'Primary', colour: '#0072b2', values: [100, 110, 130, 120] };

describe('the chart of pupils', () => {
  it('should find the year of the highest value, and none where nothing is known', () => {
    expect(peakOf(years, primary.values)).toEqual({ year: 2020, index: 2, value: 130 });
    expect(peakOf(years, [undefined, undefined])).toBeUndefined();
  });

  it('should mark the peak by a larger point and leave a gap where nothing is known', () => {
    const [line] = lineChart(picture({ lines: [{ ...primary, values: [undefined, 110, 130, 120] }] })).data
      .datasets;
    expect(line?.pointRadius).toEqual([2, 2, 6, 2]);
    expect(line?.data).toEqual([null, 110, 130, 120]);
  });

  it('should draw history solid and the projection dashed', () => {
    const [line] = lineChart(picture({})).data.datasets;
    const segment = line?.segment as unknown as Segment | undefined;
    expect([1, 2].map((p1DataIndex) => segment?.borderDash({ p1DataIndex }))).toEqual([undefined, [6, 4]]);
  });

  it('should dash a line that is projected throughout as a whole, and no known one', () => {
    const [projected] = lineChart(picture({ lastKnown: 2018 })).data.datasets;
    expect(projected).toMatchObject({ borderDash: [6, 4] });
    expect(projected).not.toHaveProperty('segment');
    const [known] = lineChart(picture({ lastKnown: 2021 })).data.datasets;
    expect(Object.keys(known ?? {})).not.toContain('borderDash');
    expect(Object.keys(known ?? {})).not.toContain('segment');
  });

  it('should let lines that run over each other take turns where they do, so that every colour is seen', () => {
    const other = { name: 'Other', colour: '#d55e00', values: [100, 110, 130, 90] };
    const lines = [primary, other, { ...primary, name: 'Same', colour: '#009e73' }];
    const sets = lineChart(picture({ lines, apart: true, lastKnown: 2019 })).data.datasets;
    const dashesTo = (p1DataIndex: number) =>
      sets.map(({ segment }) => (segment as unknown as Segment).borderDash({ p1DataIndex }));
    // Pixels that a line paints, over the length of one turn of all three.
    const painted = (dashes: readonly number[] = []) => {
      const pieces = dashes.flatMap((length, at) => Array.from({ length }, () => at % 2 === 0));
      return pieces.slice(0, 18).map((is) => (is ? 1 : 0) as number);
    };
    const [solid, split] = [dashesTo(1), dashesTo(3)];
    const sum = solid.map(painted).reduce((all, each) => all.map((count, at) => count + (each[at] ?? 0)));
    expect(sum).toEqual(Array.from({ length: 18 }, () => 1));
    expect(split[1]).toEqual([6, 4]);
    expect(split[0]).not.toEqual(split[2]);
    // Three that run together and two that do are not dashed in the same words: each begins anew.
    expect(JSON.stringify(dashesTo(2)[0])).not.toBe(JSON.stringify(split[0]));
    expect([0, 1, 2].map((place) => sameLine(lines, place)?.name)).toEqual([undefined, undefined, 'Primary']);
  });

  it('should stand the base year and each deadline within the years upright, once', () => {
    const annotation = lineChart(picture({ dueYears: [2020, 2020, 2040] })).options?.plugins?.annotation;
    expect(Object.keys(annotation?.annotations ?? {})).toEqual(['base', 'due2020']);
  });

  it('should write the words of an upright line where no line crosses them', () => {
    const [top, foot] = [
      { side: 'behind', usual: 'start' },
      { side: 'before', usual: 'end' },
    ] as const;
    expect(freePlace([[1, 90, 95, 100]], 1, top)).toBe('end');
    expect(freePlace([[100, 10, 5, 0]], 2, foot)).toBe('start');
    const ends = [
      [100, 90, 95, 100],
      [2, 3, 4, 5],
    ];
    expect([freePlace(ends, 1, top), freePlace(ends, 1, foot)]).toEqual(['30%', '70%']);
    // A line that climbs behind the upright crosses all that stands there, and nothing before it.
    const climbs = [
      [100, 99, 99, 98],
      [2, 2, 50, 60],
    ];
    expect([freePlace(climbs, 1, top), freePlace(climbs, 1, foot)]).toEqual(['30%', '70%']);
    expect(freePlace(ends, 1, { ...top, top: 400 })).toBe('start');
    expect([freePlace([], 1, top), freePlace([[0, null, 0]], 1, foot)]).toEqual(['start', 'end']);
    const chart = lineChart(picture({ dueYears: [2020], lines: [{ ...primary, values: [1, 90, 95, 100] }] }));
    const { annotations } = chart.options?.plugins?.annotation ?? {};
    const due = (annotations as Record<string, { label: { position(at: object): string } }>).due2020;
    expect(due?.label.position({ chart })).toBe('end');
    // Lines that move away from the words let these move too: the chart is then drawn as a whole.
    const low = lineChart(
      picture({ dueYears: [2020], lines: [{ ...primary, values: [100, 10, 5, 0] }] }),
      chart.options,
    );
    expect(moveLines({ data: chart.data } as Parameters<typeof moveLines>[0], low)).toBe(false);
  });

  it('should lay a band around a line that has one, named once, under no point of its own', () => {
    const band = [undefined, 0, 5, undefined];
    const sets = lineChart(
      picture({
        lines: [
          { ...primary, band },
          { ...primary, name: 'Junior', band },
        ],
      }),
    ).data.datasets;
    expect(sets.map(({ label }) => label)).toEqual(['', 'typical miss', 'Primary', '', '', 'Junior']);
    expect(sets[0]?.data).toEqual([null, 110, 125, null]);
    expect(sets[1]?.data).toEqual([null, 110, 135, null]);
    expect(sets[1]).toMatchObject({ fill: '-1', pointRadius: 0 });
  });
});

describe('the chart of births', () => {
  it('should keep recorded and assumed births apart, the nation’s course beside them', () => {
    const chart = birthChart({
      births: [
        { year: 2018, births: 50, assumed: false, atShare: 48.4 },
        { year: 2020, births: 40, assumed: true, atShare: undefined },
      ],
      words: { known: 'recorded', assumed: 'assumed', atShare: 'nation', x: 'year', y: 'births' },
      colours: { known: '#007a5a', assumed: '#007a5a' },
      ...plain,
    });
    expect(chart.data.datasets.map(({ label, data }) => [label, data])).toEqual([
      ['recorded', [50, null]],
      ['assumed', [null, 40]],
      ['nation', [48, null]],
    ]);
  });
});

describe('the back-test beside the chart', () => {
  it('should tell shares as per cents with one decimal', () => {
    const chart = missChart({
      rows: [{ ahead: '1 year', ours: 0.0123, still: undefined }],
      words: { ours: 'ours', still: 'no change', y: '%' },
      colours: { ours: '#0072b2', still: '#555b66' },
      ...plain,
    });
    expect(chart.data.datasets.map(({ data }) => data)).toEqual([[1.2], [null]]);
  });

  it('should read the level and stage that fit, by years ahead', () => {
    expect(missesOf(report, 'districtTotal', 'primary')).toEqual([
      { horizon: 1, ours: 0.01, still: 0.03 },
      { horizon: 2, ours: 0.02, still: 0.05 },
    ]);
    expect(missesOf(report, 'schoolTotal', 'primary')).toEqual([]);
  });

  it('should list the errors of every method of the level and stage alone, nearest year first', () => {
    expect(testedRows(report, 'districtTotal', 'primary').map(({ horizon }) => horizon)).toEqual([1, 2]);
    expect(testedRows(report, 'districtTotal', undefined)).toEqual([]);
    for (const { zh, en } of Object.values(missWords)) {
      expect(zh).not.toMatch(/[A-Za-z]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('should tell only of intervals that could be scored', () => {
    const coverage = { figures: 10, independent: 5, share: 0.9, from: 0.5, to: 0.98 };
    const scored = [
      { share: 0.8, factor: 1, coverage },
      { share: 0.95, factor: undefined, coverage: undefined },
    ];
    const told = { ...report, rows: report.rows.map((one) => ({ ...one, intervals: scored })) };
    expect(
      coverageOf(told, 'districtTotal', 'primary').map(({ horizon, interval }) => [horizon, interval.share]),
    ).toEqual([
      [1, 0.8],
      [2, 0.8],
    ]);
  });

  it('should make a band of the miss as many years ahead, and none beyond what was tested', () => {
    const misses = missesOf(report, 'districtTotal', 'primary');
    expect(missBand([...years, 2022], [100, 110, 200, 300, 400], 2019, misses)).toEqual([
      undefined,
      0,
      2,
      6,
      undefined,
    ]);
  });
});

describe('the lines of an answer', () => {
  const study = { districts: [], ladder: [] } as unknown as StudyPicture;
  const answer: PupilLines = {
    ...{ asked: { by: 'stage', district: 'east' }, years: [2019, 2020], baseYear: 2019, births: [] },
    lines: [
      { key: 'junior', values: [90, 100] },
      { key: 'primary', values: [100, 200] },
    ],
  };

  it('should stand in the order of schooling, each stage in its own colour', () => {
    const lines = chartLines(study, answer, undefined, ['a', 'b', 'c'], readerOf('en'));
    expect(lines.map(({ name, colour }) => `${name} ${colour}`)).toEqual(['Primary b', 'Junior secondary c']);
  });

  it('should bear a band for a district, and none for the whole place or before the back-test is there', () => {
    const [primaryLine] = chartLines(study, answer, report, ['a'], readerOf('en'));
    expect(primaryLine?.band).toEqual([0, 2]);
    const whole = { ...answer, asked: { by: 'stage' } } as const;
    expect(chartLines(study, whole, report, ['a'], readerOf('en'))[0]?.band).toBeUndefined();
    expect(chartLines(study, answer, undefined, ['a'], readerOf('en'))[0]?.band).toBeUndefined();
  });
});

const plain = { ink: '#000', grid: '#ccc', number: String, tick: String };

function picture(more: Partial<LinePicture>): LinePicture {
  return {
    ...{ years, lines: [primary], axes: { x: 'school year', y: 'pupils' }, lastKnown: 2019 },
    ...{ baseWords: 'base 2019', dueYears: [], dueWords: 'due', bandWords: 'typical miss' },
    ...plain,
    ...more,
  };
}

function row(horizon: number, ours: number, still: number): BacktestReport['rows'][number] {
  const score = (wape: number) => ({ wape, mape: undefined, bias: undefined });
  return {
    ...{ level: 'districtTotal', stage: 'primary', horizon, origins: 1, cells: 1 },
    scores: { ours: score(ours), persistence: score(still), plainCohort: score(ours) },
    intervals: [],
  };
}

const report: BacktestReport = {
  origins: [2016, 2017],
  rows: [row(2, 0.02, 0.05), row(1, 0.01, 0.03)],
  losses: [],
  hardest: [],
  official: [],
};
