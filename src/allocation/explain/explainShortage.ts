import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { SchoolShortage, Shortage, WayOut } from '../../domain/allocation/shortage.ts';
import { byText } from '../../domain/region/region.ts';
import { budgetedSolver } from '../../milp/budgetedSolver.ts';
import type { Solver } from '../../milp/solver.ts';
import { largeModel } from '../certifyPlan.ts';
import type { MeasuredPlan } from '../greedy.ts';
import { earliestYear } from './earliestYear.ts';
import { findConflict } from './findConflict.ts';
import { classShortfalls, findShortfalls, type Shortfall } from './findShortfalls.ts';
import { type ShortKind, type ShortModel, shortModel } from './leastShort.ts';
import { reasonsInPlan } from './reasonsInPlan.ts';
import { sayShortage } from './sayShortage.ts';
import { shortBySchool } from './shortBySchool.ts';
import { weighLevers } from './weighLevers.ts';

export interface ExplainRequest {
  /** For proofs; without it everything is read from plans, and says so. */
  readonly solver?: Solver | undefined;
  /** Moves of each search for a plan with a later or earlier deadline (a handful of searches). */
  readonly work?: number;
  readonly seed?: number;
  /** Simplex iterations in all. What is not weighed within them is told as unknown. */
  readonly simplexIterations?: number;
  readonly shouldStop?: () => boolean;
  /** Name of a school or district; its id when missing. */
  readonly nameOf?: (id: string) => string;
}

/** Programmes up to this many columns also look for plans with the solver's help. */
const smallModel = 500;

/**
 * Explain what stays short in the best plan: where, for what reasons, from when on it need not be, and the least that
 * would help. The same request gives the same explanation; a stopped one tells less, never something else.
 *
 * @param measured The best plan of the problem with its vector.
 * @returns undefined when nothing is short.
 */
export async function explainShortage(
  problem: AllocationProblem,
  { plan, vector }: MeasuredPlan,
  {
    solver,
    work = 20_000,
    seed = 1,
    simplexIterations = 200_000,
    shouldStop = () => false,
    nameOf = (id) => id,
  }: ExplainRequest = {},
): Promise<Shortage | undefined> {
  if (vector.unplaced + vector.oversizeClasses + vector.oversizePupils <= 1e-6) return undefined;
  const shortfalls = findShortfalls(problem, plan);
  const kind = kindOf(shortfalls);
  const seen = shortBySchool(problem, plan, shortfalls);
  const short = solver === undefined || shouldStop() ? undefined : shortModel(problem, kind);
  const columns = short?.model.milp.columns.length ?? Number.POSITIVE_INFINITY;
  const asked =
    solver === undefined || short === undefined || columns > largeModel
      ? undefined
      : { solver: budgetedSolver(solver, simplexIterations, shouldStop), short };
  const weighed =
    asked === undefined ? undefined : await weigh(problem, plan, { kind, shortfalls, ...asked });
  const conflict =
    asked === undefined || weighed?.binding.source === 'plan'
      ? undefined
      : await findConflict(asked.solver, asked.short);
  const earliest = await earliestYear(problem, plan, {
    solver: asked?.solver,
    exactly: columns <= smallModel,
    work,
    seed,
    shouldStop,
  });
  const rooms = weighed?.cheapestWayOut.find((way) => way.lever === 'rooms');
  const told = {
    bySchool: rooms === undefined ? seen : withRooms(seen, rooms),
    binding: weighed?.binding ?? reasonsInPlan(problem, ofKind(shortfalls, kind), seen),
    cheapestWayOut: weighed?.cheapestWayOut ?? roomsOfPlan(seen),
  };
  return {
    ...told,
    roomsSource: rooms?.source ?? 'plan',
    sentence: sayShortage(problem, told, conflict, nameOf),
    earliest,
  };
}

/** The programme must see at least this share of what is short in the plan; its relaxation can split classes. */
const sight = 0.5;

/** Weigh the levers by the programme; where it hardly sees the shortage, with pupils where the plan sends them. */
async function weigh(
  problem: AllocationProblem,
  plan: AllocationPlan,
  {
    kind,
    shortfalls,
    short,
    solver,
  }: {
    readonly kind: ShortKind;
    readonly shortfalls: readonly Shortfall[];
    readonly short: ShortModel;
    readonly solver: Solver;
  },
) {
  const seen = ofKind(shortfalls, kind).reduce((sum, { weight, pupils }) => sum + weight * pupils, 0);
  const least = sight * seen;
  const free = await weighLevers(problem, kind, { plain: short, shortfalls, solver, least });
  if (free !== undefined) return free;
  const plain = shortModel(problem, kind, { flows: plan });
  return weighLevers(problem, kind, { plain, flows: plan, shortfalls, solver, least: 0 });
}

/** Classes and places are explained first; size caps of schools where nothing else is short. */
function kindOf(shortfalls: readonly Shortfall[]): ShortKind {
  return classShortfalls(shortfalls).some(({ weight }) => weight > 0) ? 'classes' : 'schoolSizes';
}

function ofKind(shortfalls: readonly Shortfall[], kind: ShortKind): readonly Shortfall[] {
  return kind === 'classes' ? classShortfalls(shortfalls) : shortfalls;
}

/** The rooms that the programme misses instead of those that the plan does. */
function withRooms(seen: readonly SchoolShortage[], { missing }: WayOut): SchoolShortage[] {
  const at = (school: string, year: number) =>
    missing.find((one) => one.school === school && one.year === year)?.amount ?? 0;
  const known = new Set(seen.map(({ school, year }) => `${school} ${year}`));
  const others = missing.flatMap(({ school, year, amount }) =>
    school === undefined || known.has(`${school} ${year}`)
      ? []
      : [{ school, year, stages: [], pupilsAboveSize: 0, roomsMissing: amount }],
  );
  return [...seen.map((one) => ({ ...one, roomsMissing: at(one.school, one.year) })), ...others].toSorted(
    (left, right) => byText(left.school, right.school) || left.year - right.year,
  );
}

/** What would house the plan's classes at their caps; another plan may need less. */
function roomsOfPlan(seen: readonly SchoolShortage[]): WayOut[] {
  const missing = seen
    .filter(({ roomsMissing }) => roomsMissing > 0)
    .map(({ school, year, roomsMissing }) => ({ school, year, amount: roomsMissing }));
  return missing.length === 0 ? [] : [{ lever: 'rooms', unit: 'rooms', missing, source: 'plan' }];
}
