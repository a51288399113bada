import { type Blend, blendedRatio, type Series } from './weighWindows.ts';

/** Weights that are tried; ties are settled in this order. */
const tried = [0, 0.1, 0.2, 0.3, 0.4, 0.5] as const;

/**
 * Weigh what a grade had last year against the cohort that moves up into it, by how near both together were one year
 * ahead from every earlier year.
 *
 *     pupils next year = (1 − weight) × cohort below × ratio + weight × pupils this year
 *
 * @param all The series that share the weight (all pools and grades of a stage).
 * @param blend Windows of the cohort's ratio.
 * @returns 0 to 0.5; 0 without enough history.
 * @source Bates & Granger (1969), The combination of forecasts, Operational Research Quarterly 20(4).
 */
export function weighLastValue(all: readonly Series[], blend: Blend): number {
  const errors: number[] = tried.map(() => 0);
  for (const series of all)
    series.forEach((transition, year) => {
      const [ratio, before] = [blendedRatio(series, year, blend), series[year - 1]];
      if (transition === undefined || ratio === undefined || before === undefined) return;
      const [cohort, still] = [transition.base * ratio - transition.next, before.next - transition.next];
      tried.forEach((weight, at) => {
        errors[at] = (errors[at] ?? 0) + Math.abs((1 - weight) * cohort + weight * still);
      });
    });
  return tried[errors.indexOf(Math.min(...errors))] ?? 0;
}
