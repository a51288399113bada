import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceSpread } from '../../src/domain/spread.ts';
import type { BandWorld } from '../../src/study/tryScenario.ts';
import { BandCrew } from '../../web/src/core/bandCrew.ts';
import type { BandOrder } from '../../web/src/core/bandDrawer.ts';
import type { BandHelper } from '../../web/src/core/bandHelper.ts';

const years = [2026, 2027];
const series = [{ indicator: 'pupils', scope: {}, target: undefined } as const];
const question = (text: string, draws: number) => ({ scenario: { text, file: 'draft.yaml' }, draws });
const always = () => true;
const spread: PlaceSpread = { stages: [], figures: 0, origins: [] };

/** A scenario's world, known by the length of its text; crews look at its series and years alone. */
const worldOf = (text: string) =>
  ({ world: { cells: text.length }, headlines: { asked: series, years } }) as unknown as BandWorld;

/** Figures of a future that no other has, the scenario in it. */
const figuresOf = ({ world }: BandWorld, draw: number) =>
  Float64Array.of(world.cells * 1000 + draw, draw * draw);

/** Draws what is ordered when it is let to, and notes each order. */
function helper(orders: BandOrder[], wait: () => Promise<void> = () => Promise.resolve()): BandHelper {
  return {
    async spread() {
      await wait();
      return spread;
    },
    async draw(world, order) {
      orders.push(order);
      await wait();
      return Array.from({ length: order.count }, (_, at) => figuresOf(world, order.first + at));
    },
    dismiss() {},
  };
}

/** A crew for scenarios that can all be applied. */
const crewOf = (hire: () => readonly BandHelper[]) =>
  new BandCrew(hire, ({ scenario }) => Promise.resolve(worldOf(scenario.text)));

const numbersIn = (orders: readonly BandOrder[]) =>
  orders.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at));

describe('futures that are shared out', () => {
  it('should be drawn once each and give the same bands, whoever is done first', async () => {
    const alone = await crewOf(() => [helper([])]).bands(question('births', 90), always);
    expect(alone?.draws).toBe(90);
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 5 }), async (scheduler, count) => {
        const orders: BandOrder[] = [];
        const turn = () => scheduler.schedule(Promise.resolve());
        const crew = crewOf(() => Array.from({ length: count }, () => helper(orders, turn)));
        const told = await scheduler.waitFor(crew.bands(question('births', 90), always));
        expect(told).toEqual(alone);
        expect(numbersIn(orders).sort((left, right) => left - right)).toEqual(
          Array.from({ length: 90 }, (_, draw) => draw),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('should go on where an unwanted drawing of the same scenario ended, and begin another anew', async () => {
    const orders: BandOrder[] = [];
    const crew = crewOf(() => [helper(orders), helper(orders)]);
    let looks = 0;
    const isWanted = () => {
      looks += 1;
      return looks <= 6;
    };
    expect(await crew.bands(question('births', 500), isWanted)).toBeUndefined();
    const before = numbersIn(orders).length;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(500);
    const told = await crew.bands(question('births', 500), always);
    expect(numbersIn(orders).length).toBe(500);
    expect(told?.fresh).toBeLessThan(500);
    expect({ ...told, fresh: 500 }).toEqual(
      await crewOf(() => [helper([])]).bands(question('births', 500), always),
    );
    expect((await crew.bands(question('births', 300), always))?.fresh).toBe(0);
    await crew.bands(question('hires', 3), always);
    expect(numbersIn(orders).length).toBe(503);
  });

  it('should move the band of the last scenario with enough futures along, by few of the next', async () => {
    const crew = crewOf(() => [helper([]), helper([])]);
    const many = await crew.bands(question('births', 250), always);
    expect(many?.moved).toBeUndefined();
    expect(await crew.bands({ ...question('building', 12), alone: 32 }, always)).toMatchObject({ draws: 12 });
    const few = await crew.bands(question('housing', 16), always);
    expect(few).toMatchObject({ draws: 16, moved: 250 });
    // Every future of the longer name has a thousand more.
    const edges = (told: typeof many) => told?.bands[0]?.edges[0]?.between ?? [Number.NaN, Number.NaN];
    for (const end of [0, 1]) expect(edges(few)[end]).toBeCloseTo((edges(many)[end] ?? 0) + 1000, 6);
    // Fewer than enough are no ground for the next.
    expect(await crew.bands(question('hires', 16), always)).toMatchObject({ draws: 16, moved: 250 });
    // Enough of its own, and later fewer of the same: those alone.
    const own = await crew.bands(question('hires', 200), always);
    expect(own?.moved).toBeUndefined();
    expect((await crew.bands(question('hires', 20), always))?.moved).toBeUndefined();
  });

  it('should move no band along that others were read in', async () => {
    const worlds = new BandCrew(
      () => [helper([])],
      ({ scenario }) => {
        const world = worldOf(scenario.text);
        const asked = [{ indicator: scenario.text, scope: {} }] as unknown as typeof series;
        return Promise.resolve({ ...world, headlines: { ...world.headlines, asked } });
      },
    );
    await worlds.bands(question('pupils', 200), always);
    const other = await worlds.bands({ ...question('seatsShort', 16), alone: 40 }, always);
    expect([other?.moved, other?.draws]).toEqual([undefined, 40]);
    await worlds.bands(question('seatsShort', 200), always);
    expect(
      (await worlds.bands({ ...question('seatsShort', 16), district: 'd' }, always))?.moved,
    ).toBeUndefined();
  });

  it('should tell nothing of a scenario that cannot be applied, and draw nothing', async () => {
    const orders: BandOrder[] = [];
    const crew = new BandCrew(
      () => [helper(orders), helper(orders)],
      () => Promise.resolve(undefined),
    );
    expect(await crew.bands(question('births', 200), always)).toBeUndefined();
    expect(orders).toEqual([]);
  });

  it('should measure the place once, and compile nothing that is no longer wanted by then', async () => {
    let [measured, compiled] = [0, 0];
    const measuring = () => {
      const made = helper([]);
      return {
        ...made,
        spread() {
          measured += 1;
          return made.spread();
        },
      };
    };
    const crew = new BandCrew(
      () => [measuring(), measuring()],
      ({ scenario }) => {
        compiled += 1;
        return Promise.resolve(worldOf(scenario.text));
      },
    );
    expect(await crew.bands(question('births', 2), () => false)).toBeUndefined();
    expect([measured, compiled]).toEqual([1, 0]);
    for (const text of ['births', 'hires'])
      expect((await crew.bands(question(text, 2), always))?.draws).toBe(2);
    expect([measured, compiled]).toEqual([1, 2]);
  });

  it('should say what broke a helper, and do without it the next time', async () => {
    const dismissed: string[] = [];
    let hired = 0;
    const crew = crewOf(() => {
      hired += 1;
      const name = `crew ${hired}`;
      const broken: BandHelper = {
        spread: () => Promise.resolve(spread),
        draw: () => Promise.reject(new Error('out of memory')),
        dismiss: () => void dismissed.push(name),
      };
      return hired === 1 ? [broken] : [helper([])];
    });
    await expect(crew.bands(question('births', 4), always)).rejects.toThrow('out of memory');
    expect(dismissed).toEqual(['crew 1']);
    expect((await crew.bands(question('births', 4), always))?.draws).toBe(4);
    expect(hired).toBe(2);
  });
});
