import type { BacktestReport } from '../domain/backtest.ts';
import type { Region } from '../domain/region/region.ts';
import { backtestProjection } from '../projection/backtestProjection.ts';

/**
 * Forecast from every earlier year of a place's history and compare with what came.
 *
 * @param region The place as its tables say.
 * @param maxHorizon Longest horizon in years; as long as the history allows when left out.
 */
export function backtestPlace(region: Region, maxHorizon?: number): BacktestReport {
  return backtestProjection(region, maxHorizon === undefined ? {} : { maxHorizon });
}
