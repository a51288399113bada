import type { BacktestInterval, BacktestLevel, BacktestReport } from '../../../../src/domain/backtest.ts';
import type { Stage } from '../../../../src/domain/stage.ts';

/** The level of the back-test that fits what is looked at: a school's totals, else a district's. */
export function levelOf(school: string | undefined): BacktestLevel {
  return school === undefined ? 'districtTotal' : 'schoolTotal';
}

/** How far the method missed, by years ahead from 1; undefined where the history is too short. */
export function missesOf(
  report: BacktestReport,
  level: BacktestLevel,
  stage: Stage | undefined,
): { readonly horizon: number; readonly ours: number | undefined; readonly still: number | undefined }[] {
  return testedRows(report, level, stage).map(({ horizon, scores }) => ({
    horizon,
    ours: scores.ours.wape,
    still: scores.persistence.wape,
  }));
}

/** The rows of the back-test of one level and stage, by years ahead. */
export function testedRows(
  report: BacktestReport,
  level: BacktestLevel,
  stage: Stage | undefined,
): BacktestReport['rows'][number][] {
  return report.rows
    .filter((row) => row.level === level && row.stage === stage)
    .sort((left, right) => left.horizon - right.horizon);
}

/** How often past intervals held what came, by years ahead; only those that could be scored. */
export function coverageOf(
  report: BacktestReport,
  level: BacktestLevel,
  stage: Stage | undefined,
): { readonly horizon: number; readonly interval: BacktestInterval }[] {
  return testedRows(report, level, stage)
    .flatMap(({ horizon, intervals }) => intervals.map((interval) => ({ horizon, interval })))
    .filter(({ interval }) => interval.coverage !== undefined);
}

/**
 * The half-width of a band around a projected line: the typical miss of the back-test at the same level and as many
 * years ahead, and nothing beyond the years that could be tested. It is no forecast interval.
 *
 * @returns Pupils by year of the line; undefined in history and beyond the tested years.
 */
export function missBand(
  years: readonly number[],
  values: readonly (number | undefined)[],
  baseYear: number,
  misses: ReturnType<typeof missesOf>,
): (number | undefined)[] {
  return years.map((year, index) => {
    const share = misses.find(({ horizon }) => horizon === year - baseYear)?.ours;
    const value = values[index];
    if (year === baseYear) return value === undefined ? undefined : 0;
    return share === undefined || value === undefined ? undefined : share * value;
  });
}
