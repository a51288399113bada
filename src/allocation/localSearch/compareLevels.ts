/** Noise that a sum over many schools may carry, by the size of the numbers. */
const noise = (left: number, right: number) => 1e-7 * Math.max(1, Math.abs(left), Math.abs(right));

/**
 * Find the first level in which two vectors differ by more than noise.
 *
 * @returns Index of the level; −1 when they are alike.
 */
export function firstDifference(left: ArrayLike<number>, right: ArrayLike<number>): number {
  for (let level = 0; level < left.length; level += 1) {
    const [one, other] = [left[level] ?? 0, right[level] ?? 0];
    const difference = one - other;
    if (difference > noise(one, other) || -difference > noise(one, other)) return level;
  }
  return -1;
}

/** Whether the left vector is better: smaller in the first level in which they differ. */
export function isBetter(left: ArrayLike<number>, right: ArrayLike<number>): boolean {
  const level = firstDifference(left, right);
  return level >= 0 && (left[level] ?? 0) < (right[level] ?? 0);
}
