import { type Linear, valueAt } from './linear.ts';
import { type Milp, withCosts } from './milp.ts';
import type { Conflict, Outcome, SolveRequest, Solver, StopReason } from './solver.ts';

/** One of several sums that are minimised one after the other. */
export interface Level<Name extends string = string> {
  readonly name: Name;
  readonly sum: Linear;
  /** Share by which later levels may worsen it; 0 when missing. */
  readonly slack?: number;
}

/** What a level reached: nothing that is as good on the levels before is below the bound. */
export interface LevelProof<Name extends string = string> {
  readonly level: Name;
  readonly value: number;
  readonly bound: number | undefined;
  readonly nodes: number;
  readonly simplexIterations: number;
}

export type OrderedOutcome<Name extends string = string> =
  | {
      readonly status: 'solved';
      readonly values: readonly number[];
      readonly proofs: readonly LevelProof<Name>[];
      /** Whether every level's bound meets its value. */
      readonly proven: boolean;
    }
  | { readonly status: 'infeasible'; readonly conflict: Conflict | undefined }
  | { readonly status: 'unbounded'; readonly level: Name }
  | { readonly status: 'stopped'; readonly level: Name; readonly stopped: StopReason };

/** How far a bound may be from the value it proves. */
const proofTolerance = (value: number) => 1e-6 * Math.max(1, Math.abs(value));

/**
 * Room for rounding noise when a value is held. Less than the solver's own tolerance would shut out what it found;
 * more would be used up by the levels after it.
 */
const holdTolerance = (value: number) => 1e-7 * Math.max(1, Math.abs(value));

/**
 * Minimise several sums in order (lexicographically): each with those before held at what they reached.
 *
 * @param request Limits hold for each level's solve; `start` is for the first, which also explains a conflict.
 */
export async function minimiseInOrder<Name extends string>(
  solver: Solver,
  milp: Milp,
  levels: readonly Level<Name>[],
  request: SolveRequest = {},
): Promise<OrderedOutcome<Name>> {
  let holding = milp;
  let values: readonly number[] | undefined;
  const proofs: LevelProof<Name>[] = [];
  for (const level of levels) {
    const asked = values === undefined ? { explain: true, ...request } : { ...request, start: values };
    const outcome = await solver.solve(minimising(holding, level.sum), asked);
    values = bestOf(level.sum, outcome, values);
    if (values === undefined) return nothingFound(level.name, outcome);
    const { nodes, simplexIterations } = outcome;
    const value = valueAt(level.sum, values);
    proofs.push({ level: level.name, value, bound: boundOf(outcome), nodes, simplexIterations });
    holding = held(holding, level, value);
  }
  const proven = proofs.every(
    ({ value, bound }) => bound !== undefined && value - bound <= proofTolerance(value),
  );
  return { status: 'solved', values: values ?? [], proofs, proven };
}

function minimising(milp: Milp, { constant, terms }: Linear): Milp {
  const costs = milp.columns.map(() => 0);
  for (const [column, coefficient] of terms) costs[column] = (costs[column] ?? 0) + coefficient;
  return withCosts(milp, costs, constant);
}

/** What the solve found, or what was in hand before when that is better (a solve that was stopped, or lost to rounding). */
function bestOf(
  sum: Linear,
  outcome: Outcome,
  before: readonly number[] | undefined,
): readonly number[] | undefined {
  const found = outcome.status === 'optimal' || outcome.status === 'feasible' ? outcome.values : undefined;
  if (found === undefined || before === undefined) return found ?? before;
  return valueAt(sum, found) <= valueAt(sum, before) ? found : before;
}

function boundOf(outcome: Outcome): number | undefined {
  return outcome.status === 'infeasible' || outcome.status === 'unbounded' ? undefined : outcome.bound;
}

function nothingFound<Name extends string>(level: Name, outcome: Outcome): OrderedOutcome<Name> {
  if (outcome.status === 'infeasible') return { status: 'infeasible', conflict: outcome.conflict };
  if (outcome.status === 'unbounded') return { status: 'unbounded', level };
  return { status: 'stopped', level, stopped: outcome.status === 'stopped' ? outcome.stopped : 'numerics' };
}

/**
 * Hold a level at its value. Where a sum of columns that cannot be negative is 0, each of them is: fixing them says
 * more to a solver than a row would.
 */
function held(milp: Milp, { name, sum, slack = 0 }: Level, value: number): Milp {
  const most = value + Math.abs(value) * slack;
  const zero =
    Math.abs(most - sum.constant) <= holdTolerance(sum.constant) &&
    sum.terms.every(([column, coefficient]) => coefficient >= 0 && milp.columns[column]?.lower === 0);
  if (zero) {
    const fixed = new Set(sum.terms.filter(([, coefficient]) => coefficient > 0).map(([column]) => column));
    return {
      ...milp,
      columns: milp.columns.map((column, index) => (fixed.has(index) ? { ...column, upper: 0 } : column)),
    };
  }
  const costs = minimising(milp, sum).columns.map(({ cost }) => cost);
  const indices = costs.flatMap((cost, index) => (cost === 0 ? [] : [index]));
  const values = indices.map((index) => costs[index] ?? 0);
  const upper = most - sum.constant + holdTolerance(value);
  return {
    ...milp,
    rows: [...milp.rows, { name: `held/${name}`, lower: -Infinity, upper, indices, values }],
  };
}
