import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawingCrew } from '../../../src/cli/drawing/drawingCrew.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { cutDraws } from '../../../src/study/draws/cutDraws.ts';
import { type DrawCrew, helpersFor, shareDraws } from '../../../src/study/draws/drawCrew.ts';
import { drawPlace, drawPlaceTogether, usualDraws } from '../../../src/study/draws/drawPlace.ts';
import type { DrawnStretch, DrawSetup } from '../../../src/study/draws/drawStretch.ts';
import { drawTimetables } from '../../../src/study/draws/drawTimetables.ts';
import { type FromHelper, helperOn, openHelper } from '../../../src/study/draws/helperLine.ts';
import { regionArbitrary, smallRegion } from '../../arbitraries/region.ts';
import { crowdedRegion } from '../crowdedRegion.ts';

const order = { ...usualDraws, draws: 40 };

const bytesOf = (drawn: unknown) => JSON.stringify(drawn);

describe('drawing with several threads', () => {
  it('should be bound to give the bytes of one thread, for one, two and three, whoever is done first', async () => {
    const crews = fc.record({ helpers: fc.integer({ min: 0, max: 2 }), turns: fc.array(fc.nat(40)) });
    await fc.assert(
      fc.asyncProperty(regionArbitrary, crews, async (region, { helpers, turns }) => {
        const alone = drawPlace(region, region, order);
        const together = await drawPlaceTogether(crewOf(helpers, turns), region, region, order);
        expect(bytesOf(together)).toBe(bytesOf(alone));
      }),
      { numRuns: 6 },
    );
  });

  it('should be bound to give the bytes of one thread where works slip, each thread running their paths', async () => {
    const region = withSlippingWorks(smallRegion());
    const alone = drawPlace(region, smallRegion(), order);
    expect(alone.timetables).toBe(order.draws);
    for (const helpers of [1, 2]) {
      const together = await drawPlaceTogether(crewOf(helpers, [3, 0, 9]), region, smallRegion(), order);
      expect(bytesOf(together)).toBe(bytesOf(alone));
    }
  });

  it('should give the same bytes from threads of Node, one, two and three', async () => {
    const region = crowdedRegion();
    const alone = drawPlace(region, region, order);
    for (const threads of [1, 2, 3])
      expect(bytesOf(await drawPlaceTogether(drawingCrew(threads), region, region, order))).toBe(
        bytesOf(alone),
      );
  });

  it('should wait for nobody who comes too late', async () => {
    const silent = helperOn({ post: () => {}, listen: () => {} }, {} as DrawSetup);
    const stretches = cutDraws(drawTimetables(smallRegion(), 1, 40, 1), 40, 2);
    const taken: number[] = [];
    await shareDraws({
      ...{ stretches, helpers: [silent], eager: false, breathe: () => Promise.resolve(), onDone: () => {} },
      here: () => ({}) as DrawnStretch,
      take: ({ draws }) => taken.push(...draws),
    });
    expect(taken).toEqual(Array.from({ length: 40 }, (_, draw) => draw));
  });

  it('should hire a thread only where it finds more to do than its start takes, unless threads are named', () => {
    const crew = { ...crewOf(7, []), always: false };
    expect(helpersFor(crew, 1000, 30)).toBe(0);
    expect(helpersFor(crew, 20, 100_000)).toBe(0);
    expect(helpersFor(crew, 200, 7000)).toBe(1);
    expect(helpersFor(crew, 2000, 7000)).toBe(7);
    expect(helpersFor({ ...crew, always: true }, 1, 1)).toBe(7);
  });

  it('should tell how many are done, never fewer than before, and end where the listener throws', async () => {
    const told: number[] = [];
    const onProgress = (done: number) => told.push(done);
    await drawPlaceTogether(crewOf(2, [5]), smallRegion(), smallRegion(), order, { onProgress });
    expect(told).toEqual([...told].sort((left, right) => left - right));
    expect(told.at(-1)).toBe(order.draws);
    const ended = { dismissed: 0 };
    const crew = crewOf(2, [], ended);
    const stop = () => {
      throw new Error('enough');
    };
    await expect(
      drawPlaceTogether(crew, smallRegion(), smallRegion(), order, { onProgress: stop }),
    ).rejects.toThrow('enough');
    expect(ended.dismissed).toBe(1);
  });

  it('should say what broke a thread', async () => {
    const broken: DrawCrew = {
      ...crewOf(1, []),
      hire: (setup) =>
        helperOn(
          { post: () => {}, listen: (_, fail) => setTimeout(() => fail(new Error('no memory')), 1) },
          setup,
        ),
      breathe: () => new Promise((settle) => setTimeout(settle, 2)),
    };
    await expect(drawPlaceTogether(broken, smallRegion(), smallRegion(), order)).rejects.toThrow('no memory');
  });
});

/** Helpers in this thread whose messages are copied as a thread’s are, and answered after so many turns each. */
function crewOf(most: number, turns: readonly number[], ended = { dismissed: 0 }): DrawCrew {
  let messages = 0;
  return {
    ...{ most, always: true },
    hire(setup) {
      const answer = openHelper();
      let hear: (answer: FromHelper) => void = () => {};
      let before = Promise.resolve();
      const post = (message: Parameters<typeof answer>[0]) => {
        const copy = structuredClone(message);
        messages += 1;
        const own = turns[messages % Math.max(1, turns.length)] ?? 0;
        before = before.then(async () => {
          for (let turn = 0; turn < own; turn += 1) await Promise.resolve();
          const found = answer(copy);
          if (found !== undefined) hear(structuredClone(found));
        });
      };
      return helperOn(
        {
          post,
          listen: (listener) => {
            hear = listener;
          },
        },
        setup,
      );
    },
    breathe: () => Promise.resolve(),
    dismiss: () => {
      ended.dismissed += 1;
    },
  };
}

/** The teaching region with a project that comes at its time, a year late or two. */
function withSlippingWorks(region: Region): Region {
  const projects = region.projects.map((project) =>
    project.id === 'open-orchard' ? { ...project, delays: '0:1;12:1;24:1' } : project,
  );
  return { ...region, projects };
}
