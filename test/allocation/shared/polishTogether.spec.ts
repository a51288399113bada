import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committedCost } from '../../../src/allocation/committedCost.ts';
import { solveExactly } from '../../../src/allocation/exact.ts';
import { branchSites } from '../../../src/allocation/polish/branchSites.ts';
import { pricedRelaxation, worthOf } from '../../../src/allocation/shared/pricedRelaxation.ts';
import { relaxPart } from '../../../src/allocation/shared/relaxPart.ts';
import { boundAt } from '../../../src/allocation/shared/settlePrices.ts';
import { splitProblem } from '../../../src/allocation/shared/splitProblem.ts';
import type {
  AllocationProblem,
  AllocationProblemInput,
} from '../../../src/domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../../src/domain/allocation/planVector.ts';
import type { ProofRunner, SharedLimits, SharedPrices } from '../../../src/domain/allocation/sharedProof.ts';
import { required } from '../../../src/domain/invariant.ts';
import { highsSolver } from '../../../src/milp/highs.ts';
import type { KeptPart } from '../../../src/study/shared/answerOrder.ts';
import { answerProof } from '../../../src/study/shared/answerProof.ts';
import { polishTogether } from '../../../src/study/shared/polishTogether.ts';
import { checkSharedProof } from '../../../src/verification/checkSharedProof.ts';
import { proofTexts } from '../../../src/verification/problemTexts/proofTexts.ts';
import { verifyPlan } from '../../../src/verification/verifyPlan.ts';
import { tinyProblems } from '../../arbitraries/allocationProblems.ts';
import { read } from '../smallTown.ts';
import { type City, cities, cityOf, here, planned, together } from './smallCity.ts';

const solver = highsSolver();
const levels = ['unplaced', 'oversizeClasses', 'oversizePupils', 'cost'] as const;

/** Level by level, noise aside. */
function isNoWorse(one: PlanVector, other: PlanVector): boolean {
  const differing = levels.find((level) => Math.abs(one[level] - other[level]) > 1e-6 * (1 + other[level]));
  return differing === undefined || one[differing] < other[differing];
}

const proving =
  (districts: readonly AllocationProblem[]): ProofRunner<KeptPart> =>
  async (tasks) => {
    const ends = [];
    for (const { part, order } of tasks)
      ends.push(await answerProof(required(districts[part], 'a task is for a part'), order));
    return ends;
  };

async function polished(city: City) {
  const before = await planned(city, 300);
  const runners = { run: here(city.districts), prove: proving(city.districts) };
  const made = await polishTogether({ grant: city.grant }, before, runners, { work: 300, seed: 1 });
  return { before, made };
}

/** A town twice, its names told apart, the second with other means; they share the grant of the first. */
const twins: fc.Arbitrary<AllocationProblem> = fc
  .record({ town: tinyProblems, more: fc.integer({ min: 0, max: 3 }), grant: fc.integer({ min: 0, max: 5 }) })
  .map(({ town, more, grant }) => {
    const other = JSON.parse(
      JSON.stringify(town)
        .replaceAll(/"(school|receiver|after|id|area)":"([a-z]+)"/g, '"$1":"$2-2"')
        .replaceAll('"district":"d"', '"district":"d-2"'),
    ) as AllocationProblemInput;
    const all = <Row>(rowsOf: (one: AllocationProblemInput) => readonly Row[] | undefined) =>
      [town, other].flatMap((one) => rowsOf(one) ?? []);
    return read({
      ...town,
      areas: all(({ areas }) => areas),
      schools: all(({ schools }) => schools),
      flows: all(({ flows }) => flows),
      teachers: all(({ teachers }) => teachers),
      budgets: [
        ...(town.budgets ?? []),
        ...(other.budgets ?? []).map((row) => ({ ...row, amount: Math.max(0, row.amount - more) })),
      ],
      grants: [{ year: town.firstYear, amount: grant }],
    });
  });

/**
 * Two districts with a class too many each: a room for a time at 3 yuan, which only the grant can pay and which it can
 * pay once, or two children who are driven to another school at 2 yuan each.
 */
function twoDistricts(): AllocationProblem {
  const stage = 'primary' as const;
  const rooms = [{ fromYear: 2020, rooms: 1 }];
  const names = ['east', 'west'];
  return read({
    format: 'xuewei.allocation/1',
    ...{ firstYear: 2020, lastYear: 2020, discountRate: 0 },
    stages: [{ stage, years: 1, caps: [{ fromYear: 2020, pupils: 2 }] }],
    areas: names.map((id) => ({ id, demand: [{ stage, entryYear: 2020, pupils: 4 }] })),
    schools: names.flatMap((district) => [
      {
        id: `${district}-near`,
        district,
        units: [{ stage }],
        rooms,
        temporary: { most: 1, costPerRoomYear: 3 },
      },
      { id: `${district}-far`, district, units: [{ stage }], rooms },
    ]),
    flows: names.flatMap((area) => [
      { area, school: `${area}-near`, stage, distance: 0, home: true },
      { area, school: `${area}-far`, stage, distance: 1, transportCost: 2 },
    ]),
    budgets: names.map((district) => ({ district, year: 2020, amount: 0 })),
    grants: [{ year: 2020, amount: 3 }],
  });
}

const prices = fc.record({
  money: fc.constantFrom(0, 0.3, 1, 4),
  unplaced: fc.constantFrom(0, 1, 20),
  oversizeClasses: fc.constantFrom(0, 1, 20),
  oversizePupils: fc.constantFrom(0, 0.5, 3),
});

describe('a bound on what districts cost together', () => {
  it('should count a grant once, which only one of two districts can have', async () => {
    const problem = twoDistricts();
    const exact = await solveExactly(problem, solver, { until: 'cost' });
    expect(exact).toMatchObject({ status: 'solved', vector: { unplaced: 0, oversizeClasses: 0, cost: 7 } });
    const districts = splitProblem(problem);
    const { made } = await polished({ districts, grant: problem.grants });
    expect(made.proof?.bound).toBeLessThanOrEqual(7);
    expect(made.proof?.bound).toBeGreaterThan(6.98);
    expect(made.doubts).toEqual([]);
    const [price] = required(made.proof, 'something is proven').prices.money;
    expect(price?.amount).toBeCloseTo(1 / 3, 2);
  });

  it('should never be above the least cost of the city, whatever the prices', async () => {
    let [met, worth] = [0, 0];
    await fc.assert(
      fc.asyncProperty(twins, prices, async (problem, { money, ...dear }) => {
        const exact = await solveExactly(problem, solver, { until: 'cost' });
        if (exact.status !== 'solved' || !exact.proven) return;
        const { vector } = exact;
        const limits: SharedLimits = { grant: problem.grants, levels: vector };
        const at: SharedPrices = {
          money: problem.grants.map(({ year }) => ({ year, amount: money })),
          levels: dear,
        };
        const parts = splitProblem(problem);
        expect(parts.length).toBeGreaterThan(1);
        const least: number[] = [];
        for (const part of parts) {
          const end = await relaxPart(part, { vector, granted: [] }, { limits, prices: at }, solver);
          const relaxation = pricedRelaxation(part, limits, at);
          const asked = { solver, shouldStop: () => false, effort: 1, wanted: 1 };
          const branches = await branchSites(relaxation.model, relaxation.milp, asked);
          if (end.kind !== 'relaxed' || branches === undefined) return;
          expect(branches.bound).toBeGreaterThanOrEqual(end.least - 1e-5 * (1 + Math.abs(end.least)));
          least.push(branches.bound);
        }
        met += 1;
        if (boundAt(limits, at, least) > vector.cost - 0.01 && vector.cost > 1) worth += 1;
        expect(boundAt(limits, at, least)).toBeLessThanOrEqual(
          vector.cost + 1e-4 * (1 + Math.abs(vector.cost)),
        );
      }),
      { numRuns: 60 },
    );
    expect(met).toBeGreaterThan(20);
    expect(worth).toBeGreaterThan(0);
  });

  it('should never be above the cost of a verified plan of the city, nor of what its districts prove by themselves', async () => {
    await fc.assert(
      fc.asyncProperty(cities, async (city) => {
        const { before, made } = await polished(city);
        const plans = made.parts.map((part) => required(part, 'each district has a plan').kept);
        const { problem, plan } = together(city, plans);
        const whole = verifyPlan(problem, plan);
        expect(whole.findings).toEqual([]);
        expect([made.overspent, made.doubts]).toEqual([[], []]);
        expect(isNoWorse(whole.vector, before.vector)).toBe(true);
        const { bound, limits, prices: at } = required(made.proof, 'something is proven');
        expect(bound).toBeLessThanOrEqual(whole.vector.cost);
        expect(bound).toBeGreaterThan(committedCost(problem));
        // Prices never prove more of a district than its own plan’s means do.
        const alone: number[] = [];
        for (const [part, district] of city.districts.entries()) {
          const { kept, granted, vector } = required(made.parts[part], 'each district has a plan');
          const own = { granted, vector, plan: required(kept.settled, 'it was settled').planned.plan };
          const held = await relaxPart(district, own, { limits }, solver);
          const free = await relaxPart(district, own, { limits, prices: at }, solver);
          if (held.kind !== 'relaxed' || free.kind !== 'relaxed') throw new Error('a relaxation ends');
          const worth = worthOf(at, { taken: granted, levels: vector });
          expect(free.least).toBeLessThanOrEqual(held.least + worth + 1e-5 * held.least);
          alone.push(free.least);
        }
        expect(boundAt(limits, at, alone)).toBeLessThanOrEqual(bound + 1e-6 * bound);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 120_000);

  it('should be the same each time', async () => {
    const city = cityOf({ seeds: [5, 6], own: 0.05, share: 0.1 });
    const [one, other] = [await polished(city), await polished(city)];
    expect(JSON.stringify(one.made)).toBe(JSON.stringify(other.made));
  }, 120_000);
});

describe('the check of a bound over districts', () => {
  const vector = { unplaced: 0, oversizeClasses: 2, oversizePupils: 0, cost: 100, moved: 0, kilometres: 0 };
  const plans = [
    { vector, taken: [{ year: 2026, amount: 10 }] },
    { vector: { ...vector, cost: 50 }, taken: [] },
  ];
  const proof = {
    limits: {
      grant: [{ year: 2026, amount: 30 }],
      levels: { unplaced: 0, oversizeClasses: 4, oversizePupils: 0 },
    },
    prices: {
      money: [{ year: 2026, amount: 0.5 }],
      levels: { unplaced: 0, oversizeClasses: 10, oversizePupils: 0 },
    },
    least: [120, 65],
    bound: 130,
    committedCost: 0,
  };
  const codes = (changed: object, of = plans) =>
    checkSharedProof({ ...proof, ...changed }, of).map(({ code }) => code);

  it('should accept what the parts come to less the worth of the limits', () => {
    expect(codes({})).toEqual([]);
  });

  it('should tell a bound that the parts do not give', () => {
    expect(codes({ bound: 131 })).toEqual(['proofDiffers']);
    expect(codes({ least: [120] })).toEqual(['proofAbovePlan', 'proofDiffers']);
  });

  it('should tell a part whose own plan comes to less than its least', () => {
    expect(codes({ least: [126, 65], bound: 136 })).toEqual(['proofAbovePlan']);
  });

  it('should tell a price below nothing', () => {
    const money = [{ year: 2026, amount: -0.5 }];
    expect(codes({ prices: { ...proof.prices, money }, least: [115, 65], bound: 155 })).toEqual([
      'proofPrice',
    ]);
  });

  it('should tell plans that leave more undone than the bound is told for', () => {
    const worse = plans.map((plan) => ({ ...plan, vector: { ...vector, oversizeClasses: 3 } }));
    expect(codes({}, worse)).toEqual(['proofLevel']);
  });

  it('should be doubted by every rule of its own', () => {
    expect(Object.keys(proofTexts).sort()).toEqual([
      'proofAbovePlan',
      'proofDiffers',
      'proofLevel',
      'proofPrice',
    ]);
  });
});
