import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import { required } from '../../src/domain/invariant.ts';
import type { KeptPart } from '../../src/study/shared/answerOrder.ts';

/** The plans of parts as one plan of all of them. */
export function joinPlans(parts: readonly KeptPart[]): AllocationPlan {
  const plans = parts.map(({ settled }) => required(settled, 'every part has a plan').planned.plan);
  const all = <Row>(rowsOf: (plan: AllocationPlan) => readonly Row[]) => plans.flatMap(rowsOf);
  return {
    intakes: all(({ intakes }) => intakes),
    unplaced: all(({ unplaced }) => unplaced),
    sections: all(({ sections }) => sections),
    regrouped: all(({ regrouped }) => regrouped),
    openings: all(({ openings }) => openings),
    closures: all(({ closures }) => closures),
    extensions: all(({ extensions }) => extensions),
    conversions: all(({ conversions }) => conversions),
    temporaries: all(({ temporaries }) => temporaries),
    hires: all(({ hires }) => hires),
    contracts: all(({ contracts }) => contracts),
    grants: all(({ grants }) => grants),
  };
}
