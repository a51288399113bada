import type { Highs, HighsCallbackMap, Model } from 'highs';
import { invariant } from '../domain/invariant.ts';
import { findViolations } from './findViolations.ts';
import { highsModel } from './highsModel.ts';
import { boundsOf, type Milp, objectiveAt } from './milp.ts';
import type { SolveRequest, StopReason } from './solver.ts';

/** What one run of HiGHS ended with; `values` only where a solution was found. */
export interface HighsRun {
  readonly end: 'solved' | 'infeasible' | 'unboundedOrInfeasible';
  readonly stopped: StopReason | undefined;
  readonly values?: readonly number[];
  readonly objective?: number;
  readonly bound?: number;
  readonly duals?: readonly number[];
  readonly reducedCosts?: readonly number[];
  readonly effort: { readonly nodes: number; readonly simplexIterations: number };
}

/**
 * Run HiGHS on a programme with at least one column; the start must already be known to hold. Its presolve now and
 * then calls a programme with whole numbers infeasible that holds, or cuts its optimum off (ERGO-Code/HiGHS issues
 * 1958, 3090 and others). Small programmes are therefore solved without it; that may never end where whole columns are
 * unbounded, so it has so many nodes and no more. Its search errs too, more rarely (issue 3273, and with our tolerances
 * beyond it): unless nothing can be better by the columns' bounds alone, presolve and all is tried as well, and the
 * better point counts. Of larger programmes "infeasible" counts only when it comes again without the two reductions
 * that were seen to err, and then without any presolve.
 */
export function runHighs(highs: Highs, milp: Milp, request: SolveRequest): HighsRun {
  const whole = milp.columns.some((column) => column.integer);
  const nodes = Math.min(request.limits?.nodes ?? nodesUnreduced, nodesUnreduced);
  const limits = { ...request.limits, nodes };
  const small = milp.columns.length <= smallProgramme;
  const manner = { whole, small, presolve: true, withoutRules: 0 };
  const unreduced = () => runOnce(highs, milp, { ...request, limits }, { ...manner, presolve: false });
  const plain = whole && small ? unreduced() : undefined;
  if (plain !== undefined && plain.stopped === undefined) {
    if (plain.objective !== undefined && isLeast(milp, plain.objective)) return plain;
    // A start may lead the other run into the same corner.
    const { start: _, ...fresh } = request;
    const other = runOnce(highs, milp, { ...fresh, limits }, manner);
    return { ...(isBetter(milp, other, plain) ? other : plain), effort: bothEfforts(plain, other) };
  }
  const first = runOnce(highs, milp, request, manner);
  if (!whole || first.end !== 'infeasible') return first;
  const second = runOnce(highs, milp, request, { ...manner, withoutRules: doubtful });
  if (second.end !== 'infeasible') return second;
  const third = plain ?? unreduced();
  return third.values === undefined ? second : third;
}

/** Nodes of a solve without presolve, and columns up to which it is the first choice. */
const nodesUnreduced = 5_000;
const smallProgramme = 200;

/** HiGHS's presolve rules "aggregator" (bit 12) and "probing" (bit 15). */
const doubtful = 2 ** 12 + 2 ** 15;

/** Whether no point within the columns' bounds is cheaper, whatever the rows say. */
function isLeast(milp: Milp, objective: number): boolean {
  const least = milp.columns.reduce((sum, column) => {
    const { lower, upper } = boundsOf(column);
    return column.cost === 0 ? sum : sum + column.cost * (column.cost > 0 ? lower : upper);
  }, milp.constant);
  return objective - least <= noticeable(objective);
}

/** Whether a run came to an end with a point that holds, and that the other run missed. */
function isBetter(milp: Milp, { objective, values, stopped }: HighsRun, than: HighsRun): boolean {
  if (objective === undefined || values === undefined || stopped !== undefined) return false;
  const before = than.objective ?? Infinity;
  return before - objective > noticeable(objective) && findViolations(milp, values).length === 0;
}

const bothEfforts = (one: HighsRun, other: HighsRun): HighsRun['effort'] => ({
  nodes: one.effort.nodes + other.effort.nodes,
  simplexIterations: one.effort.simplexIterations + other.effort.simplexIterations,
});

const noticeable = (objective: number) => 1e-6 * Math.max(1, Math.abs(objective));

interface RunManner {
  readonly whole: boolean;
  readonly small: boolean;
  readonly presolve: boolean;
  /** Bits of presolve rules to leave out. */
  readonly withoutRules: number;
}

function runOnce(highs: Highs, milp: Milp, request: SolveRequest, manner: RunManner): HighsRun {
  const { whole } = manner;
  const model = highs.createModel(highsModel(milp));
  try {
    setOptions(model, request, manner);
    if (whole && request.start !== undefined) model.setSolution({ colValue: request.start });
    const asked: { reason?: StopReason } = {};
    const status = statusAfter(highs, model, callbacks(highs, request, whole, asked));
    const end = endOf(highs, status, asked.reason);
    if (status === highs.constants.modelStatus.solveError) return { ...end, ...lostAnswer(milp, model) };
    const run = { ...end, effort: effortOf(model, whole) };
    if (
      end.end !== 'solved' ||
      model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible
    )
      return { ...run, ...boundOf(model, whole, end.stopped) };
    return {
      ...run,
      ...(whole ? wholeAnswer(highs, milp, model, end.stopped) : lpAnswer(milp, model, end.stopped)),
    };
  } finally {
    model.dispose();
  }
}

/**
 * Run a model to its status. HiGHS holds a point to an amount however large the numbers of its rows are; where rounding
 * alone breaks that it gives up its own answer and fails, which is a status here like others.
 */
export function statusAfter(highs: Highs, model: Model, callbackMap: HighsCallbackMap): number {
  try {
    return model.run(callbackMap).modelStatus;
  } catch (error) {
    const status = model.getModelStatus();
    if (!(error instanceof highs.errors.HighsError) || status !== highs.constants.modelStatus.solveError)
      throw error;
    return status;
  }
}

/** What is left when HiGHS gave up its own answer: the point, where it holds by our own account; it tells no effort then. */
function lostAnswer(milp: Milp, model: Model): Omit<HighsRun, 'end' | 'stopped'> {
  const effort = { nodes: 0, simplexIterations: 0 };
  const { colValue } = model.getSolution();
  if (colValue.length !== milp.columns.length) return { effort };
  const values = tidied(milp, colValue);
  return findViolations(milp, values).length > 0
    ? { effort }
    : { effort, values, objective: objectiveAt(milp, values) };
}

function setOptions(
  model: Model,
  { limits = {}, relativeGap = 0 }: SolveRequest,
  { whole, small, presolve, withoutRules }: RunManner,
): void {
  model.options.set({
    output_flag: false,
    ...(presolve ? {} : { presolve: 'off' }),
    presolve_rule_off: withoutRules,
    // On a few columns it takes four fifths of the whole solve and finds nothing that the search does not.
    ...(small ? { mip_heuristic_run_feasibility_jump: false } : {}),
    mip_rel_gap: relativeGap,
    // Tighter than HiGHS's own: an optimum that is a millionth too good cannot be held as a row afterwards.
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
  });
  if (limits.seconds !== undefined) model.options.set('time_limit', limits.seconds);
  if (limits.nodes !== undefined) model.options.set('mip_max_nodes', limits.nodes);
  // For whole numbers HiGHS ignores this limit: the callback below counts instead.
  if (limits.simplexIterations !== undefined && !whole)
    model.options.set('simplex_iteration_limit', limits.simplexIterations);
}

function callbacks(
  highs: Highs,
  { limits, interrupt, onProgress }: SolveRequest,
  whole: boolean,
  asked: { reason?: StopReason },
): HighsCallbackMap {
  const { mipInterrupt, simplexInterrupt, mipImprovingSolution } = highs.constants.callbackType;
  const iterations = whole ? limits?.simplexIterations : undefined;
  const stop = (event: { interrupt(): void }, reason: StopReason) => {
    asked.reason ??= reason;
    event.interrupt();
  };
  return {
    ...(iterations === undefined && interrupt === undefined
      ? {}
      : {
          [mipInterrupt]: (event) => {
            if (Number(event.data.mip_total_lp_iterations ?? 0) >= (iterations ?? Infinity))
              stop(event, 'simplexIterations');
            else if (interrupt?.() === true) stop(event, 'interrupt');
            return undefined;
          },
        }),
    ...(interrupt === undefined || whole
      ? {}
      : {
          [simplexInterrupt]: (event) => {
            if (interrupt()) stop(event, 'interrupt');
            return undefined;
          },
        }),
    ...(onProgress === undefined
      ? {}
      : {
          [mipImprovingSolution]: ({ data }) => {
            onProgress({
              nodes: Number(data.mip_node_count ?? 0),
              simplexIterations: Number(data.mip_total_lp_iterations ?? 0),
              objective: finite(data.mip_primal_bound),
              bound: finite(data.mip_dual_bound),
            });
            return undefined;
          },
        }),
  };
}

const finite = (value: number | undefined) => (Number.isFinite(value) ? value : undefined);

/** What a status of HiGHS means: an end, and why it came before a proof. */
export function endOf(
  highs: Highs,
  status: number,
  asked: StopReason | undefined,
): Pick<HighsRun, 'end' | 'stopped'> {
  const known = highs.constants.modelStatus;
  const stops: Partial<Record<number, StopReason>> = {
    [known.timeLimit]: 'seconds',
    [known.iterationLimit]: 'simplexIterations',
    [known.solutionLimit]: 'nodes', // HiGHS says "solution limit" when the node limit is reached
    [known.interrupted]: 'interrupt',
    [known.unknown]: 'numerics',
    [known.solveError]: 'numerics',
  };
  if (status === known.infeasible) return { end: 'infeasible', stopped: undefined };
  if (status === known.unbounded || status === known.unboundedOrInfeasible)
    return { end: 'unboundedOrInfeasible', stopped: undefined };
  if (status === known.optimal) return { end: 'solved', stopped: undefined };
  const stopped = stops[status];
  invariant(stopped !== undefined, `HiGHS ended with the unforeseen status ${status}`);
  return { end: 'solved', stopped: asked ?? stopped };
}

function effortOf(model: Model, whole: boolean): HighsRun['effort'] {
  const count = (name: 'mip_node_count' | 'simplex_iteration_count') =>
    Math.max(0, Number(model.info.get(name)));
  return { nodes: whole ? count('mip_node_count') : 0, simplexIterations: count('simplex_iteration_count') };
}

/** A linear programme that was stopped proves nothing; branch and bound carries its bound along. */
function boundOf(model: Model, whole: boolean, stopped: StopReason | undefined): { bound?: number } {
  const bound = whole ? finite(Number(model.info.get('mip_dual_bound'))) : undefined;
  return bound === undefined || stopped === undefined ? {} : { bound };
}

// Adding 0 turns −0, which JSON cannot say, into 0.
function lpAnswer(milp: Milp, model: Model, stopped: StopReason | undefined) {
  const { colValue, rowDual, colDual } = model.getSolution();
  const values = Array.from(colValue, (value) => value + 0);
  const objective = objectiveAt(milp, values);
  if (stopped !== undefined) return { values, objective };
  return {
    values,
    objective,
    bound: objective,
    duals: Array.from(rowDual),
    reducedCosts: Array.from(colDual),
  };
}

function wholeAnswer(highs: Highs, milp: Milp, model: Model, stopped: StopReason | undefined) {
  const rounded = tidied(milp, model.getSolution().colValue);
  const values = findViolations(milp, rounded).length === 0 ? rounded : refit(highs, milp, rounded);
  const objective = objectiveAt(milp, values);
  const bound = finite(Number(model.info.get('mip_dual_bound')));
  // Rounding noise may lift the bound over the objective by a hair.
  return {
    values,
    objective,
    ...(bound === undefined ? {} : { bound: stopped === undefined ? Math.min(bound, objective) : bound }),
  };
}

const tidied = (milp: Milp, point: ArrayLike<number>): number[] =>
  Array.from(point, (value, index) =>
    milp.columns[index]?.integer === true ? Math.round(value) + 0 : withoutNoise(value),
  );

/** A hair beside a whole number is the noise of sums. */
function withoutNoise(value: number): number {
  const near = Math.round(value);
  return Math.abs(value - near) <= 1e-12 * Math.max(1, Math.abs(value)) ? near + 0 : value;
}

/** Whole numbers come back a hair off; where rounding them breaks a row the fractions are fitted to them anew. */
function refit(highs: Highs, milp: Milp, rounded: readonly number[]): readonly number[] {
  const columns = milp.columns.map((column, index) =>
    column.integer
      ? { ...column, integer: false, lower: rounded[index] ?? 0, upper: rounded[index] ?? 0 }
      : column,
  );
  return runHighs(highs, { ...milp, columns }, {}).values ?? rounded;
}
