import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormationInput, formClasses } from '../../src/classes/formClasses.ts';
import { spreadEvenly, spreadUnevenly } from '../../src/domain/classSize.ts';
import { type Ladder, parseLadder } from '../../src/domain/ladder.ts';
import type { ClassRule } from '../../src/domain/region/classRule.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { formationWorld, worldYear } from '../arbitraries/formationWorld.ts';
import { plainRule } from '../arbitraries/plainRegion.ts';
import { unevenSizes } from '../draws/kernelParts.ts';

describe('new classes of a grade that stand apart', () => {
  it('should lie evenly from the largest to the smallest', () => {
    expect(spreadUnevenly(72, 3, 6, 30)).toEqual([27, 24, 21]);
    expect(spreadUnevenly(100, 4, 6, 45)).toEqual([28, 26, 24, 22]);
    expect(spreadUnevenly(53, 2, 3, 45)).toEqual([28, 25]);
  });

  it('should stay within the cap, stay even where even classes are above it, and leave none empty', () => {
    expect(spreadUnevenly(72, 3, 6, 25)).toEqual([25, 24, 23]);
    expect(spreadUnevenly(110, 2, 6, 45)).toEqual([55, 55]);
    expect(spreadUnevenly(4, 2, 20, 45)).toEqual([3, 1]);
  });

  it('should hold all pupils, as far apart as asked where the cap leaves room, and the same in draws', () => {
    const figures = fc.record({
      sections: fc.integer({ min: 1, max: 14 }),
      average: fc.integer({ min: 1, max: 60 }),
      more: fc.integer({ min: 0, max: 13 }),
      range: fc.integer({ min: 0, max: 30 }),
      most: fc.integer({ min: 1, max: 70 }),
    });
    fc.assert(
      fc.property(figures, ({ sections, average, more, range, most }) => {
        const pupils = sections * average + Math.min(more, sections - 1);
        const [even, sizes] = [spreadEvenly(pupils, sections), spreadUnevenly(pupils, sections, range, most)];
        const [largest = 0, smallest = 0] = [sizes[0], sizes.at(-1)];
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(pupils);
        expect([...sizes].sort((left, right) => right - left)).toEqual(sizes);
        expect(smallest).toBeGreaterThanOrEqual(1);
        expect(largest).toBeLessThanOrEqual(Math.max(most, even[0] ?? 0));
        const roomy = (even[0] ?? 0) + range <= most && (even.at(-1) ?? 0) > range;
        if (sections > 1 && range > 0 && roomy)
          expect(Math.abs(largest - smallest - range)).toBeLessThanOrEqual(1);
        expect(unevenSizes(pupils, sections, range, most)).toEqual(sizes);
      }),
      { numRuns: 400 },
    );
  });

  it('should be formed so by the rule, and evenly where a plan gives the sections', () => {
    const rules = ruleBook({ classRules: [plainRule('r', { capSize: 45, sizeRange: 8 })], schools: [] });
    const input = inputOf(80, rules);
    expect(formClasses(input).groups[0]?.sizes).toEqual([44, 36]);
    const planned = () => ({ sections: 2, cap: 45, regroup: false });
    expect(formClasses({ ...input, planned }).groups[0]?.sizes).toEqual([40, 40]);
  });

  it('should change no number of classes in the year they are formed, and bring none above its cap', () => {
    fc.assert(
      fc.property(formationWorld, fc.integer({ min: 2, max: 20 }), (world, range) => {
        const apart = ({ rules }: FormationInput) => ({
          ...rules,
          ruleOf: (...asked: Parameters<typeof rules.ruleOf>): ClassRule | undefined => {
            const rule = rules.ruleOf(...asked);
            return rule === undefined ? undefined : { ...rule, sizeRange: range };
          },
        });
        const [even, uneven] = [formClasses(world), formClasses({ ...world, rules: apart(world) })];
        expect(uneven.overflow).toEqual(even.overflow);
        expect(uneven.groups.length).toBe(even.groups.length);
        for (const [index, group] of uneven.groups.entries()) {
          const before = even.groups[index];
          const cap = world.rules.ruleOf(group, worldYear)?.capSize ?? 0;
          expect(group.sizes.length).toBe(before?.sizes.length);
          expect(Math.max(...group.sizes)).toBeLessThanOrEqual(Math.max(cap, ...(before?.sizes ?? [])));
        }
      }),
      { numRuns: 60 },
    );
  });
});

function inputOf(pupils: number, rules: FormationInput['rules']): FormationInput {
  const row = { district: 'd1', stage: 'primary' as const, grade: '1', school: 's', pupils };
  const ladders = new Map([['d1', parseLadder('3-2-1') as Ladder]]);
  return { year: worldYear, previous: [], teachers: [], rooms: [], rules, ladders, pupils: [row] };
}
