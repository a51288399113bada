import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import { classFaults } from './faults/classFaults.ts';
import type { Fault, World } from './faults/fault.ts';
import { placementFaults } from './faults/placementFaults.ts';
import { resourceFaults } from './faults/resourceFaults.ts';
import { rowFaults } from './faults/rowFaults.ts';
import { schoolFaults } from './faults/schoolFaults.ts';

/** Every way to break a plan. */
export const faults: readonly Fault[] = [
  ...rowFaults,
  ...placementFaults,
  ...classFaults,
  ...schoolFaults,
  ...resourceFaults,
];

/** A plan with one planted fault, and the code that must tell it. */
export interface Planted {
  readonly name: string;
  readonly code: Fault['code'];
  readonly plan: AllocationPlan;
}

/** The plans that come from a plan that holds by planting one fault each; faults without an occasion are left out. */
export function oneFaultIn(world: World): Planted[] {
  return faults.flatMap(({ name, code, plant }) => {
    const plan = plant(world);
    return plan === undefined ? [] : [{ name, code, plan }];
  });
}
