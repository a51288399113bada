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

/** Error of one-year-ahead forecasts made with a window from every earlier year: Σ|error| and Σ actual. */
export function oneYearError(all: readonly Series[], window: Window): { error: number; actual: number } {
  let [error, actual] = [0, 0];
  for (const series of all) {
    series.forEach((transition, index) => {
      const ratio = transition === undefined ? undefined : ratioOver(series, index, window);
      if (transition === undefined || ratio === undefined || transition.base <= 0) return;
      error += Math.abs(transition.base * ratio - transition.next);
      actual += transition.next;
    });
  }
  return { error, actual };
}

/**
 * Choose the window whose one-year-ahead forecasts, made from every earlier year, were nearest to what came.
 *
 * @param all The series that share one choice (all pools and grades of a stage).
 * @returns The window; on ties, as without enough history, the earlier one of {@link windows}.
 * @source Rolling-origin evaluation: Tashman (2000), International Journal of Forecasting 16(4).
 */
export function chooseWindow(all: readonly Series[]): { window: Window; error: number | undefined } {
  const tried = windows.map((window) => ({ window, ...oneYearError(all, window) }));
  const best = tried.reduce((left, right) => (right.error < left.error * (1 - 1e-9) ? right : left));
  return { window: best.window, error: best.actual > 0 ? best.error / best.actual : undefined };
}
