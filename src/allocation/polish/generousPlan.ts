import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import { readPlan } from '../model/readPlan.ts';
import { mostlyDone } from '../relax/relaxedPlan.ts';

/** Parts of an opening below this are noise. */
const leastPart = 0.05;

/**
 * Where pupils go and what opens and closes at a point of the linear relaxation, sites generously: as early and as large
 * as any part of them opens, since whole classes need more room than fractions.
 */
export function generousPlan(model: AllocationModel, point: readonly number[]): AllocationPlan {
  return {
    ...readPlan(model, point),
    openings: mostlyDone(model.openings, point).map(({ school, done }) => {
      const least = Math.min(leastPart, Math.max(...done.map(({ part }) => part)));
      const parts = done.filter(({ part }) => part >= least);
      return {
        school,
        year: Math.min(...parts.map(({ year }) => year)),
        module: Math.max(...parts.map(({ module }) => module)),
      };
    }),
    closures: mostlyDone(model.closings, point).map(({ school, year }) => ({ school, year })),
  };
}
