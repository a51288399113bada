import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadEvenly } from '../../src/domain/classSize.ts';
import { planningSchema } from '../../src/domain/planning.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { backtestPlace } from '../../src/study/backtestPlace.ts';
import { planPlace } from '../../src/study/planPlace.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { regionArbitrary } from '../arbitraries/region.ts';
import { applied } from '../scenario/applied.ts';
import { crowdedRegion } from './crowdedRegion.ts';

const formedApart = (region: Region, sizeRange: number): Region => ({
  ...region,
  classRules: region.classRules.map((rule) => ({ ...rule, sizeRange })),
});

/** A region whose schools form classes that stand apart, with targets below the caps of their rules. */
const unevenOf = (region: Region, range: number) => ({
  even: region,
  uneven: formedApart(
    { ...region, targets: region.targets.map((target) => ({ ...target, threshold: 36, year: 2022 })) },
    range,
  ),
});

const unevenRegion = fc
  .record({ region: regionArbitrary, range: fc.integer({ min: 4, max: 12 }) })
  .map(({ region, range }) => unevenOf(region, range));

describe('a place whose new classes stand apart', () => {
  it('should be planned by rules that hold, with even classes where the plan gives the sections', async () => {
    let [apart, planned] = [0, 0];
    await fc.assert(
      fc.asyncProperty(unevenRegion, async ({ uneven }) => {
        const { parts, before, after, seating } = await planPlace(uneven, {
          planning: planningSchema.parse({ temporaryRooms: { mostPerSchool: 2 } }),
          work: 60,
        });
        expect(parts.flatMap((part) => part.planned?.findings ?? [])).toEqual([]);
        const given = new Set(
          seating.sections.map(({ school, stage, entered }) => [school, stage, entered].join()),
        );
        const entering = ({ run }: typeof after) =>
          run.classes
            .slice(1)
            .flatMap(({ year, groups }) =>
              groups.filter((group) => group.entered === year && group.mixed === undefined),
            );
        const inPlan = entering(after).filter(({ school, stage, entered }) =>
          given.has([school, stage, entered].join()),
        );
        for (const { sizes } of inPlan) {
          const all = sizes.reduce((sum, size) => sum + size, 0);
          expect(sizes).toEqual(spreadEvenly(all, sizes.length));
          planned += 1;
        }
        for (const { sizes } of entering(before)) if (Math.max(...sizes) - Math.min(...sizes) > 1) apart += 1;
      }),
      // Half of the drawn regions need no plan: this one does.
      { numRuns: 6, examples: [[unevenOf(crowdedRegion(), 8)]] },
    );
    expect(planned).toBeGreaterThan(0);
    expect(apart).toBeGreaterThan(0);
  });

  it('should bring no class above a cap that a scenario lowers, unless even classes are above it', async () => {
    await fc.assert(
      fc.asyncProperty(unevenRegion, async ({ uneven }) => {
        const lower = {
          kind: 'classCap',
          stage: 'primary',
          fromYear: 2022,
          cap: 35,
          because: '试算',
        } as const;
        const { region } = await applied([lower], uneven);
        const rules = ruleBook(region);
        for (const { year, groups } of runStudy(region).classes.slice(2))
          for (const group of groups) {
            if (group.entered !== year || group.stage !== 'primary') continue;
            const cap = rules.ruleOf(group, year)?.capSize ?? 0;
            const pupils = group.sizes.reduce((sum, size) => sum + size, 0);
            const even = Math.ceil(pupils / Math.max(1, group.sizes.length));
            expect(cap).toBe(35);
            expect(Math.max(...group.sizes)).toBeLessThanOrEqual(Math.max(cap, even));
            expect(group.cause === 'none').toBe(Math.max(...group.sizes) <= cap);
          }
      }),
      { numRuns: 8 },
    );
  });

  it('should leave the projection and its back-test as they are', () => {
    fc.assert(
      fc.property(unevenRegion, ({ even, uneven }) => {
        expect(backtestPlace(uneven)).toEqual(backtestPlace(even));
      }),
      { numRuns: 4 },
    );
  });
});
