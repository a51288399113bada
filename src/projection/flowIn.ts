import type { SchoolYear } from '../domain/units.ts';
import type { ModelFlowRate } from './findFlowRates.ts';
import type { ModelPool, ProjectionModel } from './projectionModel.ts';

/** The recorded rates that hold in a year, by the cell whose pupils of the year before they divide. */
export type YearFlow = ReadonlyMap<number, Pick<ModelFlowRate, 'promoted' | 'repeated'>>;

/**
 * Look up which recorded flow rates hold in a year.
 *
 * @returns Undefined where none does: grades then follow by the fitted ratios alone.
 */
export function flowIn({ flowRates, divisions }: ProjectionModel, year: SchoolYear): YearFlow | undefined {
  const flow = new Map<number, ModelFlowRate>();
  for (const rate of flowRates)
    if (rate.fromYear <= year && (rate.toYear === undefined || year <= rate.toYear))
      for (const division of rate.divisions) flow.set((divisions[division]?.offset ?? -1) + rate.step, rate);
  return flow.size === 0 ? undefined : flow;
}

/** What a rate of each division makes of a pool’s pupils of a grade. */
export interface PoolPart {
  /** By place in the pool’s divisions. */
  readonly parts: readonly number[];
  /** Part of the pool’s unrounded pupils. */
  readonly total: number;
}

/**
 * Take a share of a pool’s pupils of a grade, division by division. The unrounded total is divided as its whole pupils
 * are; where there is no whole pupil, every division weighs the same.
 *
 * @param pupils Last year’s pupils by cell, whole.
 * @param below Last year’s pupils of the pool’s grade, unrounded.
 * @param rateOf Rate of a cell’s pupils, by the division’s place in the pool.
 */
export function partOfPool(
  model: ProjectionModel,
  pool: ModelPool,
  step: number,
  pupils: ArrayLike<number>,
  below: number,
  rateOf: (cell: number, place: number) => number,
): PoolPart {
  const cells = pool.divisions.map((index) => {
    const { offset, grades } = model.divisions[index] ?? { offset: -1, grades: [] };
    return step < grades.length ? offset + step : -1;
  });
  const parts = cells.map((cell, place) => (cell < 0 ? 0 : (pupils[cell] ?? 0) * rateOf(cell, place)));
  const whole = cells.reduce((sum, cell) => sum + (cell < 0 ? 0 : (pupils[cell] ?? 0)), 0);
  if (whole > 0) return { parts, total: (below / whole) * parts.reduce((left, right) => left + right, 0) };
  const rates = cells.flatMap((cell, place) => (cell < 0 ? [] : [rateOf(cell, place)]));
  const mean = rates.reduce((left, right) => left + right, 0) / Math.max(1, rates.length);
  return { parts, total: below * mean };
}
