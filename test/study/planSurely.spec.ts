import { describe, expect, it } from 'vitest';
import { planningSchema } from '../../src/domain/planning.ts';
import { planSurely } from '../../src/study/sure/planSurely.ts';
import { tellSure } from '../../src/study/sure/tellSure.ts';
import { addParts } from '../../src/study/tellPlan.ts';
import { crowdedRegion } from './crowdedRegion.ts';

const planning = planningSchema.parse({ temporaryRooms: { mostPerSchool: 6 } });
const request = { planning, work: 60, seed: 1, draws: 20, timetables: 5 };

describe('planSurely', () => {
  it('should find a plan that meets the targets more often than the plain one, at a price', async () => {
    const region = crowdedRegion();
    const plan = await planSurely(region, region, { ...request, sure: 0.8 });
    if (plan === undefined) throw new Error('the place has a target on oversize classes');
    const { plain, robust, reached, trials } = plan;
    expect(plain.met.probability).toBeLessThan(0.8);
    expect(reached).toBe(true);
    expect(robust.met.probability).toBeGreaterThanOrEqual(0.8);
    const costs = [plain, robust].map(({ proposal }) => addParts(proposal.parts).vector.cost);
    expect(costs[1]).toBeGreaterThan(costs[0] ?? 0);
    for (const { proposal } of trials)
      expect(proposal.parts.flatMap(({ planned }) => planned?.findings ?? [])).toEqual([]);
  });

  it('should take the plain plan where it is sure enough', async () => {
    const region = crowdedRegion();
    const plan = await planSurely(region, region, { ...request, sure: 0.01 });
    expect(plan?.trials).toHaveLength(1);
    expect(plan?.robust).toBe(plan?.plain);
    if (plan === undefined) throw new Error('the place has a target on oversize classes');
    const told = (one: typeof plan) => JSON.stringify(tellSure(one, undefined, { ...request, sure: 0.01 }));
    const again = await planSurely(region, region, { ...request, sure: 0.01 });
    expect(again && told(again)).toBe(told(plan));
  });

  it('should say how far it comes, and why, where no plan is sure enough', async () => {
    const region = crowdedRegion();
    const off = { use: false };
    const hands = planningSchema.parse({
      temporaryRooms: off,
      conversions: off,
      extensions: off,
      moves: off,
    });
    const plan = await planSurely(region, region, { ...request, planning: hands, sure: 1 });
    if (plan === undefined) throw new Error('the place has a target on oversize classes');
    expect(plan.reached).toBe(false);
    const { why } = tellSure(plan, undefined, { ...request, planning: hands, sure: 1 }).sure;
    expect(why[0]?.en).toContain('100 % asked');
    expect(why.length).toBeGreaterThan(1);
  });

  it('should have nothing to be sure of where no target speaks of classes', async () => {
    const region = { ...crowdedRegion(), targets: [] };
    expect(await planSurely(region, region, { ...request, sure: 0.9 })).toBeUndefined();
  });
});
