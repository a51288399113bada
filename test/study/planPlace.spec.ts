import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planningSchema } from '../../src/domain/planning.ts';
import { sectionsOf, type YearClasses } from '../../src/domain/sections.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { planPlace } from '../../src/study/planPlace.ts';
import type { runStudy } from '../../src/study/runStudy.ts';
import { addParts, tellPlan } from '../../src/study/tellPlan.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { crowdedRegion } from './crowdedRegion.ts';

const planning = planningSchema.parse({ temporaryRooms: { mostPerSchool: 2 } });

describe('planPlace', () => {
  it('should clear what the decided works leave oversize, and show it child by child', async () => {
    const region = crowdedRegion();
    const proposal = await planPlace(region, { planning, work: 2000, solver: highsSolver() });
    const [before, after] = [proposal.before, proposal.after].map(({ run }) => over(run.classes[1], 45));
    expect(before).toBeGreaterThan(0);
    expect(after).toBe(0);
    expect(proposal.works.length).toBeGreaterThan(0);
    expect(
      proposal.works.every(({ basis, programme }) => basis === 'assumed' && programme === 'proposal'),
    ).toBe(true);
  });

  it('should build nothing where no lever may be used, and change nothing in the run', async () => {
    const off = { use: false };
    const nothing = planningSchema.parse({
      ...{
        extensions: off,
        conversions: off,
        temporaryRooms: off,
        newSchools: off,
        moves: off,
        regrouping: off,
      },
    });
    const proposal = await planPlace(crowdedRegion(), { planning: nothing, work: 500 });
    expect(proposal.works).toEqual([]);
    expect(pupilsByYear(proposal.after.run)).toEqual(pupilsByYear(proposal.before.run));
    const [part] = proposal.parts;
    expect(part?.planned?.vector.oversizeClasses).toBeGreaterThan(0);
    expect(part?.planned?.shortage?.sentence.zh).toContain('教室');
  });

  it('should plan only the districts that it is asked to', async () => {
    const [region = smallRegion()] = fc.sample(
      regionArbitrary.filter(({ districts }) => districts.length === 2),
      { numRuns: 1, seed: 3 },
    );
    const proposal = await planPlace(region, {
      planning: planningSchema.parse({ districts: ['west'] }),
      work: 200,
    });
    expect(proposal.parts.flatMap(({ districts }) => districts)).toEqual(['west']);
  });

  it('should make plans that verify, lose nobody and leave the place itself untouched', async () => {
    await fc.assert(
      fc.asyncProperty(regionArbitrary, async (region) => {
        const copy = structuredClone(region);
        const { parts, before, after } = await planPlace(region, { planning, work: 300 });
        expect(parts.flatMap(({ planned }) => planned?.findings ?? [])).toEqual([]);
        expect(pupilsByYear(after.run)[1]).toBe(pupilsByYear(before.run)[1]);
        after.run.enrolment.years.forEach((year, index) => {
          const seated = (after.run.classes[index]?.groups ?? []).flatMap(({ sizes }) => sizes);
          const there = year.pupils.reduce((sum, { pupils }) => sum + pupils, 0);
          expect(seated.reduce((sum, size) => sum + size, 0)).toBe(there);
        });
        expect(region).toEqual(copy);
      }),
      { numRuns: 25 },
    );
  });

  it('should give the same bytes for the same work and seed', async () => {
    await fc.assert(
      fc.asyncProperty(regionArbitrary, async (region) => {
        const request = { planning, work: 300, seed: 7 };
        const [one, other] = await Promise.all([planPlace(region, request), planPlace(region, request)]);
        expect(JSON.stringify(other.parts)).toBe(JSON.stringify(one.parts));
        expect(JSON.stringify(other.after.report)).toBe(JSON.stringify(one.after.report));
      }),
      { numRuns: 8 },
    );
  });

  it('should give plans that hold when it is stopped at once', async () => {
    const proposal = await planPlace(crowdedRegion(), { planning, shouldStop: () => true });
    expect(proposal.parts.map(({ planned }) => planned?.findings)).toEqual(proposal.parts.map(() => []));
  });
});

describe('tellPlan', () => {
  it('should add the parts up and tell plain data', async () => {
    const proposal = await planPlace(crowdedRegion(), { planning, work: 500, solver: highsSolver() });
    const told = tellPlan(proposal, undefined, { planning, work: 500, seed: 1 });
    expect(JSON.parse(JSON.stringify(told))).toEqual(structuredClone(told));
    const costs = proposal.parts.map(({ planned }) => planned?.vector.cost ?? 0);
    expect(told.vector.cost).toBeCloseTo(
      costs.reduce((sum, cost) => sum + cost, 0),
      4,
    );
    const { upperBound, lowerBound = 0, gap = 0 } = told.certificate;
    expect(lowerBound).toBeLessThanOrEqual(upperBound);
    expect(gap).toBeCloseTo((upperBound - lowerBound) / upperBound, 9);
  });

  it('should prove of the whole only what is proven of each part', async () => {
    const { parts } = await planPlace(crowdedRegion(), { planning, work: 500, solver: highsSolver() });
    const [part] = parts;
    if (part?.planned === undefined) throw new Error('The place has a plan.');
    const { lowerBound: _, gap: __, ...unproven } = part.planned.certificate;
    const other = {
      ...part,
      planned: { ...part.planned, certificate: { ...unproven, source: 'none' as const, proven: [] } },
    };
    const whole = addParts([part, other]).certificate;
    expect([whole.lowerBound, whole.gap, whole.source, whole.proven]).toEqual([
      undefined,
      undefined,
      'none',
      [],
    ]);
  });
});

function over(classes: YearClasses | undefined, cap: number): number {
  const groups = (classes?.groups ?? []).filter(({ stage }) => stage === 'primary');
  expect(groups.reduce((sum, group) => sum + sectionsOf(group), 0)).toBeGreaterThan(0);
  return groups.flatMap(({ sizes }) => sizes).filter((size) => size > cap).length;
}

function pupilsByYear(run: ReturnType<typeof runStudy>): number[] {
  return run.enrolment.years.map(({ pupils, unplaced }) =>
    [...pupils, ...unplaced].reduce((sum, row) => sum + row.pupils, 0),
  );
}
