/** Noise that a sum over many schools may carry, by the size of the numbers. */
const noise = (left: number, right: number) => 1e-7 * Math.max(1, Math.abs(left), Math.abs(right));

/** Place of cost among the levels. */
const cost = 3;

/** A level as it counts: cost only where it is above the limit. */
export function levelAt(levels: ArrayLike<number>, level: number, costLimit?: number): number {
  const value = levels[level] ?? 0;
  return costLimit === undefined || level !== cost ? value : Math.max(0, value - costLimit);
}

/**
 * Find the first level in which two vectors differ by more than noise.
 *
 * @param costLimit Cost up to which money does not matter; it always does when missing.
 * @returns Index of the level; −1 when they are alike.
 */
export function firstDifference(
  left: ArrayLike<number>,
  right: ArrayLike<number>,
  costLimit?: number,
): number {
  for (let level = 0; level < left.length; level += 1) {
    const [one, other] = [levelAt(left, level, costLimit), levelAt(right, level, costLimit)];
    const difference = one - other;
    const most = level === cost ? noise(left[level] ?? 0, right[level] ?? 0) : noise(one, other);
    if (difference > most || -difference > most) return level;
  }
  return -1;
}

/** Whether the left vector is better: smaller in the first level in which they differ. */
export function isBetter(left: ArrayLike<number>, right: ArrayLike<number>, costLimit?: number): boolean {
  const level = firstDifference(left, right, costLimit);
  return level >= 0 && levelAt(left, level, costLimit) < levelAt(right, level, costLimit);
}
