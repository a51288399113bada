import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planYears } from '../../../src/allocation/horizon.ts';
import { required } from '../../../src/domain/invariant.ts';
import { planTogether } from '../../../src/study/shared/planTogether.ts';
import { verifyPlan } from '../../../src/verification/verifyPlan.ts';
import { cities, cityOf, district, here, planned, together } from './smallCity.ts';

describe('districts that share a grant', () => {
  it('should give plans that hold as one plan of the whole city, whose grant they keep', async () => {
    await fc.assert(
      fc.asyncProperty(cities, async (city) => {
        const { parts, overspent, vector } = await planned(city);
        const plans = parts.map((part) => required(part, 'each district has a plan'));
        const { problem, plan } = together(
          city,
          plans.map(({ kept }) => kept),
        );
        const whole = verifyPlan(problem, plan);
        expect(whole.findings).toEqual([]);
        expect(overspent).toEqual([]);
        expect(plans.map(({ checked }) => checked?.findings)).toEqual(plans.map(() => []));
        for (const level of ['unplaced', 'oversizeClasses', 'cost'] as const)
          expect(Math.abs(whole.vector[level] - vector[level])).toBeLessThan(1e-6 * (1 + vector[level]));
      }),
      { numRuns: 4 },
    );
  });

  it('should give a set of plans that keeps the grant whenever it is stopped after the first', async () => {
    const city = cityOf({ seeds: [3, 4, 8], own: 0.05, share: 0.05 });
    let tasks = 0;
    await planned(city, 300, undefined, () => {
      tasks += 1;
    });
    const first = 2 * city.districts.length;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: first, max: tasks }), async (most) => {
        let done = 0;
        const stopped = await planned(
          city,
          300,
          () => done >= most,
          () => {
            done += 1;
          },
        );
        expect(stopped.overspent).toEqual([]);
        expect(stopped.parts.map((part) => part?.checked?.findings)).toEqual(city.districts.map(() => []));
      }),
      { numRuns: 3 },
    );
  });

  it('should never end worse than with its first plans', async () => {
    const city = cityOf({ seeds: [5, 6], own: 0.05, share: 0.1 });
    const seen: number[] = [];
    await planTogether({ grant: city.grant, parts: 2, carries: true }, here(city.districts), {
      ...{ work: 2000, seed: 1 },
      onProgress: (progress) => {
        if ('vector' in progress) seen.push(progress.vector.unplaced * 1e6 + progress.vector.oversizeClasses);
      },
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((left, right) => right - left));
  });

  it('should share money where it is wanted: a rich district leaves it to a poor one', async () => {
    const [poor, rich] = [district(7, 5, 0.01), district(8, 5, 5)];
    const grant = planYears(poor).map((year) => ({ year, amount: 20_000_000 }));
    const { parts } = await planned({ districts: [poor, rich], grant }, 2000);
    const taken = parts.map((part) => part?.granted.reduce((sum, { amount }) => sum + amount, 0));
    expect(taken[0]).toBeGreaterThan(0);
    expect(taken[1]).toBe(0);
  });
});
