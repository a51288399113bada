import type { Highs, HighsCallbackMap, Model } from 'highs';
import { highsModel } from './highsModel.ts';
import { endOf, statusAfter } from './highsRun.ts';
import { type Milp, relaxed } from './milp.ts';
import type { Basis, OpenProgramme, VertexOutcome, VertexRequest } from './openProgramme.ts';

/** Keep a programme in HiGHS, without its whole numbers; the caller disposes of it. */
export function openHighs(highs: Highs, milp: Milp): OpenProgramme {
  const model = highs.createModel(highsModel(relaxed(milp)));
  model.options.set({ output_flag: false, primal_feasibility_tolerance: 1e-9 });
  let rows = milp.rows.length;
  return {
    addRow({ lower, upper, indices, values }) {
      const entries = { indices: Int32Array.from(indices), values: Float64Array.from(values) };
      model.addRow(lower, upper, entries);
      rows += 1;
      return rows - 1;
    },
    boundColumn(column, lower, upper) {
      model.changeColBounds(column, lower, upper);
    },
    boundRow(row, lower, upper) {
      model.changeRowBounds(row, lower, upper);
    },
    solve({ from, iterations, interrupt } = {}) {
      if (from !== undefined) model.setBasis(widened(highs, from, rows));
      const first = solveVertex(highs, model, { iterations, interrupt });
      if (first.status !== 'lost') return first;
      // Where numbers went astray on the way from another vertex, they seldom do from the beginning.
      model.clearSolver();
      const second = solveVertex(highs, model, { iterations, interrupt });
      const simplexIterations = first.simplexIterations + second.simplexIterations;
      return second.status === 'lost'
        ? { status: 'stopped', simplexIterations }
        : { ...second, simplexIterations };
    },
    dispose() {
      model.dispose();
    },
  };
}

/** HiGHS's own "no limit". */
const mostIterations = 2 ** 31 - 1;

/** Rows that were added since a basis was taken have their own slack in it. */
function widened(highs: Highs, { colStatus, rowStatus }: Basis, rows: number): Basis {
  if (rowStatus.length === rows) return { colStatus, rowStatus };
  const wider = new Int32Array(rows).fill(highs.constants.basisStatus.basic);
  wider.set(rowStatus);
  return { colStatus, rowStatus: wider };
}

interface Lost {
  /** A trouble of numbers. */
  readonly status: 'lost';
  readonly simplexIterations: number;
}

function solveVertex(
  highs: Highs,
  model: Model,
  { iterations = mostIterations, interrupt }: Pick<VertexRequest, 'iterations' | 'interrupt'>,
): VertexOutcome | Lost {
  model.options.set('simplex_iteration_limit', Math.min(iterations, mostIterations));
  const { end, stopped } = endOf(highs, statusAfter(highs, model, stopping(highs, interrupt)), undefined);
  const simplexIterations = Math.max(0, Number(model.info.get('simplex_iteration_count')));
  if (end === 'infeasible') return { status: 'infeasible', simplexIterations };
  if (stopped === 'numerics') return { status: 'lost', simplexIterations };
  if (end !== 'solved' || stopped !== undefined) return { status: 'stopped', simplexIterations };
  const { colValue, rowDual, colDual } = model.getSolution();
  return {
    status: 'optimal',
    objective: model.getObjectiveValue(),
    values: colValue,
    duals: rowDual,
    reducedCosts: colDual,
    basis: model.getBasis(),
    simplexIterations,
  };
}

function stopping(highs: Highs, interrupt: (() => boolean) | undefined): HighsCallbackMap {
  if (interrupt === undefined) return {};
  return {
    [highs.constants.callbackType.simplexInterrupt]: (event) => {
      if (interrupt()) event.interrupt();
      return undefined;
    },
  };
}
