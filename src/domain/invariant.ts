/** A promise of our own code that did not hold: a defect of the program, never of the planner's input. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** What was promised; said only when it does not hold, where saying it every time would cost more than the work. */
type Promised = string | (() => string);

const said = (promise: Promised) => (typeof promise === 'string' ? promise : promise());

/**
 * Stop when a promise of our own code does not hold.
 *
 * @throws {InvariantError} `holds` is false.
 */
export function invariant(holds: boolean, promise: Promised): asserts holds {
  if (!holds) throw new InvariantError(said(promise));
}

/**
 * Take a value that the code around it has made sure exists.
 *
 * @throws {InvariantError} The value is null or undefined.
 */
export function required<T>(value: T | null | undefined, promise: Promised): T {
  if (value === null || value === undefined) throw new InvariantError(said(promise));
  return value;
}
