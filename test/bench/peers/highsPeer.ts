import { highsSolver } from '../../../src/milp/highs.ts';
import { minimiseInOrder } from '../../../src/milp/minimiseInOrder.ts';
import type { Solver } from '../../../src/milp/solver.ts';
import type { PeerProgramme } from './missingRooms.ts';

/**
 * Minimise the levels of a programme one after the other by HiGHS in WebAssembly.
 *
 * @param seconds On the clock, in all: each level gets an even share of what is left.
 */
export async function solveByHighs(
  { milp, levels }: PeerProgramme,
  seconds: number,
): Promise<readonly number[] | undefined> {
  const outcome = await minimiseInOrder(sharing(highsSolver(), seconds, levels.length), milp, levels);
  return outcome.status === 'solved' ? outcome.values : undefined;
}

/** A solver that gives each of so many solves an even share of the seconds that are left. */
function sharing(solver: Solver, seconds: number, solves: number): Solver {
  const end = performance.now() / 1000 + seconds;
  let left = solves;
  return {
    solve(milp, request = {}) {
      const share = Math.max(0.05, (end - performance.now() / 1000) / Math.max(1, left));
      left -= 1;
      return solver.solve(milp, { ...request, explain: false, limits: { seconds: share } });
    },
  };
}
