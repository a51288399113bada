import type { BacktestMethod } from '../domain/backtest.ts';
import type { SchoolYear } from '../domain/units.ts';
import { fitHistory } from './fitProjection.ts';
import type { FixedSettings } from './projectionModel.ts';
import { readEnrolment, startState } from './projectionState.ts';
import { projectYear } from './projectYear.ts';
import type { History } from './readHistory.ts';

/** The plain forecast: three-year mean ratios and capture for every school alike, last year’s shares. */
const plain: FixedSettings = { window: { years: 3, weighting: 'mean' }, shareYears: 1 };

/** Pupils by cell, one to `horizon` years ahead. */
export type Forecast = readonly Float64Array[];

function project(
  history: History,
  origin: SchoolYear,
  horizon: number,
  fixed: FixedSettings | undefined,
): Forecast {
  const model = fitHistory(history, origin, fixed);
  let state = startState(model);
  return Array.from({ length: horizon }, (_, ahead) => {
    state = projectYear(model, state, origin + ahead + 1);
    return readEnrolment(model, state.enrolment);
  });
}

function hold(history: History, origin: SchoolYear, horizon: number): Forecast {
  const from = (origin - history.firstYear) * history.layout.cells;
  const last = history.pupils.slice(from, from + history.layout.cells);
  return Array.from({ length: horizon }, () => last);
}

/**
 * Forecast from one year of the history by every method, knowing nothing later. Assumptions about the future and
 * openings and closures after that year are not known to any of them.
 */
export function forecastFrom(
  history: History,
  origin: SchoolYear,
  horizon: number,
): Readonly<Record<BacktestMethod, Forecast>> {
  return {
    ours: project(history, origin, horizon, undefined),
    persistence: hold(history, origin, horizon),
    plainCohort: project(history, origin, horizon, plain),
  };
}
