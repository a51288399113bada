import { type BacktestMethod, type BacktestScore, backtestMethods } from '../domain/backtest.ts';
import type { Comparison } from './compareForecasts.ts';

/** Figures under this are left out of the mean of single shares, which one pupil would swing by a tenth. */
const leastForShares = 10;

function scoreMethod(comparisons: readonly Comparison[], method: BacktestMethod): BacktestScore {
  let [actual, absolute, signed, shares, shared] = [0, 0, 0, 0, 0];
  for (const comparison of comparisons) {
    const error = comparison.forecasts[method] - comparison.actual;
    actual += comparison.actual;
    absolute += Math.abs(error);
    signed += error;
    if (comparison.actual < leastForShares) continue;
    shares += Math.abs(error) / comparison.actual;
    shared += 1;
  }
  return {
    wape: actual > 0 ? absolute / actual : undefined,
    mape: shared > 0 ? shares / shared : undefined,
    bias: actual > 0 ? signed / actual : undefined,
  };
}

/** Score every method on the same figures. */
export function scoreForecasts(comparisons: readonly Comparison[]): Record<BacktestMethod, BacktestScore> {
  const scored = backtestMethods.map((method) => [method, scoreMethod(comparisons, method)] as const);
  return Object.fromEntries(scored) as Record<BacktestMethod, BacktestScore>;
}
