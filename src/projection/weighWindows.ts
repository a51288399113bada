import { weighByError } from './weighByError.ts';

/** What one group of pupils was, and what came of it a year later. */
export interface Transition {
  readonly base: number;
  readonly next: number;
}

/** Transitions year after year; undefined where a year is missing or nobody was there to pass on. */
export type Series = readonly (Transition | undefined)[];

/** How past ratios are averaged: over the last `years` usable ones, each year alike or each pupil alike. */
export interface Window {
  readonly years: number;
  readonly weighting: 'mean' | 'pooled';
}

/** "All years". */
export const everyYear = 1000;

/** Windows that are tried, in the order in which ties are settled: the planners' usual three-year mean first. */
export const windows: readonly Window[] = [
  { years: 3, weighting: 'mean' },
  { years: 3, weighting: 'pooled' },
  { years: 2, weighting: 'mean' },
  { years: 2, weighting: 'pooled' },
  { years: 5, weighting: 'mean' },
  { years: 5, weighting: 'pooled' },
  { years: everyYear, weighting: 'mean' },
  { years: everyYear, weighting: 'pooled' },
  { years: 1, weighting: 'mean' },
];

/**
 * The usable transitions that a window covers.
 *
 * @param until Index after the last transition that may be looked at.
 */
export function covered(series: Series, until: number, years: number): Transition[] {
  const found: Transition[] = [];
  for (let index = until - 1; index >= 0 && found.length < years; index -= 1) {
    const transition = series[index];
    if (transition !== undefined && transition.base > 0) found.push(transition);
  }
  return found;
}

/**
 * The ratio that a window gives.
 *
 * @param until Index after the last transition that may be looked at.
 * @returns next ÷ base; undefined when no usable transition is in sight.
 */
export function ratioOver(series: Series, until: number, window: Window): number | undefined {
  const found = covered(series, until, window.years);
  if (found.length === 0) return undefined;
  if (window.weighting === 'mean')
    return found.reduce((sum, { base, next }) => sum + next / base, 0) / found.length;
  const base = found.reduce((sum, transition) => sum + transition.base, 0);
  return found.reduce((sum, transition) => sum + transition.next, 0) / base;
}

/** Windows that forecast together, with weights that add up to 1. */
export type Blend = readonly { readonly window: Window; readonly weight: number }[];

/**
 * The ratio that several windows give together.
 *
 * @param until Index after the last transition that may be looked at.
 * @returns next ÷ base; undefined when no usable transition is in sight.
 */
export function blendedRatio(series: Series, until: number, blend: Blend): number | undefined {
  let sum = 0;
  for (const { window, weight } of blend) {
    const ratio = ratioOver(series, until, window);
    if (ratio === undefined) return undefined;
    sum += weight * ratio;
  }
  return sum;
}

/** The window that weighs most; on ties the earlier one. */
export function heaviest(blend: Blend): Window {
  return blend.reduce((left, right) => (right.weight > left.weight ? right : left)).window;
}

/** Error of one-year-ahead forecasts made with a blend from every earlier year: Σ|error| and Σ actual. */
export function oneYearError(all: readonly Series[], blend: Blend): { error: number; actual: number } {
  let [error, actual] = [0, 0];
  for (const series of all) {
    series.forEach((transition, index) => {
      const ratio = transition === undefined ? undefined : blendedRatio(series, index, blend);
      if (transition === undefined || ratio === undefined || transition.base <= 0) return;
      error += Math.abs(transition.base * ratio - transition.next);
      actual += transition.next;
    });
  }
  return { error, actual };
}

/** Forecasts of one year say too little of nine windows: from two years on they are weighed. */
export const leastTested = 2;

/** Years that could be forecast from an earlier one, in the series that has most; none after a year without anybody. */
export function testedYears(all: readonly Series[]): number {
  const usual = windows[0] as Window;
  return Math.max(
    0,
    ...all.map(
      (series) =>
        series.filter(
          (transition, year) =>
            transition !== undefined && transition.base > 0 && ratioOver(series, year, usual) !== undefined,
        ).length,
    ),
  );
}

/** A blend of one window alone. */
export function onlyWindow(window: Window): Blend {
  return [{ window, weight: 1 }];
}

/**
 * Weigh the windows by how near their one-year-ahead forecasts, made from every earlier year, were to what came.
 *
 * Weighing all is steadier than choosing the best: on a short history the best is often best by luck.
 *
 * @param all The series that share the weights (all pools and grades of a stage).
 * @returns All windows with their weights, and the share by which the blend missed; the three-year mean alone, and no
 *   error, without enough history.
 * @source Rolling-origin evaluation: Tashman (2000), International Journal of Forecasting 16(4).
 */
export function weighWindows(all: readonly Series[]): { blend: Blend; error: number | undefined } {
  const tried = testedYears(all) < leastTested ? windows.slice(0, 1) : windows;
  const weights = weighByError(tried.map((window) => oneYearError(all, onlyWindow(window)).error));
  const blend = tried
    .map((window, place) => ({ window, weight: weights[place] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const { error, actual } = oneYearError(all, blend);
  return { blend, error: actual > 0 ? error / actual : undefined };
}
