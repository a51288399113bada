/** Most values that are counted one by one; a wider range is counted in steps first. */
const most = 4096;

const counts = new Uint32Array(most);

/** Steps of a power of two, so that the range fits into what is counted; the first step begins at the least value. */
function stepOf(values: Int32Array): {
  readonly least: number;
  readonly steps: number;
  readonly shift: number;
} {
  let [least, highest] = [values[0] as number, values[0] as number];
  for (let at = 1; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value < least) least = value;
    else if (value > highest) highest = value;
  }
  let shift = 0;
  while ((highest - least) / 2 ** shift >= most) shift += 1;
  return { least, steps: ((highest - least) >>> shift) + 1, shift };
}

/**
 * Exact quantiles of whole numbers by counting: the smallest value that at least a share of the numbers does not
 * exceed.
 *
 *     countQuantiles(Int32Array.of(3, 1, 2, 2), [0.5, 1]) // [2, 3]
 *
 * @param values At least one.
 * @param shares From 0 to 1, rising.
 */
export function countQuantiles(values: Int32Array, shares: readonly number[]): number[] {
  const { least, steps, shift } = stepOf(values);
  counts.fill(0, 0, steps);
  for (let at = 0; at < values.length; at += 1) {
    const step = ((values[at] as number) - least) >>> shift;
    counts[step] = (counts[step] as number) + 1;
  }
  let [step, before, through] = [0, 0, counts[0] as number];
  let inStep: { readonly step: number; readonly sorted: Int32Array } | undefined;
  return shares.map((share) => {
    while (through < share * values.length) {
      step += 1;
      before = through;
      through += counts[step] as number;
    }
    if (shift === 0) return least + step;
    if (inStep?.step !== step)
      inStep = { step, sorted: values.filter((value) => (value - least) >>> shift === step).sort() };
    return inStep.sorted[Math.max(0, Math.ceil(share * values.length) - before - 1)] as number;
  });
}
