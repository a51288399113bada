import { describe, expect, it } from 'vitest';
import { weighByError } from '../../src/projection/weighByError.ts';
import {
  blendedRatio,
  heaviest,
  oneYearError,
  onlyWindow,
  ratioOver,
  type Series,
  weighWindows,
} from '../../src/projection/weighWindows.ts';

describe('ratioOver', () => {
  it('should average yearly ratios, each year alike', () => {
    expect(ratioOver(twoYears, 2, { years: 2, weighting: 'mean' })).toBeCloseTo((0.9 + 1.2) / 2, 12);
  });

  it('should pool pupils, each pupil alike', () => {
    expect(ratioOver(twoYears, 2, { years: 2, weighting: 'pooled' })).toBeCloseTo((90 + 240) / 300, 12);
  });

  it('should skip years that are missing or had nobody, and reach further back for them', () => {
    const holes: Series = [
      { base: 100, next: 80 },
      undefined,
      { base: 0, next: 5 },
      { base: 100, next: 100 },
    ];
    expect(ratioOver(holes, 4, { years: 2, weighting: 'mean' })).toBeCloseTo(0.9, 12);
  });

  it('should know nothing of later years', () => {
    expect(ratioOver(twoYears, 1, { years: 3, weighting: 'mean' })).toBeCloseTo(0.9, 12);
    expect(ratioOver(twoYears, 0, { years: 3, weighting: 'mean' })).toBeUndefined();
  });
});

describe('weighWindows', () => {
  it('should follow the last year where ratios drift', () => {
    const drifting = seriesOf([0.9, 0.92, 0.94, 0.96, 0.98, 1]);
    expect(heaviest(weighWindows([drifting]).blend).years).toBe(1);
  });

  it('should average over all years where ratios only scatter', () => {
    const scattered = seriesOf([1, 1.1, 1, 0.9, 0.9, 1.1, 1.1, 0.9, 1, 1, 1]);
    expect(heaviest(weighWindows([scattered]).blend).years).toBeGreaterThan(5);
  });

  it('should pool where a small year misled', () => {
    const small: Series = [
      { base: 200, next: 200 },
      { base: 4, next: 8 },
      { base: 200, next: 200 },
      { base: 200, next: 200 },
    ];
    expect(heaviest(weighWindows([small]).blend).weighting).toBe('pooled');
  });

  it('should keep the three-year mean alone where the history says nothing', () => {
    const usual = onlyWindow({ years: 3, weighting: 'mean' });
    expect(weighWindows([])).toEqual({ blend: usual, error: undefined });
    expect(weighWindows([seriesOf([0.9])])).toEqual({ blend: usual, error: undefined });
    expect(weighWindows([seriesOf([1, 1, 1])]).blend).toEqual(usual);
  });

  it('should keep the three-year mean alone while only one year could be forecast from an earlier one', () => {
    expect(weighWindows([seriesOf([0.9, 1])]).blend).toEqual(onlyWindow({ years: 3, weighting: 'mean' }));
    expect(weighWindows([seriesOf([0.9, 1, 0.95])]).blend.length).toBeGreaterThan(1);
  });

  it('should not take a year after one without figures for one that was foretold', () => {
    const broken: Series = [...seriesOf([0.9, 1]), undefined, { base: 0, next: 0 }];
    expect(weighWindows([broken]).blend).toEqual(weighWindows([seriesOf([0.9, 1])]).blend);
  });

  it('should lie between the windows it weighs, with weights that add up to 1', () => {
    const series = seriesOf([1, 1.1, 0.95, 1.02, 0.9]);
    const { blend } = weighWindows([series]);
    expect(blend.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const ratios = blend.map(({ window }) => ratioOver(series, 5, window) ?? 0);
    const together = blendedRatio(series, 5, blend) ?? 0;
    expect(together).toBeGreaterThan(Math.min(...ratios));
    expect(together).toBeLessThan(Math.max(...ratios));
  });

  it('should tell the error of the blend, as a share of the pupils', () => {
    const series = seriesOf([1, 0.9]);
    expect(oneYearError([series], onlyWindow({ years: 1, weighting: 'mean' }))).toEqual({
      error: 10,
      actual: 90,
    });
    expect(weighWindows([series]).error).toBeCloseTo(10 / 90, 12);
  });
});

describe('weighByError', () => {
  it('should weigh half the error 256 times', () => {
    expect(weighByError([2, 1])).toEqual([1 / 257, 256 / 257]);
  });

  it('should give all weight to the first perfect one', () => {
    expect(weighByError([1, 0, 0])).toEqual([0, 1, 0]);
  });
});

const twoYears: Series = [
  { base: 100, next: 90 },
  { base: 200, next: 240 },
];

function seriesOf(ratios: readonly number[]): Series {
  return ratios.map((ratio) => ({ base: 100, next: 100 * ratio }));
}
