import loader, { type Highs, type InitOptions } from 'highs';
import { InvariantError } from '../domain/invariant.ts';
import { findIrreducible } from './findIrreducible.ts';
import { findViolations } from './findViolations.ts';
import { highsConflict } from './highsConflict.ts';
import { openHighs } from './highsOpen.ts';
import { runHighs } from './highsRun.ts';
import { type Milp, withCosts } from './milp.ts';
import type { OpenProgramme } from './openProgramme.ts';
import type { Answer, Outcome, SolveRequest, Solver } from './solver.ts';

// The package's types are read as CommonJS here, its code is an ES module: the loader itself is the default export.
const loadHighs = loader as unknown as (options?: InitOptions) => Promise<Highs>;

/** How HiGHS finds its `highs.wasm` where it does not lie beside the package (a browser, a bundle). */
export type HighsPlace = Pick<InitOptions, 'locateFile' | 'wasmBinary' | 'wasmModule'>;

/** The solver, and the memory that its WebAssembly instance holds (it never shrinks; a leak would make it grow). */
export interface HighsSolver extends Solver {
  memoryBytes(): number;
  /** Its memory is held until it is disposed. */
  open(milp: Milp): Promise<OpenProgramme>;
}

/**
 * The HiGHS solver (WebAssembly, one thread). It blocks the thread it runs on: pages and servers put it in a worker
 * and talk to it through `solverMessages.ts`. Every native model is disposed before `solve` returns.
 *
 * @throws {InvariantError} (rejected promise) HiGHS itself failed: out of memory, or a programme that is none.
 * @source https://highs.dev; Huangfu & Hall (2018), Mathematical Programming Computation 10.
 */
export function highsSolver(place: HighsPlace = {}): HighsSolver {
  let loading: Promise<Highs> | undefined;
  let loaded: Highs | undefined;
  const load = async () => {
    // The loader makes the object it is given into the module: it must be a fresh one.
    loading ??= loadHighs({ ...place });
    loaded = await loading;
    return loaded;
  };
  const solver: HighsSolver = {
    memoryBytes: () => loaded?.memoryBytes ?? 0,
    open: async (milp) => openHighs(await load(), milp),
    async solve(milp, request = {}) {
      const highs = await load();
      try {
        return await solveWith(highs, solver, milp, request);
      } catch (error) {
        // A failed WebAssembly instance cannot be trusted again: the next solve loads a fresh one.
        loading = undefined;
        throw error instanceof InvariantError ? error : new InvariantError(`HiGHS failed: ${String(error)}`);
      }
    },
  };
  return solver;
}

async function solveWith(highs: Highs, solver: Solver, milp: Milp, request: SolveRequest): Promise<Outcome> {
  const whole = milp.columns.some((column) => column.integer);
  const start = startOf(milp, request.start, whole);
  const answer = (work: { nodes: number; simplexIterations: number }): Answer => ({ ...work, start });
  if (milp.columns.length === 0)
    return answerWithoutColumns(milp, answer({ nodes: 0, simplexIterations: 0 }));
  const run = runHighs(highs, milp, start === 'accepted' ? request : withoutStart(request));
  const effort = answer(run.effort);
  if (run.end === 'unboundedOrInfeasible') {
    const possible = runHighs(highs, withCosts(milp, []), withoutStart(request));
    if (possible.end === 'infeasible') return explained(highs, solver, milp, request, effort);
    return possible.values === undefined
      ? { status: 'stopped', stopped: possible.stopped ?? 'numerics', bound: undefined, ...effort }
      : { status: 'unbounded', ...effort };
  }
  if (run.end === 'infeasible') return explained(highs, solver, milp, request, effort);
  const { values, objective, bound, stopped } = run;
  if (values === undefined || objective === undefined)
    return { status: 'stopped', stopped: stopped ?? 'numerics', bound, ...effort };
  if (stopped !== undefined) return { status: 'feasible', stopped, objective, bound, values, ...effort };
  const prices = whole ? {} : { duals: run.duals ?? [], reducedCosts: run.reducedCosts ?? [] };
  return { status: 'optimal', objective, bound: bound ?? objective, values, ...prices, ...effort };
}

const withoutStart = ({ start: _, ...request }: SolveRequest): SolveRequest => request;

/** HiGHS drops a start that breaks something without saying so; with no whole numbers to search for it has no use for one. */
function startOf(milp: Milp, start: readonly number[] | undefined, whole: boolean): Answer['start'] {
  if (start === undefined) return 'unused';
  if (findViolations(milp, start).length > 0) return 'rejected';
  return whole ? 'accepted' : 'unused';
}

/** HiGHS refuses a programme without columns; its rows then hold or not at 0. */
function answerWithoutColumns(milp: Milp, effort: Answer): Outcome {
  const [broken] = findViolations(milp, []);
  if (broken === undefined)
    return { status: 'optimal', objective: milp.constant, bound: milp.constant, values: [], ...effort };
  const side = (milp.rows[broken.index]?.lower ?? 0) > 0 ? 'lower' : 'upper';
  const rows = [{ index: broken.index, name: broken.name, side } as const];
  return { status: 'infeasible', conflict: { rows, columns: [], irreducible: true }, ...effort };
}

async function explained(
  highs: Highs,
  solver: Solver,
  milp: Milp,
  request: SolveRequest,
  effort: Answer,
): Promise<Outcome> {
  if (request.explain !== true) return { status: 'infeasible', ...effort };
  const conflict = highsConflict(highs, milp) ?? (await findIrreducible(solver, milp, request.limits));
  return { status: 'infeasible', ...(conflict === undefined ? {} : { conflict }), ...effort };
}
