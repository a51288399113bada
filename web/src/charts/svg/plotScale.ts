import type { DrawnChart } from './drawnChart.ts';

/** The part of a picture that the values fill, in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where categories and values stand in a picture. */
export interface PlotScale {
  /** Middle of a category, by its place from 0. */
  readonly x: (at: number) => number;
  /** Width of a category. */
  readonly step: number;
  readonly y: (value: number) => number;
}

/**
 * Round values for an axis that holds 0 and everything that is drawn: a step of 1, 2 or 5 times a power of ten, at most
 * eight steps.
 *
 * @param whole Whether the values must be whole.
 */
export function axisTicks(least: number, most: number, whole: boolean): number[] {
  const [from, to] = [Math.min(0, least), Math.max(0, most)];
  const rough = (to - from || 1) / 8;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fitting = [1, 2, 5, 10].find((times) => times * power >= rough * (1 - 1e-9)) ?? 10;
  const step = whole ? Math.max(1, fitting * power) : fitting * power;
  const [first, last] = [Math.floor(from / step + 1e-9), Math.max(1, Math.ceil(to / step - 1e-9))];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** Least and most of what a chart draws; bars that stand on each other count together. */
export function reachOf({ series, stacked, categories }: DrawnChart): { least: number; most: number } {
  const values = series.flatMap((each) => each.values.filter((value) => value !== null));
  const piles = stacked
    ? categories.map((_, at) =>
        series.reduce((sum, { kind, values: own }) => sum + (kind === 'bar' ? (own[at] ?? 0) : 0), 0),
      )
    : [];
  return { least: Math.min(0, ...values), most: Math.max(0, ...values, ...piles) };
}

/** Lay a chart's categories and values out: lines reach from edge to edge, bars stand in the middle of their categories. */
export function plotScale(
  chart: DrawnChart,
  { left, top, right, bottom }: Plot,
  ticks: readonly number[],
): PlotScale {
  const bars = chart.series.some(({ kind }) => kind === 'bar');
  const count = Math.max(1, chart.categories.length);
  const step = (right - left) / (bars ? count : Math.max(1, count - 1));
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return {
    step,
    x: (at) => left + step * (at + (bars ? 0.5 : 0)),
    y: (value) => bottom - ((value - low) / (high - low)) * (bottom - top),
  };
}
