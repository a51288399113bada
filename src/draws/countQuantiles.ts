/**
 * Exact quantiles of whole numbers by counting: the smallest value that at least a share of the numbers does not
 * exceed.
 *
 *     countQuantiles(Int32Array.of(3, 1, 2, 2), [0.5, 1]) // [2, 3]
 *
 * @param values At least one; their range must fit into memory.
 * @param shares From 0 to 1, rising.
 */
export function countQuantiles(values: Int32Array, shares: readonly number[]): number[] {
  let [least, most] = [values[0] as number, values[0] as number];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const counts = new Uint32Array(most - least + 1);
  for (const value of values) counts[value - least] = (counts[value - least] as number) + 1;
  let [at, below] = [0, counts[0] as number];
  return shares.map((share) => {
    while (below < share * values.length && at < counts.length - 1) {
      at += 1;
      below += counts[at] as number;
    }
    return least + at;
  });
}
