import { invariant } from '../domain/invariant.ts';

/** One school's amount of a resource and its pupils. */
export interface SchoolAmount {
  readonly amount: number;
  readonly pupils: number;
}

/**
 * The coefficient of variation of one resource between schools, weighted by pupils.
 *
 *     X_i = x_i ÷ P_i · X̄ = Σx_i ÷ ΣP_i · S = √(Σ (P_i ÷ ΣP)·(X_i − X̄)²) · CV = S ÷ X̄
 *
 * @param schools Amounts (any unit, ≥ 0) and pupils; schools without pupils do not count.
 * @returns A ratio ≥ 0; undefined when there is no pupil or nothing to share out.
 * @throws {InvariantError} A negative or non-finite figure.
 * @source 义务教育均衡发展差异系数: books 279, 137, 935, 160, 402 of 45, 37, 89, 76, 55 pupils give 0.5153.
 */
export function coefficientOfVariation(schools: readonly SchoolAmount[]): number | undefined {
  const sound = (figure: number) => Number.isFinite(figure) && figure >= 0;
  invariant(
    schools.every(({ amount, pupils }) => sound(amount) && sound(pupils)),
    'amounts and pupils must be finite and ≥ 0',
  );
  const counted = schools.filter(({ pupils }) => pupils > 0);
  const pupils = counted.reduce((sum, school) => sum + school.pupils, 0);
  const mean = counted.reduce((sum, school) => sum + school.amount, 0) / pupils;
  if (pupils === 0 || mean === 0) return undefined;
  const variance = counted.reduce(
    (sum, school) => sum + (school.pupils / pupils) * (school.amount / school.pupils - mean) ** 2,
    0,
  );
  return Math.sqrt(variance) / mean;
}

/**
 * The combined coefficient of variation (综合差异系数): the mean of the indicators' coefficients.
 *
 * @returns A ratio; undefined when any indicator has none, or there is no indicator.
 */
export function combinedVariation(indicators: readonly (readonly SchoolAmount[])[]): number | undefined {
  const each = indicators.map(coefficientOfVariation);
  const known = each.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < each.length) return undefined;
  return known.reduce((sum, one) => sum + one, 0) / known.length;
}
