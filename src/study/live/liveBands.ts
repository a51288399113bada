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
import type { BandSeries } from './tellBands.ts';

/** Chance is the same for every position of a lever, so that its bands move with it and do not flicker. */
const seed = 1;

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
  readonly #draw = openFutures();
  #compiled: BandWorld;
  #read: ReturnType<typeof openHeadlines>;

  constructor(compiled: BandWorld) {
    this.#compiled = compiled;
    this.#read = openHeadlines(compiled.headlines);
  }

  /** Draw around another path from now on; where it is laid out alike, by the arrays that there are. */
  turnTo(compiled: BandWorld): void {
    this.#compiled = compiled;
    this.#read = openHeadlines(compiled.headlines);
  }

  /** What is read in every future. */
  get series(): readonly BandSeries[] {
    return this.#compiled.headlines.asked;
  }

  /** The years of every series. */
  get years(): readonly SchoolYear[] {
    return this.#compiled.headlines.years;
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
    const { world } = this.#compiled;
    this.#draw(world, { seed, first, count }, (state, _draw, ahead) => {
      if (ahead === 0) figures = new Float64Array(width);
      this.#read(state, ahead, figures);
      if (ahead === world.years) drawn.push(figures);
    });
    return drawn;
  }
}
