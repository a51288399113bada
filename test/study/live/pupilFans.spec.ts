import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/domain/region/region.ts';
import { drawFutures } from '../../../src/draws/drawFutures.ts';
import { fitSpread } from '../../../src/projection/backtestProjection.ts';
import { prepareDraws } from '../../../src/study/draws/prepareDraws.ts';
import { LiveBands } from '../../../src/study/live/liveBands.ts';
import { livePath } from '../../../src/study/live/livePath.ts';
import { compileFans, type FanPart, tellFans } from '../../../src/study/live/pupilFans.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { wideRegion } from '../../scenario/wideRegion.ts';
import { crowdedRegion } from '../crowdedRegion.ts';

/** Futures as a thread draws them that is told what was compiled. */
function fansAround(region: Region, draws: number, school?: string) {
  const world = structuredClone(compileFans(livePath(region), fitSpread(region), school));
  return { world, figures: new LiveBands(world).draw(0, draws) };
}

/** Pupils of a future by district, stage and grade in one year, as the whole draws around the run have them. */
function aroundTheRun(region: Region, parts: readonly FanPart[], draws: number, school?: string) {
  const { layout, world } = prepareDraws(region, region);
  const told: number[][] = [];
  drawFutures(world, { seed: 1, first: 0, count: draws }, (state, _draw, ahead) => {
    if (ahead === 0) told.push([]);
    for (const part of parts) {
      const isPart = ({ district, stage, grade }: FanPart) =>
        district === part.district && stage === part.stage && grade === part.grade;
      let sum = 0;
      layout.cells.forEach((cell, at) => {
        if (isPart(cell) && (school ?? cell.school) === cell.school) sum += state.pupils[at] ?? 0;
      });
      layout.spots.forEach((spot, at) => {
        if (isPart(spot) && school === undefined) sum += state.waiting[at] ?? 0;
      });
      told.at(-1)?.push(sum);
    }
  });
  return told;
}

/** The same figures year by year, part by part. */
const byYear = (figures: Float64Array, parts: number, years: number) =>
  Array.from({ length: years }, (_, year) =>
    Array.from({ length: parts }, (_, part) => figures[part * years + year] ?? Number.NaN),
  ).flat();

describe('fans of pupils', () => {
  it.each([
    ['a crowded place', crowdedRegion()],
    ['a place with feeders and private schools', wideRegion()],
  ])('should come from the futures that the whole draws make: %s', (_, region) => {
    const { world, figures } = fansAround(region, 5);
    const { parts, headlines } = world;
    expect(parts.length).toBeGreaterThan(3);
    const told = figures.map((future) => byYear(future, parts.length, headlines.years.length));
    expect(told).toEqual(aroundTheRun(region, parts, 5));
  });

  it('should count the pupils of one school alone where it is asked for', () => {
    const region = crowdedRegion();
    const school = region.schools[0]?.id;
    const { world, figures } = fansAround(region, 3, school);
    const told = figures.map((future) => byYear(future, world.parts.length, world.headlines.years.length));
    expect(told).toEqual(aroundTheRun(region, world.parts, 3, school));
    expect(world.parts.length).toBeLessThan(fansAround(region, 1).world.parts.length);
  });

  it('should begin at the census, whatever is asked', () => {
    const region = crowdedRegion();
    const { world, figures } = fansAround(region, 3);
    const run = runStudy(region);
    for (const by of ['stage', 'grade', 'district'] as const)
      for (const { key, years } of tellFans(world.parts, world.headlines.years, figures, { by })) {
        const [census] = run.enrolment.years;
        const rows = [...(census?.pupils ?? []), ...(census?.unplaced ?? [])];
        const there = rows.filter((row) => row[by] === key).reduce((sum, row) => sum + row.pupils, 0);
        expect(years[0]).toEqual({
          year: run.enrolment.baseYear,
          inner: [there, there],
          outer: [there, there],
        });
      }
  });
});

describe('telling fans', () => {
  const part = (district: string, grade: string): FanPart => ({ district, stage: 'primary', grade });
  const parts = [part('east', 'p1'), part('east', 'p2'), part('west', 'p1')];
  const futures = Array.from({ length: 40 }, (_, draw) => Float64Array.of(draw + 1, 100, 1000));

  it('should add up the parts of a line in each future, then say how far futures lie', () => {
    expect(tellFans(parts, [2030], futures, { by: 'district' })).toEqual([
      { key: 'east', years: [{ year: 2030, inner: [104, 136], outer: [101, 139] }] },
      { key: 'west', years: [{ year: 2030, inner: [1000, 1000], outer: [1000, 1000] }] },
    ]);
  });

  it('should leave out what was not asked for', () => {
    const told = tellFans(parts, [2030], futures, { by: 'grade', district: 'east', stage: 'primary' });
    expect(told.map(({ key }) => key)).toEqual(['p1', 'p2']);
    expect(tellFans(parts, [2030], futures, { by: 'stage', stage: 'junior' })).toEqual([]);
  });
});
