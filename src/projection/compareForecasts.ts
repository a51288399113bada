import { type BacktestLevel, type BacktestMethod, backtestMethods } from '../domain/backtest.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, SchoolId } from '../domain/units.ts';
import { knowledge } from './fillUnknown.ts';
import type { Forecast } from './forecastFrom.ts';
import { presence } from './markPresence.ts';
import { type KnownHistory, presenceAt } from './transitions.ts';

/** One figure that came, and what every method had forecast. */
export interface Comparison {
  readonly level: BacktestLevel;
  readonly stage: Stage;
  readonly district: DistrictId;
  /** Undefined for figures of districts. */
  readonly school: SchoolId | undefined;
  /** Place of the grade in its stage; undefined for totals. */
  readonly step?: number;
  readonly actual: number;
  readonly forecasts: Readonly<Record<BacktestMethod, number>>;
}

/** Sums of cells that make up one figure. */
class Figure {
  actual = 0;
  readonly forecasts: Record<BacktestMethod, number> = { ours: 0, persistence: 0, plainCohort: 0 };

  add(cell: number, actual: number, forecasts: Readonly<Record<BacktestMethod, Float64Array>>): void {
    this.actual += actual;
    for (const method of backtestMethods) this.forecasts[method] += forecasts[method][cell] ?? 0;
  }
}

interface Target {
  readonly known: KnownHistory;
  /** Indexes of the year of origin and of the year that is judged. */
  readonly origin: number;
  readonly year: number;
  readonly forecasts: Readonly<Record<BacktestMethod, Float64Array>>;
}

function schoolComparisons({ known, origin, year, forecasts }: Target): Comparison[] {
  const { layout, pupils, suppressed } = known.history;
  return layout.divisions.flatMap(({ school, district, stage, offset, grades }, division): Comparison[] => {
    const seen = [origin, year].every((at) => presenceAt(known, division, at) === presence.there);
    if (school === undefined || !seen) return [];
    const whole = new Figure();
    const found: Comparison[] = [];
    let hidden = false;
    for (let step = 0; step < grades.length; step += 1) {
      const [cell, at] = [offset + step, year * layout.cells + offset + step];
      const figure = new Figure();
      figure.add(cell, pupils[at] ?? 0, forecasts);
      whole.add(cell, pupils[at] ?? 0, forecasts);
      if (suppressed[at] !== knowledge.known) hidden = true;
      else if (figure.actual > 0 || backtestMethods.some((method) => figure.forecasts[method] > 0))
        found.push({ level: 'school', stage, district, school, step, ...pick(figure) });
    }
    if (!hidden) found.push({ level: 'schoolTotal', stage, district, school, ...pick(whole) });
    return found;
  });
}

function districtComparisons({ known, origin, year, forecasts }: Target): Comparison[] {
  const { layout, pupils, suppressed } = known.history;
  const groups = new Map<
    string,
    { stage: Stage; district: DistrictId; steps: Figure[]; whole: boolean; any: boolean }
  >();
  layout.divisions.forEach(({ district, stage, offset, grades }, division) => {
    const key = `${district}|${stage}`;
    const group = groups.get(key) ?? { stage, district, steps: [], whole: true, any: false };
    groups.set(key, group);
    const codes = [origin, year].map((at) => presenceAt(known, division, at));
    if (codes.includes(presence.missing)) group.whole = false;
    if (codes[1] === presence.there) group.any = true;
    grades.forEach((_, step) => {
      if (suppressed[year * layout.cells + offset + step] === knowledge.unknown) group.whole = false;
      const figure = group.steps[step] ?? new Figure();
      group.steps[step] = figure;
      figure.add(offset + step, pupils[year * layout.cells + offset + step] ?? 0, forecasts);
    });
  });
  return [...groups.values()].flatMap(({ stage, district, steps, whole, any }): Comparison[] => {
    if (!whole || !any) return [];
    const total = { ours: 0, persistence: 0, plainCohort: 0 };
    for (const method of backtestMethods)
      total[method] = steps.reduce((sum, figure) => sum + figure.forecasts[method], 0);
    const actual = steps.reduce((sum, figure) => sum + figure.actual, 0);
    const whose = { stage, district, school: undefined };
    return [
      ...steps.map((figure, step) => ({ level: 'district' as const, ...whose, step, ...pick(figure) })),
      { level: 'districtTotal', ...whose, actual, forecasts: total },
    ];
  });
}

const pick = ({ actual, forecasts }: Figure) => ({ actual, forecasts });

/**
 * Lay forecasts beside what came: school by school for schools that were there in both years and whose figure is not
 * suppressed, district by district where no school’s figures are missing in either.
 *
 * @param known The whole history.
 * @param origin Index of the year that the forecasts were made from.
 * @param ahead Years ahead, from 1.
 */
export function compareForecasts(
  known: KnownHistory,
  origin: number,
  ahead: number,
  forecasts: Readonly<Record<BacktestMethod, Forecast>>,
): Comparison[] {
  const none = new Float64Array(0);
  const target: Target = {
    known,
    origin,
    year: origin + ahead,
    forecasts: {
      ours: forecasts.ours[ahead - 1] ?? none,
      persistence: forecasts.persistence[ahead - 1] ?? none,
      plainCohort: forecasts.plainCohort[ahead - 1] ?? none,
    },
  };
  return [...schoolComparisons(target), ...districtComparisons(target)];
}
