import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planningSchema } from '../../src/domain/planning.ts';
import { compareDownToCost, frontier, shareWithin } from '../../src/study/curve/curvePoints.ts';
import {
  deadlinePoints,
  type PointRequest,
  sharePoints,
  withDeadline,
} from '../../src/study/curve/partPoints.ts';
import { planCurve } from '../../src/study/curve/planCurve.ts';
import { verifyPlan } from '../../src/verification/verifyPlan.ts';
import { read } from '../allocation/smallTown.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { crowdedRegion } from './crowdedRegion.ts';

const request: PointRequest = {
  ...{ work: 20, seed: 1, solver: undefined },
  ...{ shouldStop: () => false, nameOf: (id) => id },
};
const planning = planningSchema.parse({ temporaryRooms: { mostPerSchool: 2 } });
const hardly = 1 + 1e-9;

describe('a curve of deadlines', () => {
  it('should never leave more short for a later deadline, or cost more where as little is short', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const years = [2020, 2021].filter((year) => year <= problem.lastYear);
        const points = await deadlinePoints(problem, years, request, () => {});
        points.forEach(({ plan, vector }, index) => {
          const asked = withDeadline(problem, years[index] ?? 0);
          expect(verifyPlan(asked, plan)).toEqual({ findings: [], vector });
          const before = points[index - 1];
          if (before === undefined) return;
          expect(compareDownToCost(vector, before.vector)).toBeLessThanOrEqual(0);
          if (shareWithin(before) === 1)
            expect(vector.cost).toBeLessThanOrEqual(before.vector.cost * hardly + 1e-6);
        });
      }),
      { numRuns: 10 },
    );
  });
});

describe('a curve of shares', () => {
  it('should hold plans of the problem itself, none dearer for a lower share, none beaten by another', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (input) => {
        const problem = read(input);
        const points = await sharePoints(problem, request, () => {});
        points.forEach((point, index) => {
          expect(verifyPlan(problem, point.plan)).toEqual({ findings: [], vector: point.vector });
          const before = points[index - 1];
          if (before === undefined) return;
          expect(shareWithin(point)).toBeLessThan(shareWithin(before));
          expect(point.vector.cost).toBeLessThan(before.vector.cost);
          expect(point.short).toBeGreaterThan(before.short);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('should keep exactly the points that none beats', () => {
    const zero = { unplaced: 0, oversizePupils: 0, moved: 0, kilometres: 0 };
    const points = fc.array(
      fc
        .record({ cost: fc.integer({ min: 0, max: 9 }), over: fc.integer({ min: 0, max: 9 }) })
        .map(({ cost, over }) => ({
          vector: { ...zero, cost, oversizeClasses: over },
          ...{ counted: 20, short: over },
        })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(points, (all) => {
        const kept = frontier(all);
        for (const { vector } of all)
          expect(
            kept.some(
              (one) => one.vector.cost <= vector.cost && one.vector.oversizeClasses <= vector.oversizeClasses,
            ),
          ).toBe(true);
        expect(kept.every((one) => all.includes(one))).toBe(true);
        expect(frontier(kept)).toEqual(kept);
      }),
    );
  });
});

describe('planCurve', () => {
  it('should tell of a place what a later year saves, and why the first cannot be met', async () => {
    const curve = await planCurve(crowdedRegion(), { by: 'deadline', planning, work: 60, seed: 1 });
    expect(curve.points.length).toBeGreaterThan(0);
    curve.points.forEach(({ met, reasons, share, year }, index) => {
      expect(reasons.length > 0).toBe(!met);
      expect(share === 1 || !met).toBe(true);
      expect(year ?? 0).toBeGreaterThan(curve.points[index - 1]?.year ?? 0);
    });
    expect(structuredClone(curve)).toEqual(curve);
  });

  it('should tell what fewer classes within their caps save, down to no works at all', async () => {
    const request = { by: 'share', planning, work: 60, seed: 1 } as const;
    const curve = await planCurve(crowdedRegion(), request);
    const costs = curve.points.map(({ vector }) => vector.cost);
    expect(costs.length).toBeGreaterThan(1);
    expect(costs).toEqual(costs.toSorted((left, right) => right - left));
    expect(curve.points[0]?.share).toBe(1);
    expect(JSON.stringify(await planCurve(crowdedRegion(), request))).toBe(JSON.stringify(curve));
  });
});
