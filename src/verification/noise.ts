/** What solvers leave on a number: a ten-thousandth, and a hundred-millionth of large ones. */
const noiseOf = (amount: number) => 1e-4 + 1e-8 * Math.abs(amount);

/** Whether an amount is above a limit by more than noise. */
export function exceeds(amount: number, limit: number): boolean {
  return amount > limit + noiseOf(limit === Number.POSITIVE_INFINITY ? 0 : limit);
}

/** Whether two amounts differ by more than noise. */
export function differs(left: number, right: number): boolean {
  return Math.abs(left - right) > noiseOf(right);
}

/** A figure as findings say it: without the last digits that arithmetic leaves. */
export function told(amount: number): number {
  return Math.round(amount * 1e4) / 1e4 + 0;
}
