import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';

/** Where children go, what opens and what closes: classes, rooms, teachers and money follow from it. Plain JSON. */
export type Directions = Pick<AllocationPlan, 'intakes' | 'openings' | 'closures'>;

/** A plan with nothing but its directions. */
export function planOfDirections({ intakes, openings, closures }: Directions): AllocationPlan {
  return {
    ...{ intakes, openings, closures },
    ...{ unplaced: [], sections: [], regrouped: [], extensions: [], conversions: [], temporaries: [] },
    ...{ hires: [], contracts: [], grants: [] },
  };
}
