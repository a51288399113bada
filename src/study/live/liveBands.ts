import { quantileOf } from '../../domain/quantileOf.ts';
import type { IndicatorSeries } from '../../domain/report.ts';
import type { PlaceSpread } from '../../domain/spread.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import { type DrawWorld, openFutures } from '../../draws/drawFutures.ts';
import {
  type CompiledIndicator,
  compileHeadlines,
  type HeadlineTables,
  openHeadlines,
} from '../../report/buildReport.ts';
import { compileCourse } from '../draws/compilePath.ts';
import { compileSpread } from '../draws/compileSpread.ts';
import { drawWorldOf } from '../draws/compileWorld.ts';
import type { LivePath } from './livePath.ts';

/** The band of one series: eight of ten futures lie between its edges. */
export interface LiveBand extends Pick<IndicatorSeries, 'indicator' | 'scope' | 'target'> {
  readonly edges: readonly {
    readonly year: SchoolYear;
    /** What a tenth of the futures do not exceed, and nine tenths; missing: some future has no figure. */
    readonly between?: readonly [number, number];
  }[];
}

/** Chance is the same for every position of a lever, so that its bands move with it and do not flicker. */
const seed = 1;

/** A series that futures are read in, as a report names it. */
export type BandSeries = Pick<LiveBand, 'indicator' | 'scope' | 'target'>;

/**
 * All that drawing and reading futures around a path takes, compiled: whoever draws need not know the place. Plain:
 * survives structuredClone.
 */
export interface BandWorld {
  readonly world: DrawWorld;
  readonly headlines: HeadlineTables;
}

/**
 * Compile a path that follows a lever for its bands.
 *
 * @param path To be handed in before the next path of the place is asked for; later ones do not disturb the bands.
 * @param spread What the place’s own history says of how wide the draws are: no lever changes what was.
 */
export function compileBands(
  path: LivePath,
  spread: PlaceSpread,
  indicators: readonly CompiledIndicator[],
  district: DistrictId | undefined,
): BandWorld {
  const { frame, future, layout } = path;
  return {
    world: compileFutures(path, spread),
    headlines: compileHeadlines(frame, future, layout, indicators, district),
  };
}

/** Compile what futures around a path are drawn from, whatever is read in them. */
export function compileFutures(
  { frame, layout, model, world, figures }: LivePath,
  spread: PlaceSpread,
): DrawWorld {
  const course = compileCourse(figures(), model, layout, world.steps, frame.enrolment.baseYear);
  const plain = drawWorldOf(world, layout, model, course);
  return { ...plain, spread: compileSpread(plain, model, spread) };
}

/**
 * Futures around a path that follows a lever: pupils off it by chance and the classes that they form, works as the path
 * has them. Any of them can be drawn before any other, so that several threads share them.
 *
 * Law: a future's figures are those of the same draw around the run of the same place.
 */
export class LiveBands {
  readonly #draw: ReturnType<typeof openFutures>;
  readonly #tables: HeadlineTables;
  readonly #read: ReturnType<typeof openHeadlines>;
  readonly #ahead: number;

  constructor({ world, headlines }: BandWorld) {
    this.#draw = openFutures(world);
    this.#tables = headlines;
    this.#read = openHeadlines(headlines);
    this.#ahead = world.years;
  }

  /** What is read in every future. */
  get series(): readonly BandSeries[] {
    return this.#tables.asked;
  }

  /** The years of every series. */
  get years(): readonly SchoolYear[] {
    return this.#tables.years;
  }

  /**
   * Draw futures.
   *
   * @param first The number of the first one, from 0.
   * @returns The figures of each, series after series, year after year in each; NaN where there is none.
   */
  draw(first: number, count: number): Float64Array[] {
    const drawn: Float64Array[] = [];
    const width = this.series.length * this.years.length;
    let figures = new Float64Array(width);
    this.#draw({ seed, first, count }, (state, _draw, ahead) => {
      if (ahead === 0) figures = new Float64Array(width);
      this.#read(state, ahead, figures);
      if (ahead === this.#ahead) drawn.push(figures);
    });
    return drawn;
  }
}

/**
 * The bands of futures.
 *
 * @param series What the futures were read in.
 * @param years The years of every series.
 * @param figures As `LiveBands` draws them.
 */
export function tellBands(
  series: readonly BandSeries[],
  years: readonly SchoolYear[],
  figures: readonly Float64Array[],
): LiveBand[] {
  return series.map((named, at) => ({
    ...named,
    edges: years.map((year, index) => {
      const place = at * years.length + index;
      const drawn = Float64Array.from(figures, (each) => each[place] ?? Number.NaN).sort();
      // Sorted, what is no number stands last.
      const whole = !Number.isNaN(drawn.at(-1));
      const [low, high] = [quantileOf(drawn, 0.1), quantileOf(drawn, 0.9)];
      return whole && low !== undefined && high !== undefined ? { year, between: [low, high] } : { year };
    }),
  }));
}
