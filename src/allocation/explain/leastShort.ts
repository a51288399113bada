import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ShortageSource } from '../../domain/allocation/shortage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { type Linear, only, sumOf } from '../../milp/linear.ts';
import { makeElastic, readShortfalls, type Shortfall } from '../../milp/makeElastic.ts';
import { type Milp, relaxed } from '../../milp/milp.ts';
import type { Term } from '../../milp/milpBuilder.ts';
import { type Level, minimiseInOrder } from '../../milp/minimiseInOrder.ts';
import type { Solver } from '../../milp/solver.ts';
import { stageNamed } from '../horizon.ts';
import { type AllocationModel, buildModel } from '../model/buildModel.ts';
import { fixFlows } from './fixFlows.ts';

/** Programmes up to this many columns are asked in whole numbers, of pupils too: half a pupil finds no half a place. */
const smallModel = 500;
const nodes = 300;

/** What a programme answers about the least that stays short. */
export interface LeastShort {
  /** Pupil-years unplaced or above the caps. */
  readonly short: number;
  /** By how much rows gave way, the least that leaves so little short; empty when none may. */
  readonly gave: readonly Shortfall[];
  readonly source: ShortageSource;
}

/** What is asked to be no more. */
export type ShortKind = 'classes' | 'schoolSizes';

export interface ShortModel {
  readonly model: AllocationModel;
  /** Whether pupils stay where a plan sends them. */
  readonly atFlows: boolean;
  /** Pupil-years unplaced or above the class caps; or above the size caps of schools. */
  readonly short: Linear;
}

/**
 * The programme of a problem with the sum of what is short. Size caps of schools can be broken without end, so they
 * never stand in the way of classes and are asked for apart.
 *
 * @param from Pupils who have left by this year need not be placed.
 * @param flows A plan whose pupils stay where it sends them; see `fixFlows`.
 */
export function shortModel(
  problem: AllocationProblem,
  kind: ShortKind,
  { from = problem.firstYear, flows }: { readonly from?: SchoolYear; readonly flows?: AllocationPlan } = {},
): ShortModel {
  const built = buildModel(problem, flows === undefined);
  const model = flows === undefined ? built : { ...built, milp: fixFlows(built, flows) };
  const atFlows = flows !== undefined;
  const { unplaced, oversizePupils } = model.levels;
  const above = ([column]: Term) => model.milp.columns[column]?.name.startsWith('above/') === true;
  if (kind === 'schoolSizes')
    return { model, atFlows, short: { constant: 0, terms: oversizePupils.terms.filter(above) } };
  const gone = new Set(
    model.unplaced
      .filter(({ stage, year }) => year + stageNamed(problem, stage).years <= from)
      .map(({ column }) => column),
  );
  const placed = { ...unplaced, terms: unplaced.terms.filter(([column]) => !gone.has(column)) };
  const seated = { ...oversizePupils, terms: oversizePupils.terms.filter((term) => !above(term)) };
  return { model, atFlows, short: sumOf([placed, seated]) };
}

/**
 * Find the least that stays short, and the least by which chosen rows must give way for it. A small programme is
 * solved in whole numbers, a larger one or one that takes too long by its linear relaxation.
 *
 * @param elastic Names with which the rows begin that may give way.
 * @returns undefined when the solver did not come to an end, or when there is no plan at all.
 */
export async function leastShort(
  solver: Solver,
  { model, atFlows, short }: ShortModel,
  elastic: readonly string[] = [],
): Promise<LeastShort | undefined> {
  const { milp } = model;
  const rows = milp.rows.flatMap(({ name }, index) =>
    elastic.some((start) => name.startsWith(start)) ? [index] : [],
  );
  const loose = makeElastic(milp, { rows });
  const slacks = sumOf(loose.sides.map(({ column }) => only(column)));
  const levels = [
    { name: 'short', sum: short },
    ...(rows.length === 0 ? [] : [{ name: 'gave', sum: slacks }]),
  ];
  const read = async (programme: Milp, source: LeastShort['source']) => {
    const values = await solveToEnd(solver, programme, levels);
    if (values === undefined) return undefined;
    const [value = 0] = values.reached;
    const gave = readShortfalls(loose, values.point);
    return { short: Math.max(0, value), gave, source };
  };
  if (atFlows) return read(loose.milp, 'plan');
  const exact = milp.columns.length <= smallModel ? await read(loose.milp, 'branchAndBound') : undefined;
  return exact ?? (await read(relaxed(loose.milp), 'lp'));
}

async function solveToEnd(solver: Solver, milp: Milp, levels: readonly Level[]) {
  const outcome = await minimiseInOrder(solver, milp, levels, { limits: { nodes }, explain: false });
  if (outcome.status !== 'solved' || !outcome.proven) return undefined;
  return { point: outcome.values, reached: outcome.proofs.map(({ value }) => value) };
}
