import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { solveExactly } from '../../src/allocation/exact.ts';
import { planGreedily } from '../../src/allocation/greedy.ts';
import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import type {
  AllocationProblem,
  AllocationProblemInput,
} from '../../src/domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { compareVectors } from '../../src/verification/compareVectors.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { read, smallTown } from '../allocation/smallTown.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { county } from '../bench/county.ts';

const solver = highsSolver();

describe('verifyPlan', () => {
  it('should accept every plan of the search, and come to the figures it claims', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const allocation = await allocate(problem, { work: 1000 });
        if (allocation.status === 'planned') expectAccepted(problem, allocation);
      }),
      { numRuns: 60 },
    );
  });

  it('should accept every plain plan, and come to the figures it claims', () => {
    fc.assert(
      fc.property(tinyProblems, (input) => {
        const problem = read(input);
        const measured = planGreedily(problem);
        if (measured !== undefined) expectAccepted(problem, measured);
      }),
      { numRuns: 100 },
    );
  });

  it('should accept every plan of the exact programme, and come to the figures it claims', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const outcome = await solveExactly(problem, solver);
        if (outcome.status === 'solved') expectAccepted(problem, outcome);
      }),
      { numRuns: 60 },
    );
  });

  it('should accept the plans of the small town, which has something of everything', async () => {
    const problem = read(smallTown);
    const outcome = await solveExactly(problem, solver);
    if (outcome.status !== 'solved') throw new Error('The small town has a plan.');
    expectAccepted(problem, outcome);
    const allocation = await allocate(problem, { work: 2000 });
    if (allocation.status !== 'planned') throw new Error('The small town has a plan.');
    expectAccepted(problem, allocation);
  });

  it.each([false, true])('should accept the plan of a county of forty schools (fed: %s)', (fed) => {
    const problem = read(county({ schools: 40, seed: 1, fed }));
    const measured = planGreedily(problem);
    if (measured === undefined) throw new Error('The county has a plan.');
    expectAccepted(problem, measured);
  });
});

describe('the figures of a plan', () => {
  it('should count no more oversize classes than there are pupils above the cap', () => {
    expect(figures({ pupils: 91, sections: 2 })).toMatchObject({ oversizeClasses: 1, oversizePupils: 1 });
    expect(figures({ pupils: 100, sections: 2 })).toMatchObject({ oversizeClasses: 2, oversizePupils: 10 });
    expect(figures({ pupils: 90, sections: 2 })).toMatchObject({ oversizeClasses: 0, oversizePupils: 0 });
  });

  it('should count half an oversize class for half a pupil above, which survival can leave', () => {
    const half = figures({ pupils: 45, sections: 1, survival: [1, 45.5 / 45], lastYear: 2021 });
    expect(half.oversizeClasses).toBeCloseTo(2 * 0.5, 6);
    expect(half.oversizePupils).toBeCloseTo(2 * 0.5, 6);
  });

  it('should count a cohort, in every year under one cap, as in its fullest year', () => {
    const survival = [1, 46 / 45];
    const both = figures({ pupils: 90, sections: 2, survival, lastYear: 2021 });
    expect(both.oversizeClasses).toBeCloseTo(4, 6);
    expect(both.oversizePupils).toBeCloseTo(4, 6);
  });

  it('should count the years before the deadline by their weight', () => {
    const deadline = { year: 2021, weightBefore: 0.25 };
    const weighed = figures({ pupils: 91, sections: 2, deadline, lastYear: 2021 });
    expect(weighed).toMatchObject({ oversizeClasses: 1.25, oversizePupils: 1.25 });
  });

  it('should count real classes one by one, however small the others are', () => {
    const { findings, vector } = verifyPlan(read(standing), {
      ...nothing,
      sections: [
        { school: 'school', stage: 'primary', entered: 2019, fromYear: 2020, toYear: 2020, sections: 3 },
      ],
    });
    expect(findings).toEqual([]);
    expect(vector).toMatchObject({ oversizeClasses: 2, oversizePupils: 10 });
  });
});

const nothing: AllocationPlan = {
  intakes: [],
  unplaced: [],
  sections: [],
  regrouped: [],
  openings: [],
  closures: [],
  extensions: [],
  conversions: [],
  temporaries: [],
  hires: [],
  contracts: [],
  grants: [],
};

/** Classes of 50, 50 and 20 under a cap of 45. */
const standing: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2020,
  lastYear: 2020,
  stages: [{ stage: 'primary', years: 2, caps: [{ fromYear: 2020, pupils: 45 }] }],
  areas: [{ id: 'area' }],
  schools: [
    {
      id: 'school',
      district: 'd',
      units: [{ stage: 'primary', enrolled: [{ entered: 2019, sizes: [50, 50, 20] }] }],
    },
  ],
  flows: [],
};

/** One cohort of a two-year stage with a cap of 45 and classes of up to 60. */
function figures({
  pupils,
  sections,
  lastYear = 2020,
  ...stage
}: {
  pupils: number;
  sections: number;
  survival?: number[];
  deadline?: { year: number; weightBefore: number };
  lastYear?: number;
}): PlanVector {
  const { survival = [1, 1], deadline } = stage;
  const problem = read({
    ...standing,
    lastYear,
    stages: [
      {
        stage: 'primary',
        years: 2,
        survival,
        caps: [{ fromYear: 2020, pupils: 45 }],
        largestClass: 60,
        ...(deadline === undefined ? {} : { deadline }),
      },
    ],
    areas: [{ id: 'area', demand: [{ stage: 'primary', entryYear: 2020, pupils }] }],
    schools: [{ id: 'school', district: 'd', units: [{ stage: 'primary' }] }],
    flows: [{ area: 'area', school: 'school', stage: 'primary', home: true }],
  });
  const { findings, vector } = verifyPlan(problem, {
    ...nothing,
    intakes: [{ area: 'area', school: 'school', stage: 'primary', entryYear: 2020, pupils }],
    sections: [
      { school: 'school', stage: 'primary', entered: 2020, fromYear: 2020, toYear: lastYear, sections },
    ],
  });
  expect(findings).toEqual([]);
  return vector;
}

function expectAccepted(
  problem: AllocationProblem,
  { plan, vector: claimed }: { readonly plan: AllocationPlan; readonly vector: PlanVector },
): void {
  const { findings, vector } = verifyPlan(problem, plan);
  expect([...findings, ...compareVectors(claimed, vector)]).toEqual([]);
}
