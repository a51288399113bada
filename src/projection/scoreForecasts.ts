import { type BacktestMethod, type BacktestScore, backtestMethods } from '../domain/backtest.ts';
import type { Comparison } from './compareForecasts.ts';

/** Figures under this are left out of the mean of single shares, which one pupil would swing by a tenth. */
const leastForShares = 10;

/** Score forecasts against what came. */
export function scoreFigures(
  figures: readonly { readonly forecast: number; readonly actual: number }[],
): BacktestScore {
  let [all, absolute, signed, shares, shared] = [0, 0, 0, 0, 0];
  for (const { forecast, actual } of figures) {
    const error = forecast - actual;
    all += actual;
    absolute += Math.abs(error);
    signed += error;
    if (actual < leastForShares) continue;
    shares += Math.abs(error) / actual;
    shared += 1;
  }
  return {
    wape: all > 0 ? absolute / all : undefined,
    mape: shared > 0 ? shares / shared : undefined,
    bias: all > 0 ? signed / all : undefined,
  };
}

/** Score every method on the same figures. */
export function scoreForecasts(comparisons: readonly Comparison[]): Record<BacktestMethod, BacktestScore> {
  const scored = backtestMethods.map((method) => {
    const figures = comparisons.map(({ forecasts, actual }) => ({ forecast: forecasts[method], actual }));
    return [method, scoreFigures(figures)] as const;
  });
  return Object.fromEntries(scored) as Record<BacktestMethod, BacktestScore>;
}
