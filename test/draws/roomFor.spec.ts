import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import type { DrawState } from '../../src/draws/drawState.ts';
import { type Places, roomFor } from '../../src/draws/roomFor.ts';
import { prepareDraws } from '../../src/study/draws/prepareDraws.ts';
import { wideRegion } from '../scenario/wideRegion.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';

type World = ReturnType<typeof prepareDraws>['world'];

/** Pupils, children without a seat and classes of a year. */
function seatedIn({ pupils, waiting, sizes, count, room }: DrawState) {
  const classes = Array.from(count, (own, cell) => [...sizes.subarray(cell * room, cell * room + own)]);
  return { pupils: [...pupils], waiting: [...waiting], classes };
}

/** Some futures of a world, with how many places they came to need. */
function futures(world: World, first?: Places) {
  const inRoom = roomFor<World>(first);
  const rooms = new Set<number>();
  const seated = [0, 1, 2].map((draw) => {
    const years: ReturnType<typeof seatedIn>[] = [];
    inRoom(world, (kernel) => {
      years.length = 0;
      rooms.add(kernel.state.room);
      kernel.startDraw(1, draw);
      for (let year = 1; year <= world.years; year += 1) {
        kernel.flowYear(year);
        kernel.seatYear(year);
        years.push(seatedIn(kernel.state));
      }
    });
    return years;
  });
  return { seated, rooms };
}

/** Entry grades of a place that turn away whoever is above a size, so that children are placed elsewhere. */
const turningAway = (region: Region): Region => ({
  ...region,
  classRules: region.classRules.map((rule) => ({ ...rule, entryCap: Math.min(rule.capSize, 30) })),
});

describe('places of a kernel', () => {
  it.each([
    ['a crowded place', crowdedRegion()],
    ['a place with feeders and private schools', wideRegion()],
  ])('should grow until a draw has enough, which changes none: %s', (_name, region) => {
    const place = turningAway(region);
    const { world } = prepareDraws(place, place);
    const [plain, grown] = [futures(world), futures(world, { room: 1, pairs: 1 })];
    expect(grown.seated).toEqual(plain.seated);
    expect(grown.rooms.size).toBeGreaterThan(1);
  });

  it('should be refused beyond the most that any draw is given', () => {
    const { world } = prepareDraws(crowdedRegion(), crowdedRegion());
    const inRoom = roomFor<World>({ room: 4096, pairs: 1 });
    let runs = 0;
    expect(() =>
      inRoom({ ...world, startOf: world.startOf.map((from) => from * 5000) }, (kernel) => {
        runs += 1;
        kernel.startDraw(1, 0);
      }),
    ).toThrow('room');
    expect(runs).toBe(1);
  });
});
