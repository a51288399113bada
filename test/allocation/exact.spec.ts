import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveExactly } from '../../src/allocation/exact.ts';
import { buildModel } from '../../src/allocation/model/buildModel.ts';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';
import { planLevels } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { relaxed } from '../../src/milp/milp.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { exhaustivePlan } from '../oracles/exhaustivePlan.ts';
import { read, smallTown } from './smallTown.ts';

const solver = highsSolver();

describe('solveExactly', () => {
  it('should open a second class for the 46th pupil under a cap of 45', async () => {
    expect((await solved(oneSchool({ pupils: 45, rooms: 2 }))).plan.sections).toMatchObject([
      { sections: 1 },
    ]);
    expect((await solved(oneSchool({ pupils: 46, rooms: 2 }))).plan.sections).toMatchObject([
      { sections: 2 },
    ]);
  });

  it('should count whole classes for pupils who can go nowhere else, even where classes may be fractions', async () => {
    const costOf = async (pupils: number) => {
      const { milp } = buildModel(read(oneSchool({ pupils, rooms: 3, sectionCost: 90 })));
      const columns = milp.columns.map((column) =>
        column.name.startsWith('unplaced/') ? { ...column, upper: 0 } : column,
      );
      const outcome = await solver.solve(relaxed({ ...milp, columns }));
      return outcome.status === 'optimal' ? outcome.bound : Number.NaN;
    };
    expect(await costOf(20)).toBeCloseTo(90, 6);
    expect(await costOf(60)).toBeCloseTo(180, 6);
    expect(await costOf(90)).toBeCloseTo(180, 6);
  });

  it('should leave a pupil unplaced when there is no room for a second class and none may be larger', async () => {
    const { vector, plan } = await solved(oneSchool({ pupils: 46, rooms: 1 }));
    expect(vector).toMatchObject({ unplaced: 1, oversizeClasses: 0 });
    expect(plan.unplaced).toEqual([{ area: 'area', stage: 'primary', entryYear: 2020, pupils: 1 }]);
  });

  it('should rather have one oversize class than an unplaced pupil', async () => {
    const { vector } = await solved(oneSchool({ pupils: 46, rooms: 1, largestClass: 60 }));
    expect(vector).toMatchObject({ unplaced: 0, oversizeClasses: 1, oversizePupils: 1 });
  });

  it('should count no more oversize classes than there are pupils above the cap', async () => {
    const two = await solved(oneSchool({ pupils: 91, rooms: 2, largestClass: 60 }));
    expect(two.vector).toMatchObject({ oversizeClasses: 1, oversizePupils: 1 });
    const many = await solved(oneSchool({ pupils: 100, rooms: 2, largestClass: 60 }));
    expect(many.vector).toMatchObject({ oversizeClasses: 2, oversizePupils: 10 });
  });

  it('should find the rooms that spare every oversize class, which HiGHS without presolve cuts off', async () => {
    const { plan, vector } = await solved(crowdedPair);
    expect(vector).toMatchObject({ unplaced: 0, oversizeClasses: 0, oversizePupils: 0 });
    expect(plan.regrouped).toHaveLength(2);
  });

  it('should pay for a room rather than keep an oversize class, and not for one that spares nothing', async () => {
    const extension = { most: 3, costPerRoom: 600, fixedCost: 50, leadYears: 0 };
    const { plan, vector } = await solved(oneSchool({ pupils: 91, rooms: 2, largestClass: 60, extension }));
    expect(plan.extensions).toEqual([{ school: 'school', year: 2020, rooms: 1 }]);
    expect(vector).toMatchObject({ oversizeClasses: 0, cost: 650 });
  });

  it('should keep a class of 60 and one of 50 apart under a cap of 55, unless a regrouping is paid for', async () => {
    const kept = await solved(twoYearsOf([60, 50]));
    expect(kept.vector).toMatchObject({ oversizeClasses: 2, oversizePupils: 10, cost: 0 });
    const regrouped = await solved(twoYearsOf([60, 50], 30));
    expect(regrouped.vector).toMatchObject({ oversizeClasses: 0, oversizePupils: 0, cost: 30 });
    expect(regrouped.plan.regrouped).toEqual([
      { school: 'school', stage: 'primary', entered: 2019, fromYear: 2020 },
    ]);
  });

  it('should pay once for a regrouping that holds under two caps', async () => {
    const falling = { ...twoYearsOf([60, 50], 30) };
    const [stage] = falling.stages;
    if (stage !== undefined) stage.caps = [...(stage.caps ?? []), { fromYear: 2021, pupils: 54 }];
    const { vector, plan } = await solved(falling);
    expect(vector).toMatchObject({ oversizeClasses: 0, cost: 30 });
    expect(plan.sections.map(({ fromYear, sections }) => [fromYear, sections])).toEqual([
      [2020, 2],
      [2021, 3],
    ]);
  });

  it('should send the leavers of one year to the next stage the year after', async () => {
    const { plan } = await solved(smallTown);
    const leavers = plan.intakes.filter(({ area }) => area === 'leavers');
    const primary = plan.intakes.filter(({ area, school }) => area === 'centre' && school === 'old');
    const total = (year: number) =>
      leavers.filter(({ entryYear }) => entryYear === year).reduce((sum, { pupils }) => sum + pupils, 0);
    expect(total(2020)).toBe(40);
    expect(total(2021)).toBeCloseTo(0.5 * primary.reduce((sum, { pupils }) => sum + pupils, 0), 5);
  });

  it('should close a school only when its replacement is open, and seat its classes at the receiver', async () => {
    const schools = smallTown.schools.map((school) => {
      const { sizeCaps: _, ...spacious } = {
        ...school,
        ...(school.rooms && { rooms: [{ fromYear: 2020, rooms: 9 }] }),
      };
      return school.closure === undefined
        ? spacious
        : { ...spacious, closure: { ...school.closure, saving: 5000 } };
    });
    const { plan } = await solved({ ...smallTown, schools });
    expect(plan.closures).toEqual([{ school: 'mill-lane', year: 2020 }]);
    expect(plan.openings).toMatchObject([{ school: 'south', year: 2020 }]);
    expect(plan.intakes.some(({ school }) => school === 'mill-lane')).toBe(false);
  });

  it('should name what cannot hold together', async () => {
    const teachers = [
      {
        district: 'd',
        stage: 'primary' as const,
        stock: 2,
        perSection: 2,
        contractPrice: 1,
        contractsAtMost: 1,
      },
    ];
    const outcome = await solveExactly(read({ ...twoYearsOf([60, 50]), teachers }), solver);
    expect(outcome).toMatchObject({ status: 'infeasible' });
    const names = outcome.status === 'infeasible' ? outcome.conflict?.rows.map(({ name }) => name) : [];
    expect(names).toContain('teachersNeeded/d/primary/2020');
  });

  it('should stop at its limits with a plan and the bounds it has', async () => {
    const outcome = await solveExactly(read(smallTown), solver, { limits: { nodes: 0 } });
    expect(outcome).toMatchObject({ status: 'stopped', level: 'unplaced', stopped: 'nodes' });
  });

  it('should give the same plain bytes for the same problem', async () => {
    const [first, second] = [await solved(smallTown), await solved(structuredClone(smallTown))];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(structuredClone(first)).toEqual(first);
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });

  it('should find the plan of a town that HiGHS with presolve takes for impossible', async () => {
    expect((await solved(falselyImpossible)).vector).toMatchObject({ unplaced: 4, cost: 0, kilometres: 1 });
  });

  it('should find a plan where the solver’s presolve sees none', async () => {
    const site = { rooms: 3, pupils: 3, cost: 0 };
    const { vector } = await solved({
      format: 'xuewei.allocation/1',
      firstYear: 2020,
      lastYear: 2021,
      stages: [
        {
          stage: 'primary',
          years: 3,
          survival: [1, 1.5, 1.5],
          caps: [
            { fromYear: 2020, pupils: 2 },
            { fromYear: 2021, pupils: 1 },
          ],
        },
      ],
      areas: [
        {
          id: 'n',
          demand: [2020, 2021].map((entryYear) => ({ stage: 'primary' as const, entryYear, pupils: 1 })),
        },
      ],
      schools: [
        { id: 'a', district: 'd', units: [{ stage: 'primary' }], rooms: [{ fromYear: 2020, rooms: 2 }] },
        {
          id: 'b',
          district: 'd',
          units: [{ stage: 'primary' }],
          site: { modules: [{ rooms: 1, pupils: 1, cost: 0 }, site] },
        },
      ],
      flows: [
        { area: 'n', school: 'a', stage: 'primary', distance: 0.5, home: true },
        { area: 'n', school: 'b', stage: 'primary', distance: 1 },
      ],
      carryOver: false,
    });
    expect(vector).toMatchObject({ unplaced: 0, oversizeClasses: 0, moved: 1, kilometres: 1.5 });
  });

  it('should find what exhaustive search finds', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const best = exhaustivePlan(problem);
        const outcome = await solveExactly(problem, solver);
        if (outcome.status !== 'solved') {
          expect([outcome.status, best]).toEqual(['infeasible', undefined]);
          return;
        }
        const near = planLevels.map((level, index) => {
          const [found, least] = [outcome.vector[level], best?.[index] ?? Number.NaN];
          return Math.abs(found - least) <= 1e-6 * Math.max(1, Math.abs(least)) ? least : found;
        });
        expect(near).toEqual(best);
        expect(outcome.proven).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('should never fare worse with one more room, yuan, teacher or temporary room, or a later deadline', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, fc.constantFrom(...Object.keys(gifts)), async (input, gift) => {
        const [before, after] = await both(input, gifts[gift]?.(input) ?? input);
        if (before !== undefined) expect(compare(after, before)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  it('should never fare better under a tighter cap', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const stages = input.stages.map((stage) => ({
          ...stage,
          caps: stage.caps?.map((cap) => ({ ...cap, pupils: Math.max(1, cap.pupils - 1) })) ?? [],
          largestClass: stage.largestClass ?? Math.max(...(stage.caps ?? []).map(({ pupils }) => pupils)),
        }));
        const loose = {
          ...input,
          stages: stages.map((stage, index) => ({ ...stage, caps: input.stages[index]?.caps ?? [] })),
        };
        const [before, after] = await both(loose, { ...input, stages });
        if (after !== undefined) expect(compare(before, after)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });
});

/** One more of something that is never in the way. */
const gifts: Record<string, (input: AllocationProblemInput) => AllocationProblemInput> = {
  room: (input) => ({
    ...input,
    schools: input.schools.map((school) =>
      school.rooms === undefined
        ? school
        : { ...school, rooms: school.rooms.map((row) => ({ ...row, rooms: row.rooms + 1 })) },
    ),
  }),
  yuan: (input) => ({
    ...input,
    budgets: input.budgets?.map((row) => ({ ...row, amount: row.amount + 1 })) ?? [],
  }),
  'temporary room': (input) => ({
    ...input,
    schools: input.schools.map((school) =>
      school.temporary === undefined
        ? school
        : { ...school, temporary: { ...school.temporary, most: school.temporary.most + 1 } },
    ),
  }),
  'year until the deadline': (input) => ({
    ...input,
    stages: input.stages.map((stage) => ({
      ...stage,
      deadline: { weightBefore: 0.5, year: (stage.deadline?.year ?? input.firstYear) + 1 },
    })),
  }),
  teacher: (input) => ({
    ...input,
    teachers: input.teachers?.map((pool) => ({ ...pool, stock: pool.stock + 1 })) ?? [],
  }),
};

async function both(left: AllocationProblemInput, right: AllocationProblemInput) {
  const vectors = [];
  for (const input of [left, right]) {
    const outcome = await solveExactly(read(input), solver, { until: 'cost' });
    vectors.push(
      outcome.status === 'solved' ? planLevels.slice(0, 4).map((level) => outcome.vector[level]) : undefined,
    );
  }
  return vectors;
}

/** Below 0 when the left vector is better; a place without a plan is worst. */
function compare(left: readonly number[] | undefined, right: readonly number[] | undefined): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
  const differences = left.map((value, index) => value - (right[index] ?? 0));
  return (
    differences.find(
      (difference, index) => Math.abs(difference) > 1e-5 * Math.max(1, Math.abs(left[index] ?? 0)),
    ) ?? 0
  );
}

async function solved(input: AllocationProblemInput) {
  const outcome = await solveExactly(read(input), solver);
  if (outcome.status !== 'solved') throw new Error(`expected a plan, not ${JSON.stringify(outcome)}`);
  return outcome;
}

type SchoolInput = AllocationProblemInput['schools'][number];

function oneSchool({
  pupils,
  rooms,
  largestClass,
  extension,
  sectionCost = 0,
}: {
  pupils: number;
  rooms: number;
  largestClass?: number;
  sectionCost?: number;
  extension?: NonNullable<SchoolInput['extension']>;
}): AllocationProblemInput {
  return {
    format: 'xuewei.allocation/1',
    firstYear: 2020,
    lastYear: 2020,
    stages: [
      {
        stage: 'primary',
        years: 1,
        caps: [{ fromYear: 2020, pupils: 45 }],
        sectionCost,
        ...(largestClass === undefined ? {} : { largestClass }),
      },
    ],
    areas: [{ id: 'area', demand: [{ stage: 'primary', entryYear: 2020, pupils }] }],
    schools: [
      {
        id: 'school',
        district: 'd',
        units: [{ stage: 'primary' }],
        rooms: [{ fromYear: 2020, rooms }],
        ...(extension === undefined ? {} : { extension }),
      },
    ],
    flows: [{ area: 'area', school: 'school', stage: 'primary', home: true }],
  };
}

/** A cohort that entered in 2019 and stays for 2020 and 2021, under a cap of 55, with rooms to spare. */
function twoYearsOf(sizes: number[], regroupCost?: number): AllocationProblemInput {
  return {
    format: 'xuewei.allocation/1',
    firstYear: 2020,
    lastYear: 2021,
    stages: [
      {
        stage: 'primary',
        years: 3,
        caps: [{ fromYear: 2020, pupils: 55 }],
        ...(regroupCost === undefined ? {} : { regroupCost }),
      },
    ],
    areas: [{ id: 'area', demand: [] }],
    schools: [
      {
        id: 'school',
        district: 'd',
        units: [{ stage: 'primary', enrolled: [{ entered: 2019, sizes }] }],
        rooms: [{ fromYear: 2020, rooms: 9 }],
      },
    ],
    flows: [],
  };
}

/** Found by search: leaving everybody at home holds, but HiGHS 1.15 answers "infeasible" when it presolves. */
const falselyImpossible: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2020,
  lastYear: 2021,
  stages: [
    {
      stage: 'primary',
      years: 2,
      caps: [
        { fromYear: 2020, pupils: 2 },
        { fromYear: 2021, pupils: 1 },
      ],
    },
  ],
  areas: [
    {
      id: 'n',
      singleSource: true,
      demand: [
        { stage: 'primary', entryYear: 2020, pupils: 3 },
        { stage: 'primary', entryYear: 2021, pupils: 2 },
      ],
    },
  ],
  schools: [
    {
      id: 'a',
      district: 'd',
      units: [{ stage: 'primary' }],
      rooms: [{ fromYear: 2020, rooms: 0 }],
      conversion: { most: 1, costPerRoomYear: 0 },
      temporary: { most: 1, costPerRoomYear: 0 },
    },
    {
      id: 'b',
      district: 'd',
      units: [{ stage: 'primary' }],
      rooms: [{ fromYear: 2020, rooms: 0 }],
      extension: { most: 1, costPerRoom: 1, leadYears: 0 },
      temporary: { most: 2, costPerRoomYear: 0 },
    },
  ],
  flows: [
    { area: 'n', school: 'a', stage: 'primary', distance: 0.5, home: true, leastShare: 0.5 },
    { area: 'n', school: 'b', stage: 'primary', distance: 1 },
  ],
};

/** Two schools whose classes of three stand above a cap of two, and rooms to be had for nothing. */
const crowdedPair: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2020,
  lastYear: 2020,
  stages: [
    {
      stage: 'primary',
      years: 2,
      survival: [1, 1],
      caps: [{ fromYear: 2020, pupils: 2 }],
      largestClass: 3,
      regroupCost: 0,
    },
  ],
  areas: [{ id: 'n', singleSource: true, demand: [{ stage: 'primary', entryYear: 2020, pupils: 3 }] }],
  schools: [
    {
      id: 'a',
      district: 'd',
      units: [{ stage: 'primary', enrolled: [{ entered: 2019, sizes: [3] }] }],
      rooms: [{ fromYear: 2020, rooms: 0 }],
      extension: { most: 1, costPerRoom: 1, fixedCost: 0, leadYears: 0 },
      conversion: { most: 1, costPerRoomYear: 0 },
      temporary: { most: 2, costPerRoomYear: 0 },
    },
    {
      id: 'b',
      district: 'd',
      units: [{ stage: 'primary', enrolled: [{ entered: 2019, sizes: [3] }] }],
      rooms: [{ fromYear: 2020, rooms: 2 }],
      conversion: { most: 1, costPerRoomYear: 0 },
    },
  ],
  flows: [
    { area: 'n', school: 'a', stage: 'primary', distance: 0.5, home: true },
    { area: 'n', school: 'b', stage: 'primary', distance: 1, mostShare: 1, transportCost: 0 },
  ],
  teachers: [{ district: 'd', stage: 'primary', perSection: 2, stock: 0, retiring: 0, contractPrice: 0 }],
};
