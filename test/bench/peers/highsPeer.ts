import { highsSolver } from '../../../src/milp/highs.ts';
import { minimiseInOrder } from '../../../src/milp/minimiseInOrder.ts';
import type { Solver } from '../../../src/milp/solver.ts';
import { processorSeconds } from '../processorTime.ts';
import type { PeerProgramme } from './missingRooms.ts';

/**
 * Minimise the levels of a programme one after the other by HiGHS in WebAssembly.
 *
 * @param seconds Processor seconds in all: each level gets an even share of what is left.
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
  const end = processorSeconds() + seconds;
  let left = solves;
  return {
    solve(milp, request = {}) {
      const start = processorSeconds();
      const share = Math.max(0.05, (end - start) / Math.max(1, left));
      left -= 1;
      const interrupt = () => processorSeconds() - start > share;
      return solver.solve(milp, { ...request, explain: false, interrupt });
    },
  };
}
