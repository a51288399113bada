import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ShortageSource } from '../../domain/allocation/shortage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { type Linear, only, sumOf } from '../../milp/linear.ts';
import { makeElastic, readShortfalls, type Shortfall } from '../../milp/makeElastic.ts';
import { type Milp, relaxed } from '../../milp/milp.ts';
import { type Level, minimiseInOrder } from '../../milp/minimiseInOrder.ts';
import type { Solver } from '../../milp/solver.ts';
import { stageNamed } from '../horizon.ts';
import { type AllocationModel, buildModel } from '../model/buildModel.ts';

/** Programmes up to this many columns are asked in whole numbers. */
const smallModel = 500;
const nodes = 300;

/** What a programme answers about the least that stays short. */
export interface LeastShort {
  /** Pupil-years unplaced or above the caps. */
  readonly short: number;
  /** By how much rows gave way, the least that leaves so little short; empty when none may. */
  readonly gave: readonly Shortfall[];
  readonly source: Exclude<ShortageSource, 'plan'>;
}

export interface ShortModel {
  readonly model: AllocationModel;
  /** Pupil-years unplaced or above the caps. */
  readonly short: Linear;
}

/**
 * The programme of a problem with the sum of what is short.
 *
 * @param from Pupils who have left by this year need not be placed.
 */
export function shortModel(problem: AllocationProblem, from: SchoolYear = problem.firstYear): ShortModel {
  const model = buildModel(problem);
  const gone = new Set(
    model.unplaced
      .filter(({ stage, year }) => year + stageNamed(problem, stage).years <= from)
      .map(({ column }) => column),
  );
  const { unplaced, oversizePupils } = model.levels;
  const placed = { ...unplaced, terms: unplaced.terms.filter(([column]) => !gone.has(column)) };
  return { model, short: sumOf([placed, oversizePupils]) };
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
  { model, short }: ShortModel,
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
  const exact = milp.columns.length <= smallModel ? await read(loose.milp, 'branchAndBound') : undefined;
  return exact ?? (await read(relaxed(loose.milp), 'lp'));
}

async function solveToEnd(solver: Solver, milp: Milp, levels: readonly Level[]) {
  const outcome = await minimiseInOrder(solver, milp, levels, { limits: { nodes }, explain: false });
  if (outcome.status !== 'solved' || !outcome.proven) return undefined;
  return { point: outcome.values, reached: outcome.proofs.map(({ value }) => value) };
}
