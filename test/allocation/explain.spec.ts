import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { type ExplainRequest, explainShortage } from '../../src/allocation/explain/explainShortage.ts';
import { findShortfalls } from '../../src/allocation/explain/findShortfalls.ts';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';
import type { ShortageLever } from '../../src/domain/allocation/shortage.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { read, smallTown } from './smallTown.ts';

const solver = highsSolver();

describe('explainShortage', () => {
  it('should say nothing where nothing is short', async () => {
    expect(await explained(oneSchool({ pupils: [45] }))).toBeUndefined();
  });

  it('should say how many rooms a school needs that may not grow', async () => {
    const shortage = await explained(oneSchool({ pupils: [180] }), { nameOf: () => '东三里小学' });
    expect(shortage?.sentence.zh).toBe('东三里小学 2020 年缺 2 间教室，且不能扩建');
    const named = await explained(oneSchool({ pupils: [180] }), { nameOf: () => 'Dongsanli Primary' });
    expect(named?.sentence.en).toBe('Dongsanli Primary needs 2 rooms more in 2020 and may not grow.');
    expect(named?.sentence.from).toBe('irreducible');
  });

  it('should tell by school, stage and year what is short', async () => {
    const shortage = await explained(oneSchool({ pupils: [130] }));
    expect(shortage?.bySchool).toEqual([
      {
        school: 'school',
        year: 2020,
        stages: [{ stage: 'primary', oversizeClasses: 2, pupilsAboveCap: 30, unplaced: 10 }],
        pupilsAboveSize: 0,
        roomsMissing: 1,
      },
    ]);
    expect(shortage?.roomsSource).toBe('branchAndBound');
  });

  it('should name the money that is missing, in its district and year', async () => {
    const extension = { most: 3, costPerRoom: 100, leadYears: 0 };
    const budgets = [{ district: 'd', year: 2020, amount: 150 }];
    const shortage = await explained({ ...oneSchool({ pupils: [180], extension }), budgets });
    const money = shortage?.cheapestWayOut.find(({ lever }) => lever === 'money');
    expect(money).toMatchObject({
      unit: 'yuan',
      left: 0,
      missing: [{ district: 'd', year: 2020, amount: 50 }],
    });
    expect(leversOf(shortage)).toEqual(expect.arrayContaining(['rooms', 'money']));
  });

  it('should name teachers where rooms would be no help', async () => {
    const teachers = [
      {
        district: 'd',
        stage: 'primary' as const,
        stock: 4,
        perSection: 2,
        contractPrice: 1,
        contractsAtMost: 0,
      },
    ];
    const shortage = await explained({ ...oneSchool({ pupils: [130], rooms: 9 }), teachers });
    expect(leversOf(shortage)).toEqual(['teachers', 'hires']);
    expect(shortage?.sentence.en).toBe('d lacks 2 primary teachers in 2020.');
  });

  it('should name the time that works take', async () => {
    const extension = { most: 3, costPerRoom: 100, leadYears: 1 };
    const shortage = await explained(oneSchool({ pupils: [180], extension }));
    expect(leversOf(shortage)).toEqual(['rooms', 'leadTime']);
    expect(shortage?.sentence.en).toBe(
      'school needs 2 rooms more in 2020 and nothing can be built there by then.',
    );
  });

  it('should name the shares that keep pupils from a school with room', async () => {
    const shortage = await explained(withEmptySchool({ mostShare: 0 }));
    expect(leversOf(shortage)).toEqual(['rooms', 'shares', 'reach']);
  });

  it('should count whole pupils: one who may go half the way needs a room at home', async () => {
    const input = oneSchool({ pupils: [46] });
    const [area, flow] = [input.areas[0], input.flows[0]];
    if (area === undefined || flow === undefined) throw new Error('There is an area with its flow.');
    const shortage = await explained({
      ...input,
      areas: [area, { id: 'one', demand: [{ stage: 'primary', entryYear: 2020, pupils: 1 }] }],
      schools: [
        ...input.schools.map((school) => ({ ...school, rooms: [{ fromYear: 2020, rooms: 1 }] })),
        { id: 'other', district: 'd', units: [{ stage: 'primary' }], rooms: [{ fromYear: 2020, rooms: 1 }] },
      ],
      flows: [
        flow,
        { ...flow, area: 'one' },
        { area: 'area', school: 'other', stage: 'primary', distance: 1, mostShare: 1.5 / 46 },
        { area: 'one', school: 'other', stage: 'primary', distance: 1, mostShare: 0.5 },
      ],
    });
    const rooms = shortage?.cheapestWayOut.find(({ lever }) => lever === 'rooms');
    expect(shortage?.binding).toMatchObject({ source: 'branchAndBound', short: 1 });
    expect(rooms).toMatchObject({ left: 0, missing: [{ school: 'school', year: 2020, amount: 1 }] });
  });

  it('should name classes that stand already', async () => {
    const input = oneSchool({ pupils: [0, 0], rooms: 9, sizes: [50, 40] });
    const shortage = await explained(input);
    expect(leversOf(shortage)).toEqual(['standingClasses']);
    expect(shortage?.sentence.en).toContain('in classes that stand already and may not be regrouped');
  });

  it('should name the size cap of a school where nothing else is short', async () => {
    const input = oneSchool({ pupils: [80], rooms: 9, sizeCap: 70 });
    const shortage = await explained(input);
    expect(leversOf(shortage)).toEqual(['schoolSize']);
    expect(shortage?.sentence.en).toBe('school has 10 pupils above its size cap in 2020.');
  });

  it('should bracket the earliest year: works of two years cannot be there before the third', async () => {
    const extension = { most: 3, costPerRoom: 100, leadYears: 2 };
    const input = oneSchool({ pupils: [180, 180, 180, 180], extension, deadline: 2020 });
    expect((await explained(input))?.earliest).toEqual({
      notBefore: { year: 2022, source: 'branchAndBound' },
      possibleBy: { year: 2022, source: 'plan' },
    });
  });

  it('should find a year before the one that the plan keeps to', async () => {
    const extension = { most: 3, costPerRoom: 100, leadYears: 1 };
    const size = { fromYear: 2020, pupils: 100 };
    const input = oneSchool({ pupils: [180, 180, 180], extension, deadline: 2022 });
    const schools = input.schools.map((school) => ({ ...school, sizeCaps: [size] }));
    const { notBefore, possibleBy } = (await explained({ ...input, schools }))?.earliest ?? {};
    expect([notBefore?.year, possibleBy?.year]).toEqual([2021, 2021]);
  });

  it('should say that it read the plan where no solver is given', async () => {
    const problem = read(oneSchool({ pupils: [180] }));
    const allocation = await allocate(problem, { work: 500 });
    if (allocation.status !== 'planned') throw new Error('There is a plan.');
    const shortage = await explainShortage(problem, allocation, { work: 500 });
    expect(shortage?.binding).toMatchObject({ source: 'plan', reasons: [{ lever: 'rooms' }] });
    expect(shortage?.roomsSource).toBe('plan');
    expect(shortage?.sentence.from).toBe('largest');
  });

  it('should tell which levers it could not weigh when its work is used up', async () => {
    const whole = await explained(smallShort);
    const short = await explained(smallShort, { simplexIterations: 1 });
    expect(whole?.binding.unknown).toEqual([]);
    expect([short?.binding.source, short?.binding.unknown.length]).not.toEqual(['branchAndBound', 0]);
  });

  it('should count from the plan what the levels count, in every plan', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const allocation = await allocate(problem, { work: 300 });
        if (allocation.status !== 'planned') return;
        const shortfalls = findShortfalls(problem, allocation.plan);
        const sum = (count: (one: (typeof shortfalls)[number]) => number) =>
          shortfalls.reduce((total, one) => total + one.weight * count(one), 0);
        const { vector } = allocation;
        expect(sum((one) => one.classes)).toBeCloseTo(vector.oversizeClasses, 4);
        expect(sum((one) => (one.kind === 'unplaced' ? one.pupils : 0))).toBeCloseTo(vector.unplaced, 4);
        expect(sum((one) => (one.kind === 'unplaced' ? 0 : one.pupils))).toBeCloseTo(
          vector.oversizePupils,
          4,
        );
      }),
      { numRuns: 100 },
    );
  });

  it('should never put the year that it proves after the one that a plan shows, and be plain data', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const shortage = await explained(input);
        if (shortage === undefined) return;
        expect(JSON.parse(JSON.stringify(shortage))).toEqual(shortage);
        const { notBefore, possibleBy } = shortage.earliest;
        expect(notBefore?.year ?? 0).toBeLessThanOrEqual(possibleBy?.year ?? 9999);
        for (const { relief } of shortage.binding.reasons)
          expect(relief).toBeLessThanOrEqual(shortage.binding.short + 1e-6);
      }),
      { numRuns: 15 },
    );
  });

  it('should name as many rooms as make it possible', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const way = (await explained(input))?.cheapestWayOut.find(({ lever }) => lever === 'rooms');
        if (way === undefined || way.left !== 0 || way.source !== 'branchAndBound') return;
        const more = Math.ceil(Math.max(...way.missing.map(({ amount }) => amount)) - 1e-6);
        const roomier = {
          ...input,
          schools: input.schools.map(({ temporary, ...school }) => ({
            ...school,
            temporary: { most: (temporary?.most ?? 0) + more, costPerRoomYear: 0 },
          })),
        };
        const { vector } = (await planOf(roomier)) ?? {};
        expect([vector?.unplaced, vector?.oversizeClasses]).toEqual([0, 0]);
      }),
      { numRuns: 15 },
    );
  });
});

const leversOf = (shortage: Awaited<ReturnType<typeof explained>>): ShortageLever[] =>
  shortage?.binding.reasons.map(({ lever }) => lever) ?? [];

async function planOf(input: AllocationProblemInput) {
  const allocation = await allocate(read(input), { work: 500, solver });
  return allocation.status === 'planned' ? allocation : undefined;
}

async function explained(input: AllocationProblemInput, request: ExplainRequest = {}) {
  const allocation = await planOf(input);
  if (allocation === undefined) return undefined;
  return explainShortage(read(input), allocation, { solver, work: 500, ...request });
}

type SchoolInput = AllocationProblemInput['schools'][number];

/** One school of two rooms, pupils of one year each, who may sit in classes of 60 when 45 is the cap. */
function oneSchool({
  pupils,
  rooms = 2,
  extension,
  sizes,
  sizeCap,
  deadline,
}: {
  pupils: number[];
  rooms?: number;
  extension?: NonNullable<SchoolInput['extension']>;
  sizes?: number[];
  sizeCap?: number;
  deadline?: number;
}): AllocationProblemInput {
  return {
    format: 'xuewei.allocation/1',
    firstYear: 2020,
    lastYear: 2019 + pupils.length,
    stages: [
      {
        stage: 'primary',
        years: sizes === undefined ? 1 : 2,
        caps: [{ fromYear: 2020, pupils: 45 }],
        largestClass: 60,
        ...(deadline === undefined ? {} : { deadline: { year: deadline } }),
      },
    ],
    areas: [
      {
        id: 'area',
        demand: pupils.map((count, year) => ({ stage: 'primary', entryYear: 2020 + year, pupils: count })),
      },
    ],
    schools: [
      {
        id: 'school',
        district: 'd',
        units: [
          { stage: 'primary', ...(sizes === undefined ? {} : { enrolled: [{ entered: 2019, sizes }] }) },
        ],
        rooms: [{ fromYear: 2020, rooms }],
        ...(extension === undefined ? {} : { extension }),
        ...(sizeCap === undefined ? {} : { sizeCaps: [{ fromYear: 2020, pupils: sizeCap }] }),
      },
    ],
    flows: [{ area: 'area', school: 'school', stage: 'primary', home: true }],
  };
}

/** A full school, and one with room that its area may not send pupils to. */
function withEmptySchool({ mostShare }: { mostShare: number }): AllocationProblemInput {
  const input = oneSchool({ pupils: [130] });
  return {
    ...input,
    schools: [
      ...input.schools,
      { id: 'empty', district: 'd', units: [{ stage: 'primary' }], rooms: [{ fromYear: 2020, rooms: 9 }] },
    ],
    flows: [...input.flows, { area: 'area', school: 'empty', stage: 'primary', distance: 1, mostShare }],
  };
}

/** The small town with no room to grow. */
const smallShort: AllocationProblemInput = {
  ...smallTown,
  schools: smallTown.schools.map(({ extension: _, conversion: __, temporary: ___, ...school }) => school),
};
