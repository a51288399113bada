import type { AllocationPlan } from '../../../src/domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../../src/domain/allocation/allocationProblem.ts';
import type { FindingCode } from '../../../src/verification/problemTexts.ts';

/** A problem with a plan that holds. */
export interface World {
  readonly problem: AllocationProblem;
  readonly plan: AllocationPlan;
}

/** A way to break a plan in one place, and the code that must tell it. */
export interface Fault {
  readonly name: string;
  readonly code: FindingCode;
  /** The broken plan; undefined where this world gives no occasion. */
  readonly plant: (world: World) => AllocationPlan | undefined;
}

/** The plan with one list changed. */
export function withList<L extends keyof AllocationPlan>(
  plan: AllocationPlan,
  list: L,
  rows: AllocationPlan[L],
): AllocationPlan {
  return { ...plan, [list]: rows };
}

/** The plan with one more row. */
export function withRow<L extends keyof AllocationPlan>(
  plan: AllocationPlan,
  list: L,
  row: AllocationPlan[L][number],
): AllocationPlan {
  return { ...plan, [list]: [...plan[list], row] };
}

/** The plan with its first row of which `holds` is true put in another's place, or several, or none. */
export function changeFirst<L extends keyof AllocationPlan>(
  plan: AllocationPlan,
  list: L,
  holds: (row: AllocationPlan[L][number]) => boolean,
  change: (row: AllocationPlan[L][number]) => readonly AllocationPlan[L][number][],
): AllocationPlan | undefined {
  const rows: readonly AllocationPlan[L][number][] = plan[list];
  const index = rows.findIndex(holds);
  const row = rows[index];
  if (row === undefined) return undefined;
  return { ...plan, [list]: [...rows.slice(0, index), ...change(row), ...rows.slice(index + 1)] };
}
