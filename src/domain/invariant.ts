/** A promise of our own code that did not hold: a defect of the program, never of the planner's input. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/**
 * Stop when a promise of our own code does not hold.
 *
 * @throws {InvariantError} `holds` is false.
 */
export function invariant(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new InvariantError(promise);
}

/**
 * Take a value that the code around it has made sure exists.
 *
 * @throws {InvariantError} The value is null or undefined.
 */
export function required<T>(value: T | null | undefined, promise: string): T {
  if (value === null || value === undefined) throw new InvariantError(promise);
  return value;
}
