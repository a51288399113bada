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
import { countedBy, fractionsOf, nearFractions } from './wholePupils.ts';

/** Entry years that are free at once; every second round begins half as many years earlier. */
const windowYears = 4;
const rounds = 2;
/** Counted work at full effort: of a window with fractions of pupils and with whole ones, and of putting the plan into the programme. */
const fractionLimits = { nodes: 50, simplexIterations: 8_000 };
const wholeLimits = { nodes: 100, simplexIterations: 8_000 };
const startLimits = { nodes: 200, simplexIterations: 20_000 };
/** Shares of the objective to which a window is solved. */
const fractionGap = 1e-4;
const wholeGap = 1e-5;
/** A round that spares less than this share is the last. */
const leastGain = 1e-4;
/** Less of the objective is no saving, but how sums are rounded. */
const leastSpared = 1e-9;
/** Leavers by ratio are fractions, and add up to a demand only so far. */
const hair = 1e-6;

/**
 * Spare what can be spared of a plan without touching its sites: children and classes of a few entry years at a time are
 * decided anew by the exact programme, all schools together, with the works and teachers that suit them; whoever leaves
 * those schools later is decided with them. First with fractions of pupils, which says how many classes each school forms,
 * then with whole pupils near to them.
 *
 * @param measured What the levels before cost must not exceed is this plan's.
 * @returns Undefined where nothing was spared, or the plan could not be put into the programme.
 * @source Shaw (1998), Principles and Practice of Constraint Programming (large neighbourhood search).
 */
export async function improveWindows(
  problem: AllocationProblem,
  { plan, vector }: MeasuredPlan,
  request: WindowRequest,
): Promise<AllocationPlan | undefined> {
  const { solver, shouldStop, effort } = request;
  const model = buildModel(problem, true);
  const milp = heldProgramme(model, vector);
  const started = await solver.solve(fixedAt(milp, columnsOfPlan(model, plan)), {
    limits: limitsAt(startLimits, effort),
    interrupt: shouldStop,
  });
  if (started.status !== 'optimal' && started.status !== 'feasible') return undefined;
  let best: Point = started;
  const blocks = cohortBlocks(model);
  const sites = [...model.openings, ...model.closings].map(({ column }) => column);
  for (let round = 0; round < rounds; round += 1) {
    const before = best.objective;
    for (const free of windowsOf(model, blocks, (round % 2) * (windowYears / 2))) {
      if (shouldStop()) break;
      const fixed = blocks.filter((block) => !free.has(block)).flatMap(({ own }) => own);
      const values = new Map([...sites, ...fixed].map((column) => [column, best.values[column] ?? 0]));
      best = await improveWindow(model, { milp: fixedAt(milp, values), free, best }, request);
    }
    if (before - best.objective < leastGain * Math.abs(before)) break;
  }
  return best === started ? undefined : readPlan(model, best.values);
}

interface WindowRequest {
  readonly solver: Solver;
  readonly shouldStop: () => boolean;
  /** Share of the usual work that may be done, from 0 to 1. */
  readonly effort: number;
}

interface Point {
  readonly values: readonly number[];
  readonly objective: number;
}

/** Whether a point is cheaper by more than a solver’s rounding. */
const spares = (point: Pick<Point, 'objective'>, best: Point) =>
  best.objective - point.objective > leastSpared * Math.abs(best.objective);

/** @returns The best point where there is none that is better. */
async function improveWindow(
  model: AllocationModel,
  {
    milp,
    free,
    best,
  }: { readonly milp: Milp; readonly free: ReadonlySet<CohortBlock>; readonly best: Point },
  { solver, shouldStop, effort }: WindowRequest,
): Promise<Point> {
  const counted = countedBy(model);
  const fractions = await solver.solve(fractionsOf(milp, counted, best.values), {
    start: best.values,
    limits: limitsAt(fractionLimits, effort),
    relativeGap: fractionGap,
    interrupt: shouldStop,
  });
  if (!('objective' in fractions) || !spares(fractions, best)) return best;
  const window = { free: new Set([...free].flatMap(({ own }) => own)), point: fractions.values };
  const whole = await solver.solve(nearFractions(milp, counted, window), {
    limits: limitsAt(wholeLimits, effort),
    relativeGap: wholeGap,
    interrupt: shouldStop,
  });
  return 'objective' in whole && spares(whole, best) ? whole : best;
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
  earlier: number,
): Generator<ReadonlySet<CohortBlock>> {
  const takes = takersOf(blocks);
  for (let from = problem.firstYear - earlier; from <= problem.lastYear; from += windowYears) {
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
