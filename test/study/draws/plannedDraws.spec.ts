import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planningSchema } from '../../../src/domain/planning.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { drawFutures } from '../../../src/draws/drawFutures.ts';
import { fitProjection } from '../../../src/projection/projectEnrolment.ts';
import { compileWorld } from '../../../src/study/draws/compileWorld.ts';
import { planPlace } from '../../../src/study/planPlace.ts';
import { regionArbitrary } from '../../arbitraries/region.ts';
import { drawnLines, runLines } from '../../draws/readDraw.ts';
import { crowdedRegion } from '../crowdedRegion.ts';

const planning = planningSchema.parse({ temporaryRooms: { mostPerSchool: 2 } });

/** A region whose classes are too large for its rules and targets, so that plans add, split and regroup classes. */
const tight: fc.Arbitrary<Region> = fc
  .record({
    region: fc.oneof(regionArbitrary, fc.constant(crowdedRegion())),
    cap: fc.integer({ min: 24, max: 45 }),
    seats: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    apart: fc.option(fc.integer({ min: 2, max: 12 }), { nil: undefined }),
  })
  .map(({ region, cap, seats, apart }) => ({
    ...region,
    classRules: region.classRules.map((rule) => ({
      ...rule,
      ...(seats === undefined ? {} : { transferSeats: seats }),
      ...(apart === undefined ? {} : { sizeRange: apart }),
    })),
    targets: region.targets.map((target) => ({ ...target, threshold: cap + 1, year: 2021 })),
  }));

describe('draws of a run that carries out a plan', () => {
  it('should be that run without spread, pupil by pupil and class by class', async () => {
    let planned = 0;
    await fc.assert(
      fc.asyncProperty(tight, async (region) => {
        const { after, seating } = await planPlace(region, { planning, work: 60 });
        const { run } = after;
        const place = compileWorld(run.region, run, fitProjection(run.region), seating);
        planned += seating.sections.length;
        drawFutures(place.world, { seed: 1, first: 0, count: 1 }, (state, _, year) => {
          if (year > 0) expect(drawnLines(place, state)).toEqual(runLines(run, year));
        });
      }),
      { numRuns: 8 },
    );
    expect(planned).toBeGreaterThan(0);
  });
});
