import { allocate } from '../../allocation/allocate.ts';
import { plansNear } from '../../allocation/repair/plansNear.ts';
import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PlanLevel, PlanVector } from '../../domain/allocation/planVector.ts';
import type { Verification } from '../../domain/allocation/verification.ts';
import { groupBy } from '../../domain/groupBy.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Solver } from '../../milp/solver.ts';
import { verifyPlan } from '../../verification/verifyPlan.ts';
import { changedIn, itemsOf, type PlanItem, planOf, takenFrom } from './planItems.ts';
import { withTeachers } from './withTeachers.ts';

/** One thing that had to be decided otherwise, and what happens if it alone is taken back. */
export interface PlanChange extends Omit<PlanItem, 'rows'> {
  /** Rows as given and as repaired; nothing where it was, or is, not decided at all. */
  readonly before: PlanItem['rows'];
  readonly after: PlanItem['rows'];
  /** A rule that would be broken. */
  readonly breaks?: Problem;
  /** Where no rule would be: the level that would be worse, and by how much. */
  readonly worsens?: { readonly level: PlanLevel; readonly by: number };
}

/** A plan that holds, near the one given. Plain JSON. */
export type Repair =
  | {
      readonly status: 'unchanged' | 'repaired';
      readonly plan: AllocationPlan;
      readonly vector: PlanVector;
      /** What verification says of the plan as given. */
      readonly before: Verification;
      /** None when it is unchanged. */
      readonly changes: readonly PlanChange[];
    }
  /** The classes that stand need more teachers than there may be. */
  | { readonly status: 'impossible'; readonly before: Verification };

export interface RepairRequest {
  /** Moves of the search from scratch, and of the one around the plan. */
  readonly work: number;
  readonly seed: number;
  /** The exact plan of a small problem is looked at as well. */
  readonly solver?: Solver | undefined;
  readonly shouldStop?: (() => boolean) | undefined;
  /** Told before each step. */
  readonly onStep?: ((step: RepairStep) => void) | undefined;
}

/** What a repair does, in order: search from scratch, search near the plan given, take changes back. */
export type RepairStep = 'search' | 'near' | 'takeBack';

const hardLevels = ['unplaced', 'oversizeClasses', 'oversizePupils'] as const;
const noise = (value: number) => 1e-6 * Math.max(1, Math.abs(value));

/** The first level before cost in which the left is worse by more than noise; undefined when it is no worse. */
function worseLevel(left: PlanVector, right: PlanVector): (typeof hardLevels)[number] | undefined {
  const level = hardLevels.find((one) => Math.abs(left[one] - right[one]) > noise(right[one]));
  return level !== undefined && left[level] > right[level] ? level : undefined;
}

/**
 * Repair a plan that breaks rules or leaves short what need not be: the levels before cost come first, as in every
 * plan; then as few things as possible are decided otherwise than given; then cost. No single change of the result can
 * be taken back: each names the rule that would be broken, or the level that would be worse.
 *
 * Near plans are found by the search, and by taking of such a plan one kind of things alone; then what verification lets
 * pass is taken back from them, all at once, by halves, one by one. That few changes suffice is not proven, that none is idle is.
 *
 * @param given Whatever it is; what it names and is not there is left out.
 */
export async function repairPlan(
  problem: AllocationProblem,
  given: AllocationPlan,
  { work, seed, solver, shouldStop = () => false, onStep = () => {} }: RepairRequest,
): Promise<Repair> {
  const before = verifyPlan(problem, given);
  const holds = before.findings.length === 0;
  if (holds && hardLevels.every((level) => before.vector[level] <= noise(0)))
    return { status: 'unchanged', plan: given, vector: before.vector, before, changes: [] };
  onStep('search');
  const scratch = await allocate(problem, {
    ...{ work, seed, shouldStop },
    ...(solver === undefined ? {} : { solver }),
  });
  const others = scratch.status === 'planned' ? [scratch.plan] : [];
  onStep('near');
  const near = plansNear(problem, given, others, { work, seed, shouldStop }).map(({ plan }) => plan);
  const found = [...near, ...others].flatMap((plan) => [plan, ...bridgesTo(plan, given)]);
  const different = new Map(found.map((plan) => [JSON.stringify(plan), plan]));
  const candidates = [...different.values()].flatMap((plan): Candidate[] => {
    const { findings, vector } = verifyPlan(problem, plan);
    return findings.length === 0 ? [{ plan, vector }] : [];
  });
  const [first, ...rest] = candidates;
  if (first === undefined) return { status: 'impossible', before };
  const least = rest.reduce(
    (best, { vector }) => (worseLevel(best, vector) === undefined ? best : vector),
    first.vector,
  );
  if (holds && worseLevel(before.vector, least) === undefined)
    return { status: 'unchanged', plan: given, vector: before.vector, before, changes: [] };
  onStep('takeBack');
  const desk = new RepairDesk(problem, given, least, shouldStop);
  const repaired = candidates
    .filter(({ vector }) => worseLevel(vector, least) === undefined)
    .map(({ plan }) => desk.takeBack(plan))
    .reduce((best, one) => (isCloser(one, best) ? one : best));
  return { status: 'repaired', ...desk.tell(repaired), before };
}

/** The given plan with all that another decides otherwise of one kind, or of dates: sites, closures. */
function bridgesTo(plan: AllocationPlan, given: AllocationPlan): AllocationPlan[] {
  const [from, to] = [itemsOf(given), itemsOf(plan)];
  const changed = groupBy(changedIn(from, to), (key) => (to.get(key) ?? from.get(key))?.kind ?? '');
  const dates = [...(changed.get('opening') ?? []), ...(changed.get('closure') ?? [])];
  return [...changed.values(), dates].map((keys) => planOf(takenFrom(from, to, keys)));
}

interface Candidate {
  readonly plan: AllocationPlan;
  readonly vector: PlanVector;
}

/** A plan that holds as things, what it comes to, and which of them differ from the plan given. */
interface Reached {
  readonly items: ReadonlyMap<string, PlanItem>;
  readonly vector: PlanVector;
  readonly changed: readonly string[];
}

function isCloser(left: Reached, right: Reached): boolean {
  if (left.changed.length !== right.changed.length) return left.changed.length < right.changed.length;
  return left.vector.cost < right.vector.cost;
}

/** Takes changes back one after the other, as far as verification and the levels before cost let them pass. */
class RepairDesk {
  readonly #problem: AllocationProblem;
  readonly #given: ReadonlyMap<string, PlanItem>;
  readonly #least: PlanVector;
  readonly #shouldStop: () => boolean;

  constructor(
    problem: AllocationProblem,
    given: AllocationPlan,
    least: PlanVector,
    shouldStop: () => boolean,
  ) {
    this.#problem = problem;
    this.#given = itemsOf(given);
    this.#least = least;
    this.#shouldStop = shouldStop;
  }

  /** The plan with some things as given; with more contract teachers where these are all that it lacks. */
  #tryBack(from: Reached, keys: readonly string[]): Reached | undefined {
    const items = takenFrom(from.items, this.#given, keys);
    const plan = planOf(items);
    const plain = verifyPlan(this.#problem, plan);
    if (plain.findings.length === 0) return this.#reached(items, plain);
    if (plain.findings.some(({ code }) => code !== 'teachersMissing')) return undefined;
    const staffed = withTeachers(this.#problem, plan);
    const found = this.#reached(itemsOf(staffed), verifyPlan(this.#problem, staffed));
    return found !== undefined && found.changed.length < from.changed.length ? found : undefined;
  }

  #reached(items: ReadonlyMap<string, PlanItem>, { findings, vector }: Verification): Reached | undefined {
    if (findings.length > 0 || worseLevel(vector, this.#least) !== undefined) return undefined;
    return { items, vector, changed: changedIn(this.#given, items) };
  }

  /** Take back what can be, until no single change can, or somebody stops it. */
  takeBack(plan: AllocationPlan): Reached {
    const items = itemsOf(plan);
    const { vector } = verifyPlan(this.#problem, plan);
    let current: Reached = { items, vector, changed: changedIn(this.#given, items) };
    const pull = (keys: readonly string[]): void => {
      if (keys.length === 0 || this.#shouldStop()) return;
      const found = this.#tryBack(current, keys);
      if (found !== undefined) current = found;
      if (found !== undefined || keys.length === 1) return;
      const middle = Math.ceil(keys.length / 2);
      pull(keys.slice(0, middle));
      pull(keys.slice(middle));
    };
    for (let left = Number.POSITIVE_INFINITY; current.changed.length < left; ) {
      left = current.changed.length;
      pull(current.changed);
    }
    return current;
  }

  /** The repaired plan with its changes, each with what happens if it alone is taken back. */
  tell({ items, vector, changed }: Reached) {
    const changes = changed.map((key): PlanChange => {
      const [before, after] = [this.#given.get(key), items.get(key)];
      const { kind, place, stage, entered } = (after ?? before) as PlanItem;
      return {
        ...{ kind, place },
        ...(stage === undefined ? {} : { stage }),
        ...(entered === undefined ? {} : { entered }),
        before: before?.rows ?? {},
        after: after?.rows ?? {},
        ...this.#reasonOf(items, key),
      };
    });
    return { plan: planOf(items), vector, changes };
  }

  #reasonOf(items: ReadonlyMap<string, PlanItem>, key: string): Pick<PlanChange, 'breaks' | 'worsens'> {
    const back = verifyPlan(this.#problem, planOf(takenFrom(items, this.#given, [key])));
    const [breaks] = back.findings;
    if (breaks !== undefined) return { breaks };
    const level = worseLevel(back.vector, this.#least);
    return level === undefined ? {} : { worsens: { level, by: back.vector[level] - this.#least[level] } };
  }
}
