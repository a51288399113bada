import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import { type DrawState, drawFutures } from '../../src/draws/drawFutures.ts';
import { fitProjection } from '../../src/projection/projectEnrolment.ts';
import { type CompiledPlace, compileWorld } from '../../src/study/draws/compileWorld.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { cityTeachers, withCityTeachers } from '../arbitraries/cityTeachers.ts';
import { controlChoices, withControlTotals } from '../arbitraries/controlTotals.ts';
import { withFlowRates } from '../arbitraries/flowRates.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { drawnLines, runLines } from './readDraw.ts';

describe('draws without spread', () => {
  it('should be the study run itself, pupil by pupil and class by class', () => {
    fc.assert(
      fc.property(hardRegion, (region) => {
        const { place, run } = compiled(region);
        drawFutures(place.world, { seed: 1, first: 0, count: 1 }, (state, _, year) => {
          if (year > 0) expect(drawnLines(place, state)).toEqual(runLines(run, year));
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('drawFutures', () => {
  it('should give a draw the same future whatever is drawn beside it', () => {
    const { place } = compiled(smallRegion(), 0.05);
    const all = futures(place, { seed: 7, first: 0, count: 6 });
    const apart = [
      ...futures(place, { seed: 7, first: 3, count: 3 }),
      ...futures(place, { seed: 7, first: 0, count: 3 }),
    ];
    expect([...apart.slice(3), ...apart.slice(0, 3)]).toEqual(all);
    expect(new Set(all).size).toBe(6);
    expect(futures(place, { seed: 8, first: 0, count: 6 })).not.toEqual(all);
  });

  it('should lose nobody while pupils are seated', () => {
    fc.assert(
      fc.property(hardRegion, fc.integer({ min: 0, max: 9 }), (region, seed) => {
        const { place } = compiled(region, 0.2);
        let spared = 0;
        drawFutures(place.world, { seed, first: 0, count: 2 }, (state, _, year) => {
          if (year === 0) return;
          const seated = sum(state.pupils);
          expect(seated + sum(state.waiting)).toBeGreaterThanOrEqual(sum(state.coming));
          expect(sum(state.pupils)).toBe(sumOfSizes(place, state));
          spared += seated;
        });
        expect(spared).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it('should leave what chance did to a grade with those who repeat it', () => {
    const all = withFlowRates(smallRegion(), 1, 0, 2021);
    const { place } = compiled(all);
    // Nobody moves up, so the chance of moving up touches no grade.
    place.world.spread.flowShared.fill(0.2);
    const open = compiled(withFlowRates(smallRegion(), 0, 0, 2021));
    open.place.world.spread.flowShared.fill(0.2);
    const upper = ({ layout }: CompiledPlace, state: DrawState) =>
      layout.cells.flatMap(({ step }, cell) => (step > 0 ? [state.pupils[cell] ?? 0] : [])).join();
    const told = (drawn: CompiledPlace) => {
      const kinds = new Set<string>();
      drawFutures(drawn.world, { seed: 1, first: 0, count: 5 }, (state, _, year) => {
        if (year === 1) kinds.add(upper(drawn, state));
      });
      return kinds.size;
    };
    expect([told(place), told(open.place)]).toEqual([1, 5]);
  });

  it('should start again with more places when a cell forms more classes than it has', () => {
    const region = smallRegion();
    const tiny = region.classRules.map((rule) => ({ ...rule, targetSize: 4, capSize: 4 }));
    const open = region.schools.map(({ homeRooms: _rooms, ...school }) => school);
    const { place, run } = compiled({ ...region, classRules: tiny, schools: open });
    drawFutures(place.world, { seed: 1, first: 0, count: 1 }, (state, _, year) => {
      if (year > 0) expect(drawnLines(place, state)).toEqual(runLines(run, year));
    });
  });
});

/** Regions with everything that forms classes: ceilings and entry control, few rooms, splits, small grades that share, repeaters, teachers of the city’s own, seats kept for transfers. */
const hardRegion: fc.Arbitrary<Region> = fc
  .record({
    region: regionArbitrary,
    entryCap: fc.option(fc.integer({ min: 30, max: 50 }), { nil: undefined }),
    ceilingSize: fc.option(fc.integer({ min: 40, max: 66 }), { nil: undefined }),
    mixedBelow: fc.option(fc.integer({ min: 10, max: 60 }), { nil: undefined }),
    boarderShare: fc.option(fc.constantFrom(0.2, 0.6), { nil: undefined }),
    rooms: fc.option(fc.integer({ min: 4, max: 30 }), { nil: undefined }),
    closes: fc.boolean(),
    repeated: fc.option(fc.constantFrom(0.02, 0.3), { nil: undefined }),
    privately: fc.option(fc.constantFrom(0, 0.3, 1), { nil: undefined }),
    city: fc.option(cityTeachers, { nil: undefined }),
    seats: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
    apart: fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
    controls: fc.option(controlChoices, { nil: undefined }),
  })
  .map(({ region, controls, entryCap, ceilingSize, mixedBelow, boarderShare, rooms, closes, ...more }) => {
    const { repeated, city, seats, apart, privately } = more;
    const rules = region.classRules.map((rule) => ({
      ...rule,
      ...(entryCap === undefined ? {} : { entryCap }),
      ...(ceilingSize === undefined ? {} : { ceilingSize }),
      ...(seats === undefined ? {} : { transferSeats: seats }),
      ...(apart === undefined ? {} : { sizeRange: apart }),
      ...(mixedBelow === undefined ? {} : { mixedBelow, mixedCap: 60 }),
    }));
    const schools = region.schools.map((school, index) => ({
      ...school,
      ...{ lon: 118 + index / 50, lat: 36 },
      ...(mixedBelow === undefined ? {} : { urbanity: 'rural' as const }),
      ...(rooms === undefined || index > 0 ? {} : { homeRooms: rooms }),
      ...(boarderShare === undefined || index > 0 ? {} : { boarderShare, bedLimit: true, beds: 120 }),
    }));
    const closing = schools.find(({ id }) => id.endsWith('-2'));
    const receiver = schools.find(
      ({ district, type }) => district === closing?.district && type === 'nineYear',
    );
    const projects =
      !closes || closing === undefined || receiver === undefined
        ? region.projects
        : [
            ...region.projects,
            {
              ...{ id: 'closing', name: '撤并', kind: 'closure' as const, district: closing.district },
              ...{ school: closing.id, receiver: receiver.id, finish: '2022-08' },
              ...{ status: 'planned' as const, basis: 'assumed' as const },
            },
          ];
    const assumptions = privately === undefined ? region.assumptions : withPrivateShare(region, privately);
    const own = { ...region, classRules: rules, schools, projects, assumptions };
    const held = controls === undefined ? own : withControlTotals(own, ...controls);
    const hard = city === undefined ? held : withCityTeachers(held, city);
    return repeated === undefined ? hard : withFlowRates(hard, repeated, 0.01, 2022);
  });

const withPrivateShare = ({ assumptions }: Region, factor: number): Region['assumptions'] => [
  ...assumptions,
  { id: 'private', kind: 'privateShare', stage: 'primary', fromYear: 2021, factor, basis: 'assumed' },
];

function compiled(region: Region, spread = 0) {
  const run = runStudy(region);
  const place = compileWorld(region, run, fitProjection(region));
  for (const deviation of Object.values(place.world.spread)) deviation.fill(spread);
  return { place, run };
}

function futures(place: CompiledPlace, order: Parameters<typeof drawFutures>[1]): string[] {
  const told: string[] = [];
  drawFutures(place.world, order, (state, _, year) => {
    if (year === place.world.years) told.push(drawnLines(place, state).join('\n'));
  });
  return told;
}

const sum = (values: Int32Array) => values.reduce((all, value) => all + value, 0);

function sumOfSizes({ world }: CompiledPlace, state: DrawState): number {
  let all = 0;
  for (let cell = 0; cell < world.cells; cell += 1)
    for (let place = 0; place < (state.count[cell] ?? 0); place += 1)
      all += state.sizes[cell * state.room + place] ?? 0;
  return all;
}
