import type { AllocationProblemInput } from '../../domain/allocation/allocationProblem.ts';
import type { CohortGrowth } from './drawGrowth.ts';

/** Noise that a product of pupils and a ratio may carry. */
const hair = 1e-9;

/**
 * A problem that reckons with more pupils: every school's cohorts, those that enter and those that are there, are so many
 * deviations larger. Children without a seat stay as many as they are.
 */
export function inflateProblem(
  problem: AllocationProblemInput,
  growth: CohortGrowth,
  deviations: number,
): AllocationProblemInput {
  return {
    ...problem,
    areas: problem.areas.map((area) => ({
      ...area,
      demand: (area.demand ?? []).map((row) => {
        const { stage, entryYear: entered } = row;
        const factor = growth.of({ school: area.id, stage, entered }, deviations);
        return { ...row, pupils: Math.ceil(row.pupils * factor - hair) };
      }),
    })),
    schools: problem.schools.map((school) => ({
      ...school,
      units: school.units.map(({ stage, enrolled = [] }) => ({
        stage,
        enrolled: enrolled.map(({ entered, sizes }) => {
          const factor = growth.of({ school: school.id, stage, entered }, deviations);
          return { entered, sizes: sizes.map((size) => Math.ceil(size * factor - hair)) };
        }),
      })),
    })),
  };
}
