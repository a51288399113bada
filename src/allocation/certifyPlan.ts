import type { AllocationProblem } from '../domain/allocation/allocationProblem.ts';
import { type Certificate, gapsOf } from '../domain/allocation/certificate.ts';
import { type PlanLevel, type PlanVector, planLevels } from '../domain/allocation/planVector.ts';
import { budgetedSolver } from '../milp/budgetedSolver.ts';
import { relaxed } from '../milp/milp.ts';
import type { LevelProof } from '../milp/minimiseInOrder.ts';
import type { Solver } from '../milp/solver.ts';
import { committedCost } from './committedCost.ts';
import { comparePlans } from './comparePlans.ts';
import { type ExactOutcome, solveExactly } from './exact.ts';
import type { MeasuredPlan } from './greedy.ts';
import type { AllocationModel } from './model/buildModel.ts';
import { heldRow, type LevelBeforeCost, levelsBeforeCost } from './polish/heldProgramme.ts';
import type { PolishedPlan } from './polish/polishPlan.ts';

const model =
  'Classes of a cohort change only where its cap changes and must do for its fullest year until then; cohorts stay at the school they enter, or move as a whole when it closes; classes that stand stay as they are unless regrouped at a price.';

/** Problems up to this many columns are solved exactly, as far as the work allowed goes. */
const smallModel = 2_500;
const nodesPerLevel = 2_000;
/** Simplex iterations of all levels together. */
const exactIterations = 40_000;
/** Above this many columns not even the linear relaxation is solved. */
export const largeModel = 60_000;

/** A plan and what is proven about it. */
export type CertifiedPlan = MeasuredPlan & { readonly certificate: Certificate };

interface Certifying {
  readonly work: number;
  /** Cost of the cheapest plan found, as good on the levels before. */
  readonly leastCost: number;
  readonly shouldStop: () => boolean;
}

/**
 * Say what is proven about a plan. With a solver, a small problem is solved exactly, which can give a better plan; a
 * larger one gets the bound of its linear relaxation, the levels before cost held at what the plan reached.
 *
 * @param model The programme of the problem; undefined where it is too large for a solver.
 * @param polish Polishes the better plan where its cost is not proven to be the least; missing where none is asked for.
 */
export async function certifyPlan(
  problem: AllocationProblem,
  measured: MeasuredPlan,
  {
    solver,
    model: built,
    work,
    leastCost,
    polish,
    shouldStop,
  }: Certifying & {
    readonly solver: Solver | undefined;
    readonly model: AllocationModel | undefined;
    readonly polish?: Polisher | undefined;
  },
): Promise<CertifiedPlan> {
  const plain = { ...measured, certificate: ownCertificate(measured, work, leastCost) };
  if (solver === undefined || built === undefined || shouldStop()) return plain;
  const exact =
    built.milp.columns.length <= smallModel
      ? await solveSmall(problem, solver, measured, { work, leastCost, shouldStop })
      : undefined;
  const isBounded = exact?.certificate.source === 'branchAndBound';
  const isLeast = exact?.certificate.proven.includes('cost') === true;
  if (exact !== undefined && isBounded && (isLeast || polish === undefined)) return exact;
  const best = polish === undefined ? (exact ?? plain) : await polishedBy(polish, problem, exact ?? plain);
  if (best.certificate.lowerBound !== undefined) return best;
  const bound = await boundCost(built, solver, best.vector, shouldStop);
  if (bound === undefined) return best;
  const { upperBound } = best.certificate;
  return {
    ...best,
    certificate: { ...best.certificate, ...gapsOf(upperBound, bound, committedCost(problem)), source: 'lp' },
  };
}

/** Polishes a plan, of which the cost of the cheapest one known is told. */
export type Polisher = (found: MeasuredPlan & { readonly leastCost: number }) => Promise<PolishedPlan>;

/** A plan polished, and what is proven about it: by polishing, and by an exact solve before, whose least levels it keeps. */
async function polishedBy(
  polish: Polisher,
  problem: AllocationProblem,
  { plan, vector, certificate: before }: CertifiedPlan,
): Promise<CertifiedPlan> {
  const made = await polish({ plan, vector, leastCost: before.leastCost ?? before.upperBound });
  const own = ownCertificate(made, before.work, made.leastCost);
  const exact = before.source === 'branchAndBound' ? before.lowerBound : undefined;
  const bounds = [
    ...(made.bound === undefined ? [] : [{ bound: made.bound, isLinear: !made.branched }]),
    ...(exact === undefined ? [] : [{ bound: exact, isLinear: false }]),
  ];
  const [best] = bounds.toSorted((left, right) => right.bound - left.bound);
  if (best === undefined) return { plan: made.plan, vector: made.vector, certificate: own };
  const certificate = {
    ...own,
    ...gapsOf(made.vector.cost, best.bound, committedCost(problem)),
    proven: exact === undefined ? own.proven : before.proven,
    source: best.isLinear ? 'lp' : 'branchAndBound',
  } as const;
  return { plan: made.plan, vector: made.vector, certificate };
}

/** What a plan proves by itself, without a solver: levels at which nothing is left. */
export function ownCertificate({ vector }: MeasuredPlan, work: number, leastCost: number): Certificate {
  const proven: PlanLevel[] = [];
  for (const level of ['unplaced', 'oversizeClasses', 'oversizePupils'] as const) {
    if (vector[level] > 1e-9) break;
    proven.push(level);
  }
  const source = proven.length === 3 ? 'oversizeZero' : 'none';
  const cheaper = leastCost < vector.cost - 1e-7 * Math.max(1, Math.abs(vector.cost)) ? { leastCost } : {};
  return { upperBound: vector.cost, ...cheaper, proven, source, model, work };
}

/**
 * What an exact solve proves about a plan of the same problem: levels whose bound meets their value, and the bound on
 * cost where the levels before it are proven.
 */
export function certifyExactly(
  problem: AllocationProblem,
  measured: MeasuredPlan,
  { proofs }: Extract<ExactOutcome, { status: 'solved' }>,
  work: number,
): Certificate {
  const cost = proofs.find(({ level }) => level === 'cost');
  const own = ownCertificate(measured, work, cost?.value ?? measured.vector.cost);
  const proven: PlanLevel[] = [];
  for (const level of planLevels) {
    // A level without a proof is the same in every plan.
    const proof = proofs.find((one) => one.level === level);
    if (proof !== undefined && !isProven(proof)) break;
    proven.push(level);
  }
  if (!proven.includes('oversizePupils')) return own;
  const bound = cost === undefined ? measured.vector.cost : cost.bound;
  if (bound === undefined) return own;
  return {
    ...own,
    ...gapsOf(measured.vector.cost, bound, committedCost(problem)),
    proven,
    source: 'branchAndBound',
  };
}

const isProven = ({ value, bound }: LevelProof<PlanLevel>) =>
  bound !== undefined && value - bound <= 1e-5 * Math.max(1, Math.abs(value));

/** The exact programme: its plan or its proof; undefined when it was stopped before it was of use. */
async function solveSmall(
  problem: AllocationProblem,
  solver: Solver,
  measured: MeasuredPlan,
  { work, leastCost, shouldStop }: Certifying,
): Promise<CertifiedPlan | undefined> {
  const limits = { nodes: nodesPerLevel };
  const outcome = await solveExactly(problem, budgetedSolver(solver, exactIterations, shouldStop), {
    limits,
  });
  if (outcome.status !== 'solved') return undefined;
  const { costTolerance } = problem;
  const cost = outcome.proofs.find(({ level }) => level === 'cost')?.value ?? leastCost;
  const least = Math.min(cost, leastCost);
  const better = comparePlans(outcome.vector, measured.vector, costTolerance, least) < 0;
  const best = better ? { plan: outcome.plan, vector: outcome.vector } : measured;
  const certificate = certifyExactly(problem, best, outcome, work);
  return better || certificate.source === 'branchAndBound' ? { ...best, certificate } : undefined;
}

/**
 * The least cost of the linear relaxation with some levels held at what a plan reached.
 *
 * @returns Undefined where the solver did not come to an end.
 */
export async function boundCost(
  model: AllocationModel,
  solver: Solver,
  vector: PlanVector,
  shouldStop: () => boolean,
  heldLevels: readonly LevelBeforeCost[] = levelsBeforeCost,
): Promise<number | undefined> {
  const held = heldLevels.map((level) => heldRow(model, vector, level));
  const { milp } = model;
  const outcome = await solver.solve(relaxed({ ...milp, rows: [...milp.rows, ...held] }), {
    interrupt: shouldStop,
  });
  return outcome.status === 'optimal' ? outcome.bound : undefined;
}
