import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { Milp, MilpColumn } from '../../milp/milp.ts';
import type { Solver } from '../../milp/solver.ts';
import type { MeasuredPlan } from '../greedy.ts';
import { type AllocationModel, buildModel } from '../model/buildModel.ts';
import { columnsOfPlan } from '../model/columnsOfPlan.ts';
import { readPlan } from '../model/readPlan.ts';
import { type CohortBlock, cohortBlocks } from './cohortBlocks.ts';
import { limitsAt } from './effort.ts';
import { heldProgramme } from './heldProgramme.ts';

/** Entry years that are free at once; the second round begins half a window later. */
const windowYears = 2;
const rounds = 2;
/** Counted work at full effort: of a window, and of putting the plan into the programme. */
const windowLimits = { nodes: 50, simplexIterations: 8_000 };
const startLimits = { nodes: 200, simplexIterations: 20_000 };
/** A round that spares less than this share is the last. */
const leastGain = 1e-4;
/** Leavers by ratio are fractions, and add up to a demand only so far. */
const hair = 1e-6;

/**
 * Spare what can be spared of a plan without touching its sites: children and classes of a few entry years at a time are
 * decided anew by the exact programme, all schools together, with the works and teachers that suit them; whoever leaves
 * those schools later is decided with them.
 *
 * @param measured What the levels before cost must not exceed is this plan's.
 * @returns Undefined where nothing was spared, or the plan could not be put into the programme.
 * @source Shaw (1998), Principles and Practice of Constraint Programming (large neighbourhood search).
 */
export async function improveWindows(
  problem: AllocationProblem,
  { plan, vector }: MeasuredPlan,
  {
    solver,
    shouldStop,
    effort,
  }: { readonly solver: Solver; readonly shouldStop: () => boolean; readonly effort: number },
): Promise<AllocationPlan | undefined> {
  // Pupils that are rounded afterwards ask for further classes: they cost more than whole pupils do here.
  const model = buildModel(problem, true);
  const milp = heldProgramme(model, vector);
  const started = await solver.solve(fixedAt(milp, columnsOfPlan(model, plan)), {
    limits: limitsAt(startLimits, effort),
    interrupt: shouldStop,
  });
  if (started.status !== 'optimal' && started.status !== 'feasible') return undefined;
  let best: { readonly values: readonly number[]; readonly objective: number } = started;
  const blocks = cohortBlocks(model);
  const sites = [...model.openings, ...model.closings].map(({ column }) => column);
  for (let round = 0; round < rounds; round += 1) {
    const before = best.objective;
    for (const free of windowsOf(model, blocks, round * (windowYears / 2))) {
      if (shouldStop()) break;
      const fixed = blocks.filter((block) => !free.has(block)).flatMap(({ own }) => own);
      const values = new Map([...sites, ...fixed].map((column) => [column, best.values[column] ?? 0]));
      const outcome = await solver.solve(fixedAt(milp, values), {
        start: best.values,
        limits: limitsAt(windowLimits, effort),
        interrupt: shouldStop,
      });
      if ('objective' in outcome && outcome.objective < best.objective) best = outcome;
    }
    if (before - best.objective < leastGain * Math.abs(before)) break;
  }
  return best === started ? undefined : readPlan(model, best.values);
}

function fixedAt(milp: Milp, values: ReadonlyMap<number, number>): Milp {
  const columns = milp.columns.map((column, index) => {
    const value = values.get(index);
    return value === undefined ? column : fixedColumn(column, value);
  });
  return { ...milp, columns };
}

function fixedColumn(column: MilpColumn, value: number): MilpColumn {
  if (column.integer) return { ...column, lower: Math.round(value), upper: Math.round(value) };
  const lower = Math.max(column.lower, value - hair);
  return { ...column, lower, upper: Math.max(lower, Math.min(column.upper, value + hair)) };
}

/** Blocks that are free together: those of a window's years, and those that take their leavers, and theirs. */
function* windowsOf(
  { problem }: AllocationModel,
  blocks: readonly CohortBlock[],
  offset: number,
): Generator<ReadonlySet<CohortBlock>> {
  const takes = takersOf(blocks);
  for (let from = problem.firstYear - offset; from <= problem.lastYear; from += windowYears) {
    const free = new Set(blocks.filter(({ year }) => year >= from && year < from + windowYears));
    for (const block of free) for (const taker of takes.get(block) ?? []) free.add(taker);
    if (free.size > 0) yield free;
  }
}

/** Blocks in whose rows pupils of another stand, by that other. */
function takersOf(blocks: readonly CohortBlock[]): ReadonlyMap<CohortBlock, readonly CohortBlock[]> {
  const blockOf = new Map(blocks.flatMap((block) => block.own.map((column) => [column, block] as const)));
  const takers = new Map<CohortBlock, CohortBlock[]>();
  for (const taker of blocks) {
    const givers = new Set(taker.columns.map((column) => blockOf.get(column)));
    for (const giver of givers)
      if (giver !== undefined && giver !== taker) takers.set(giver, [...(takers.get(giver) ?? []), taker]);
  }
  return takers;
}
