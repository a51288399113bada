import { readProblem } from '../allocation/readProblem.ts';
import { runStart } from '../allocation/runStart.ts';
import { required } from '../domain/invariant.ts';

/**
 * Run one start of an allocation's search, in a thread of its own; see `AllocationControls.runStarts`.
 *
 * @param input The parsed JSON of a problem that can be read.
 * @throws {InvariantError} It cannot.
 */
export function searchOneStart(
  input: unknown,
  order: Parameters<typeof runStart>[1],
  shouldStop: () => boolean,
): ReturnType<typeof runStart> {
  const { problem } = readProblem(input);
  return runStart(required(problem, 'a start is run for a problem that was read'), order, shouldStop);
}
