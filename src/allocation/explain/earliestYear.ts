import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ProvenYear, Shortage } from '../../domain/allocation/shortage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Solver } from '../../milp/solver.ts';
import { allocate } from '../allocate.ts';
import { classShortfalls, findShortfalls } from './findShortfalls.ts';
import { leastShort, shortModel } from './leastShort.ts';

const noise = 1e-4;

export interface EarliestRequest {
  /** For the proof; without it only plans tell. */
  readonly solver: Solver | undefined;
  /** Whether plans are looked for with the solver too. */
  readonly exactly: boolean;
  /** Moves of each search for a plan. */
  readonly work: number;
  readonly seed: number;
  readonly shouldStop: () => boolean;
}

/**
 * Bracket the earliest year from which on no class is oversize and nobody unplaced. "Not before" is proven by the programme: with every
 * demand of the years before left out, something stays short; the fewer years count, the less, so a bisection finds
 * it. "Possible by" is proven by a plan, searched with the deadlines moved.
 *
 * @param plan The best plan for the deadlines given: it may prove a year already.
 */
export async function earliestYear(
  problem: AllocationProblem,
  plan: AllocationPlan,
  request: EarliestRequest,
): Promise<Shortage['earliest']> {
  const notBefore = request.solver === undefined ? undefined : await proveNotBefore(problem, request.solver);
  const possible = await findPossible(problem, plan, notBefore?.year ?? problem.firstYear, request);
  return {
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(possible > problem.lastYear ? {} : { possibleBy: { year: possible, source: 'plan' } }),
  };
}

/** The problem with every stage's deadline moved; years before it do not count. */
function withDeadline(problem: AllocationProblem, year: SchoolYear): AllocationProblem {
  const deadline = { year, weightBefore: 0 };
  return { ...problem, stages: problem.stages.map((stage) => ({ ...stage, deadline })) };
}

/** The first year that is not proven to be impossible; undefined when nothing is. */
async function proveNotBefore(problem: AllocationProblem, solver: Solver): Promise<ProvenYear | undefined> {
  let [low, high] = [problem.firstYear, problem.lastYear + 1];
  let source: ProvenYear['source'] | undefined;
  while (low < high) {
    const year = Math.floor((low + high) / 2);
    const least = await leastShort(
      solver,
      shortModel(withDeadline(problem, year), 'classes', { from: year }),
    );
    if (least !== undefined && least.short > noise) {
      low = year + 1;
      source = least.source;
    } else high = year;
  }
  return source === undefined ? undefined : { year: low, source };
}

/** The first year from which on a plan that was found is clear; the year after the last when none has. */
async function findPossible(
  problem: AllocationProblem,
  plan: AllocationPlan,
  from: SchoolYear,
  { solver, exactly, work, seed, shouldStop }: EarliestRequest,
): Promise<SchoolYear> {
  let [low, high] = [from, clearFrom(problem, plan)];
  while (low < high && !shouldStop()) {
    const year = Math.floor((low + high) / 2);
    const found = await allocate(withDeadline(problem, year), {
      work,
      seed,
      shouldStop,
      ...(exactly && solver !== undefined ? { solver } : {}),
    });
    const clear = found.status === 'planned' ? clearFrom(problem, found.plan) : high;
    if (clear <= year) high = clear;
    else low = year + 1;
  }
  return high;
}

/** The year after the last in which a plan has an oversize class or pupils unplaced, whether they count yet or not. */
function clearFrom(problem: AllocationProblem, plan: AllocationPlan): SchoolYear {
  return Math.max(
    problem.firstYear,
    ...classShortfalls(findShortfalls(problem, plan)).map(({ year }) => year + 1),
  );
}
