import type { IndicatorSeries } from '../../../../src/domain/report.ts';
import type { TileSeries } from '../today/headlineFigures.ts';
import { tileSeries } from '../today/headlineFigures.ts';
import type { Bands } from './useBands.ts';

/** The indicators that have a chart of their own. */
export const chartedIndicators = ['oversizeClasses', 'seatsShort', 'teachersShort', 'pupils'] as const;
export type ChartedIndicator = (typeof chartedIndicators)[number];

type Series = readonly IndicatorSeries[];

/** A tile's series out of some indicators. */
export function seriesFrom(
  indicators: Series,
  indicator: ChartedIndicator,
  district: string | undefined,
): TileSeries {
  return tileSeries({ report: { indicators } }, indicator, district);
}

/** A series by year. */
export function valuesOn(
  series: IndicatorSeries | undefined,
  years: readonly number[],
): (number | undefined)[] {
  const byYear = new Map(series?.values.map(({ year, value }) => [year, value]));
  return years.map((year) => byYear.get(year));
}

/**
 * The edges of a series' band by year.
 *
 * @returns Undefined where there is no band: none drawn yet, or stages were left out of the series.
 */
export function edgesOf(
  drawn: Bands | undefined,
  tile: TileSeries | undefined,
  years: readonly number[],
): (readonly [number, number] | undefined)[] | undefined {
  const [series, without] = [tile?.series, tile?.without ?? []];
  if (drawn === undefined || series === undefined || without.length > 0) return undefined;
  const { indicator, target, scope } = series;
  const band = drawn.bands.find(
    (each) =>
      each.indicator === indicator &&
      each.target === target &&
      JSON.stringify(each.scope) === JSON.stringify(scope),
  );
  if (band === undefined) return undefined;
  const byYear = new Map(band.edges.map(({ year, between }) => [year, between]));
  return years.map((year) => byYear.get(year));
}

/** Where two lines differ most. */
export interface Difference {
  readonly year: number;
  readonly before: number;
  readonly after: number;
}

/** The year in which two lines lie furthest apart; undefined where they never differ. */
export function greatestDifference(
  years: readonly number[],
  before: readonly (number | undefined)[],
  after: readonly (number | undefined)[],
): Difference | undefined {
  const found = years.flatMap((year, index): Difference[] => {
    const [left, right] = [before[index], after[index]];
    return left === undefined || right === undefined || left === right
      ? []
      : [{ year, before: left, after: right }];
  });
  const size = (each: Difference) => Math.abs(each.after - each.before);
  return found.reduce<Difference | undefined>(
    (most, each) => (most === undefined || size(each) > size(most) ? each : most),
    undefined,
  );
}
