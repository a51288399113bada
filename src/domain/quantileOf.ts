/**
 * The smallest number that at least a share of all does not exceed.
 *
 *     quantileOf([1, 2, 2, 3], 0.5) // 2
 *
 * @param sorted Rising.
 * @param share From 0 to 1.
 * @returns Undefined where there is none.
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
