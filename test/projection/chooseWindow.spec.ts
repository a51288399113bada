import { describe, expect, it } from 'vitest';
import { chooseWindow, oneYearError, ratioOver, type Series } from '../../src/projection/chooseWindow.ts';

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

describe('chooseWindow', () => {
  it('should follow the last year where ratios drift', () => {
    const drifting = seriesOf([0.9, 0.92, 0.94, 0.96, 0.98, 1]);
    expect(chooseWindow([drifting]).window.years).toBe(1);
  });

  it('should average over all years where ratios only scatter', () => {
    const scattered = seriesOf([1, 1.1, 1, 0.9, 0.9, 1.1, 1.1, 0.9, 1, 1, 1]);
    expect(chooseWindow([scattered]).window.years).toBeGreaterThan(5);
  });

  it('should pool where a small year misled', () => {
    const small: Series = [
      { base: 200, next: 200 },
      { base: 4, next: 8 },
      { base: 200, next: 200 },
      { base: 200, next: 200 },
    ];
    expect(chooseWindow([small]).window.weighting).toBe('pooled');
  });

  it('should keep the three-year mean where the history says nothing', () => {
    const usual = { years: 3, weighting: 'mean' };
    expect(chooseWindow([])).toEqual({ window: usual, error: undefined });
    expect(chooseWindow([seriesOf([0.9])])).toEqual({ window: usual, error: undefined });
    expect(chooseWindow([seriesOf([1, 1, 1])]).window).toEqual(usual);
  });

  it('should tell the error of the window chosen, as a share of the pupils', () => {
    const series = seriesOf([1, 0.9]);
    expect(oneYearError([series], { years: 1, weighting: 'mean' })).toEqual({ error: 10, actual: 90 });
    expect(chooseWindow([series]).error).toBeCloseTo(10 / 90, 12);
  });
});

const twoYears: Series = [
  { base: 100, next: 90 },
  { base: 200, next: 240 },
];

function seriesOf(ratios: readonly number[]): Series {
  return ratios.map((ratio) => ({ base: 100, next: 100 * ratio }));
}
