import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import {
  type BindingReason,
  type Shortage,
  type ShortageLever,
  shortageLevers,
  type WayOut,
} from '../../domain/allocation/shortage.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Shortfall as Gave } from '../../milp/makeElastic.ts';
import type { Solver } from '../../milp/solver.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import type { Shortfall } from './findShortfalls.ts';
import { type LeastShort, leastShort, type ShortKind, type ShortModel, shortModel } from './leastShort.ts';
import { loosenProblem, type ProblemLever, type RowLever, rowLevers } from './loosenProblem.ts';

/** Less than this many pupil-years are noise, beside so many that are short. */
const noiseIn = (short: number) => Math.max(1e-4, 1e-5 * short);

const isRowLever = (lever: ShortageLever): lever is RowLever => lever in rowLevers;

interface Weighing {
  /** The programme of the problem as it is. */
  readonly plain: ShortModel;
  /** A plan whose pupils stay where it sends them, as they do in the programme. */
  readonly flows?: AllocationPlan;
  /** Less than this is no sight of the shortage. */
  readonly least: number;
  readonly shortfalls: readonly Shortfall[];
  readonly solver: Solver;
}

/**
 * Weigh the levers: each alone is let give way, and what is short in the programme then falls by so much. Duals would
 * tell the same only for the next pupil, and not at all where whole numbers bind. Levers that are rows also tell the
 * least by which they must give way.
 *
 * @returns undefined when the programme cannot see the shortage (its relaxation splits classes), or was not solved.
 */
export async function weighLevers(
  problem: AllocationProblem,
  kind: ShortKind,
  weighing: Weighing,
): Promise<Pick<Shortage, 'binding' | 'cheapestWayOut'> | undefined> {
  const { plain, least, solver } = weighing;
  const base = await leastShort(solver, plain);
  if (base === undefined || base.short <= Math.max(noiseIn(0), least)) return undefined;
  const reasons: BindingReason[] = [];
  const unknown: ShortageLever[] = [];
  const ways: WayOut[] = [];
  for (const lever of shortageLevers) {
    const answer = await letGive(problem, kind, lever, weighing);
    if (answer === 'absent') continue;
    if (answer === undefined || answer.source !== base.source) {
      unknown.push(lever);
      continue;
    }
    const relief = base.short - answer.short;
    if (relief <= noiseIn(base.short)) continue;
    reasons.push({ lever, relief: tidy(relief) });
    if (isRowLever(lever)) ways.push(wayOut(lever, plain.model, answer));
  }
  reasons.sort((left, right) => right.relief - left.relief);
  return {
    binding: { source: base.source, short: tidy(base.short), reasons, unknown },
    cheapestWayOut: ways,
  };
}

async function letGive(
  problem: AllocationProblem,
  kind: ShortKind,
  lever: ShortageLever,
  { plain, flows, shortfalls, solver }: Weighing,
): Promise<LeastShort | undefined | 'absent'> {
  if (!isRowLever(lever)) {
    if (!hasLever(problem, lever)) return 'absent';
    if (flows !== undefined && (lever === 'shares' || lever === 'reach')) return undefined;
    const loose = loosenProblem(problem, lever, shortfalls);
    return leastShort(solver, shortModel(loose, kind, flows === undefined ? {} : { flows }));
  }
  const { rows } = rowLevers[lever];
  const there = plain.model.milp.rows.some(({ name }) => rows.some((start) => name.startsWith(start)));
  return there ? leastShort(solver, plain, rows) : 'absent';
}

/** Whether a lever can be in the way at all. */
function hasLever({ schools, flows, areas, stages }: AllocationProblem, lever: ProblemLever): boolean {
  if (lever === 'temporaryRooms') return schools.some(({ temporary }) => temporary !== undefined);
  if (lever === 'standingClasses') return stages.some(({ regroupCost }) => regroupCost === undefined);
  if (lever === 'leadTime')
    return schools.some(({ extension, site }) => extension !== undefined || site !== undefined);
  if (lever === 'shares')
    return (
      areas.some(({ singleSource }) => singleSource) ||
      flows.some(({ leastShare, mostShare }) => leastShare > 0 || mostShare < 1)
    );
  return schools.length > 1;
}

function wayOut(lever: RowLever, model: AllocationModel, { short, gave, source }: LeastShort): WayOut {
  // A pool can lack teachers, never have too many.
  const asked = gave.filter(({ side }) => side === 'upper');
  return {
    lever,
    unit: rowLevers[lever].unit,
    left: short > noiseIn(0) ? tidy(short) : 0,
    missing: asked.map((one) => ({ ...placeOf(lever, one, model), amount: tidy(one.amount) })),
    source,
  };
}

/** Solvers leave a hair of noise. */
const tidy = (amount: number) => Math.round(amount * 1e6) / 1e6;

/** Rows are named "rooms/school/year", "money/district/year", "teachersNeeded/district/stage/year". */
function placeOf(lever: RowLever, { name }: Gave, { problem }: AllocationModel) {
  const parts = name.split('/');
  const year = Number(parts.at(-1));
  if (lever === 'money') return { district: parts[1] ?? '', year };
  if (lever === 'teachers' || lever === 'hires') {
    const stage = problem.teachers.find((pool) => pool.stage === parts[2])?.stage;
    return { district: parts[1] ?? '', ...stageOf(stage), year };
  }
  return { school: parts[1] ?? '', year };
}

const stageOf = (stage: Stage | undefined) => (stage === undefined ? {} : { stage });
