/** Two-sided 95 % of the normal distribution. */
const z = 1.96;

/**
 * The 95 % interval of a share that was counted.
 *
 * @param share From 0 to 1.
 * @param figures Independent figures that it was counted among; > 0, need not be whole.
 * @returns Both ends, from 0 to 1.
 * @source Wilson (1927), Journal of the American Statistical Association 22(158).
 */
export function binomialInterval(share: number, figures: number): { from: number; to: number } {
  const shrink = 1 + z ** 2 / figures;
  const middle = (share + z ** 2 / (2 * figures)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / figures + z ** 2 / (4 * figures ** 2));
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}
