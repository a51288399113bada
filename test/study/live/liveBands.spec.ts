import { describe, expect, it } from 'vitest';
import { required } from '../../../src/domain/invariant.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { drawFutures } from '../../../src/draws/drawFutures.ts';
import { fitSpread } from '../../../src/projection/backtestProjection.ts';
import { type CompiledIndicator, type DrawnFuture, headlinesOf } from '../../../src/report/buildReport.ts';
import { FutureBook } from '../../../src/study/draws/drawnFuture.ts';
import { prepareDraws } from '../../../src/study/draws/prepareDraws.ts';
import { compileBands, LiveBands } from '../../../src/study/live/liveBands.ts';
import { livePath } from '../../../src/study/live/livePath.ts';
import { tellBands } from '../../../src/study/live/tellBands.ts';
import { wideRegion } from '../../scenario/wideRegion.ts';
import { crowdedRegion } from '../crowdedRegion.ts';

const indicators = ['oversizeClasses', 'seatsShort', 'teachersShort', 'pupils'] as const;

function withoutNewSchool(region: Region): Region {
  const projects = region.projects.map((each) =>
    each.kind === 'newSchool' ? { ...each, status: 'cancelled' as const } : each,
  );
  return { ...region, projects };
}

/** The figures of futures around the whole run, each as a report tells it. */
function aroundTheRun(region: Region, draws: number) {
  const { run, layout, world } = prepareDraws(region, region);
  const book = new FutureBook(layout, run);
  const told: (number | undefined)[][][] = [];
  drawFutures(world, { seed: 1, first: 0, count: draws }, (state, _draw, ahead) => {
    book.keep(state, ahead);
    if (ahead < world.years) return;
    const series = headlinesOf(run, { indicators, byStage: [] }, undefined, fromRows(book.future()));
    const whole = series.filter(({ scope, target }) => target !== undefined || scope.stages === undefined);
    told.push(whole.map(({ values }) => values.map(({ value }) => value)));
  });
  return told;
}

/** Bands as a thread draws them that is told what was compiled. */
const bandsAround = (region: Region, watched: readonly CompiledIndicator[]) =>
  new LiveBands(structuredClone(compileBands(livePath(region), fitSpread(region), watched, undefined)));

/** A future without its arrays: its figures are told from rows. */
const fromRows = ({ run, partOf }: DrawnFuture): DrawnFuture => ({ run, partOf });

describe('bands that follow a lever', () => {
  it.each([
    ['a crowded place', crowdedRegion()],
    ['a place with feeders and private schools', wideRegion()],
    ['a place whose new school was cancelled', withoutNewSchool(wideRegion())],
  ])('should come from the futures that the whole draws make: %s', (_name, region) => {
    const bands = bandsAround(region, indicators);
    const later = bands.draw(3, 5);
    const count = bands.years.length;
    const told = [...bands.draw(0, 3), ...later].map((figures) =>
      bands.series.map((_, at) =>
        Array.from(figures.subarray(at * count, (at + 1) * count), (value) =>
          Number.isNaN(value) ? undefined : value,
        ),
      ),
    );
    expect(told).toEqual(aroundTheRun(region, 8));
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBeGreaterThan(1);
  });

  it('should be the same whatever was drawn around before', () => {
    const compile = (region: Region) =>
      structuredClone(compileBands(livePath(region), fitSpread(region), indicators, undefined));
    const more = (region: Region, factor: number): Region => ({
      ...region,
      births: region.births.map((row) => ({ ...row, births: Math.round(row.births * factor) })),
    });
    const [crowded, wide] = [crowdedRegion(), wideRegion()];
    const worlds = [crowded, more(crowded, 3), wide, withoutNewSchool(wide), more(wide, 0.2), crowded].map(
      compile,
    );
    const moving = new LiveBands(required(worlds[0], 'a world'));
    const drawn = (bands: LiveBands) => ({
      series: bands.series,
      years: bands.years,
      futures: bands.draw(2, 3),
    });
    for (const world of worlds) {
      moving.turnTo(world);
      expect(drawn(moving)).toEqual(drawn(new LiveBands(world)));
    }
  });

  it('should hold eight of ten futures between its edges, and not change when the lever moves on', () => {
    const region = crowdedRegion();
    const bands = bandsAround(region, ['pupils']);
    livePath({ ...region, births: region.births.map((row) => ({ ...row, births: row.births * 2 })) });
    const figures = bands.draw(0, 100);
    const told = tellBands(bands.series, bands.years, figures);
    const [band] = told;
    const last = band?.edges.at(-1)?.between ?? [0, 0];
    const drawn = figures.map((each) => each[bands.years.length - 1] ?? Number.NaN);
    const within = drawn.filter((value) => last[0] <= value && value <= last[1]);
    expect(within.length).toBeGreaterThanOrEqual(80);
    expect(last[1]).toBeGreaterThan(last[0]);
    const anew = bandsAround(region, ['pupils']);
    expect(tellBands(anew.series, anew.years, anew.draw(0, 100))).toEqual(told);
  });
});
