import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PoolLayout } from '../../src/allocation/localSearch/layout.ts';
import { StaffPlanner } from '../../src/allocation/localSearch/staffPlanner.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import type { Milp } from '../../src/milp/milp.ts';

const solver = highsSolver();
const missingPrice = 1e5;

interface Case {
  readonly pool: PoolLayout;
  readonly discount: Float64Array;
  readonly needed: Float64Array;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    years: fc.integer({ min: 1, max: 7 }),
    stock: fc.integer({ min: 0, max: 60 }),
    retiring: fc.constantFrom(0, 0.04, 0.3, 1),
    hiresAtMost: fc.constantFrom(0, 3, 10, 100),
    contractsAtMost: fc.constantFrom(undefined, 0, 4, 30),
    wage: fc.integer({ min: 0, max: 20 }),
    contractPrice: fc.integer({ min: 0, max: 30 }),
    rate: fc.constantFrom(0, 0.035),
    posts: fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined }),
    needs: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ years, rate, posts, needs, ...rest }) => {
    const shape = { district: 'd', stage: 'primary' as const, perSection: 2, posts: [], ...rest };
    const upper = Float64Array.from({ length: years }, (_, year) =>
      posts === undefined
        ? Number.POSITIVE_INFINITY
        : Math.max(posts, rest.stock * (1 - rest.retiring) ** (year + 1)),
    );
    return {
      pool: { shape, upper } as PoolLayout,
      discount: Float64Array.from({ length: years }, (_, year) => (1 + rate) ** -year),
      needed: Float64Array.from(needs.slice(0, years)),
    };
  });

/** Teachers, hires, contracts and missing ones by year, as a programme of their own. */
function programmeOf({ pool, discount, needed }: Case): Milp {
  const { wage, contractPrice, stock, retiring, hiresAtMost, contractsAtMost } = pool.shape;
  const infinite = Number.POSITIVE_INFINITY;
  const columns = [...needed].flatMap((_need, year) => {
    const price = discount[year] ?? 0;
    const column = (name: string, upper: number, cost: number) =>
      ({ name: `${name}${year}`, lower: 0, upper, cost, integer: false }) as const;
    return [
      column('teachers', pool.upper[year] ?? 0, wage * price),
      column('hired', hiresAtMost, 0),
      column('contracts', contractsAtMost ?? infinite, contractPrice * price),
      column('missing', infinite, missingPrice),
    ];
  });
  const rows = [...needed].flatMap((need, year) => {
    const [at, stays] = [4 * year, 1 - retiring];
    const stocked = year === 0 ? stays * stock : 0;
    return [
      {
        ...{ name: `stock${year}`, lower: stocked, upper: stocked },
        indices: year === 0 ? [at, at + 1] : [at, at + 1, at - 4],
        values: year === 0 ? [1, -1] : [1, -1, -stays],
      },
      {
        ...{ name: `need${year}`, lower: need, upper: infinite },
        ...{ indices: [at, at + 2, at + 3], values: [1, 1, 1] },
      },
    ];
  });
  return { columns, rows, constant: 0 };
}

it('should lack as little and cost as little as the linear programme of teachers, whatever the pool', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      const years = one.needed.length;
      const staffing = { teachers: new Float64Array(years), cost: 0, missing: 0 };
      new StaffPlanner(one.discount).staff(one.pool, one.needed, staffing);
      const outcome = await solver.solve(programmeOf(one));
      if (outcome.status !== 'optimal') throw new Error(outcome.status);
      const missing = outcome.values.reduce((sum, value, at) => sum + (at % 4 === 3 ? value : 0), 0);
      expect(staffing.missing).toBeCloseTo(missing, 5);
      expect(staffing.cost).toBeCloseTo(outcome.objective - missing * missingPrice, 2);
    }),
    { numRuns: 100 },
  );
});
