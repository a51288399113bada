import { observedYear } from '../domain/region/observedYear.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import { compareForecasts } from './compareForecasts.ts';
import { forecastFrom } from './forecastFrom.ts';
import type { Judged } from './missOf.ts';
import { type History, readHistory } from './readHistory.ts';
import { knowUpTo } from './transitions.ts';

/** Forecasts of a place's past beside what came. */
export interface JudgedForecasts {
  /** The years forecast from. */
  readonly origins: readonly SchoolYear[];
  /** Pairs of school years that a forecast made today learns from. */
  readonly pairs: number;
  /** By origin and then horizon. */
  readonly figures: readonly Judged[];
}

/** Pairs of school years in a row with a census each, up to every year of a history. */
function pairsUpTo({ layout, reported, years }: History): number[] {
  const width = layout.divisions.length;
  const isCounted = (year: number) => reported.subarray(year * width, (year + 1) * width).includes(1);
  let pairs = 0;
  return Array.from({ length: years }, (_, year) => {
    if (year > 0 && isCounted(year - 1) && isCounted(year)) pairs += 1;
    return pairs;
  });
}

/**
 * Forecast from every earlier year of a place’s history as if nothing later were known, and lay the forecasts beside
 * what came.
 *
 * @param maxHorizon Years ahead to judge.
 * @param minHistory School years that a forecast must have behind it.
 */
export function judgeForecasts(region: Region, maxHorizon: number, minHistory: number): JudgedForecasts {
  const history = readHistory({ ...region, assumptions: [] });
  const last = Math.min(history.years - 1, observedYear(region.place) - history.firstYear);
  const known = knowUpTo(history, last);
  const pairs = pairsUpTo(history);
  const origins: SchoolYear[] = [];
  const figures: Judged[] = [];
  for (let index = Math.max(0, minHistory - 1); index < last; index += 1) {
    const origin = history.firstYear + index;
    const horizons = Math.min(maxHorizon, last - index);
    const forecasts = forecastFrom(history, origin, horizons);
    origins.push(origin);
    for (let horizon = 1; horizon <= horizons; horizon += 1)
      for (const comparison of compareForecasts(known, index, horizon, forecasts))
        figures.push({ ...comparison, origin, horizon, pairs: pairs[index] ?? 0 });
  }
  return { origins, pairs: pairs[last] ?? 0, figures };
}
