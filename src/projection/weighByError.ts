/**
 * How fast a weight falls with the error: between weighing all alike (0) and choosing the best (without end). Powers
 * from 2 to 8 serve nearly alike on real places; choosing the best is worse, above all on short histories.
 */
const steepness = 8;

/**
 * Weigh competing forecasts by how near each was in the past: the nearer, the heavier.
 *
 * @param errors Past error of each, ≥ 0; where all are 0 nothing is known or all are perfect, and the first counts.
 * @returns Weights that add up to 1, in the order of the errors.
 * @source Bates & Granger (1969), The combination of forecasts, Operational Research Quarterly 20(4).
 */
export function weighByError(errors: readonly number[]): number[] {
  const least = Math.min(...errors);
  const first = errors.indexOf(least);
  const raw = errors.map((error, place) =>
    least > 0 ? (least / error) ** steepness : place === first ? 1 : 0,
  );
  const total = raw.reduce((left, right) => left + right, 0);
  return raw.map((weight) => weight / total);
}
