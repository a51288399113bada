import type { IndicatorId } from '../../domain/glossary.ts';
import { Pieces } from '../../domain/inPieces.ts';
import { onceFor } from '../../domain/onceFor.ts';
import { quantileOf } from '../../domain/quantileOf.ts';
import type { Region } from '../../domain/region/region.ts';
import type { IndicatorSeries } from '../../domain/report.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import { openFutures } from '../../draws/drawFutures.ts';
import { fitSpreadInPieces } from '../../projection/backtestProjection.ts';
import { openHeadlines } from '../../report/buildReport.ts';
import { compileCourse } from '../draws/compilePath.ts';
import { compileSpread } from '../draws/compileSpread.ts';
import { drawWorldOf } from '../draws/compileWorld.ts';
import { FutureBook } from '../draws/drawnFuture.ts';
import type { LivePath } from './livePath.ts';

/** The band of one series: eight of ten futures lie between its edges. */
export interface LiveBand extends Pick<IndicatorSeries, 'indicator' | 'scope' | 'target'> {
  readonly edges: readonly {
    readonly year: SchoolYear;
    /** What a tenth of the futures do not exceed, and nine tenths; missing: some future has no figure. */
    readonly between?: readonly [number, number];
  }[];
}

/** A place's errors on its own past, measured once: no lever changes what was. */
const spreadOf = onceFor((baseline: Region) => new Pieces(fitSpreadInPieces(baseline)));

/**
 * Work ahead for the bands of a place, whatever scenario is tried on it: one piece of what does not hang on it.
 *
 * @param baseline The place as its tables say.
 * @returns Whether any is left.
 */
export function readyBands(baseline: Region): boolean {
  return spreadOf(baseline).step();
}

/** Chance is the same for every position of a lever, so that its bands move with it and do not flicker. */
const seed = 1;

/**
 * Futures around a path that follows a lever: pupils off it by chance and the classes that they form, works as the path
 * has them. They are drawn a few at a time, so that whoever draws can stop for something newer.
 *
 * Law: a future's figures are those of the same draw around the run of the same place.
 */
export class LiveBands {
  readonly #draw: ReturnType<typeof openFutures>;
  readonly #book: FutureBook;
  readonly #headlines: ReturnType<typeof openHeadlines>;
  readonly #years: number;
  /** Figures by draw, series and year. */
  readonly #figures: number[][][] = [];

  /**
   * @param path To be handed in before the next path of the place is asked for; later ones do not disturb the bands.
   * @param baseline The place as its tables say; its history tells how wide the draws are.
   */
  constructor(
    { frame, future, layout, model, world, figures }: LivePath,
    baseline: Region,
    indicators: readonly IndicatorId[],
    district: DistrictId | undefined,
  ) {
    const course = compileCourse(figures(), model, layout, world.steps, frame.enrolment.baseYear);
    const plain = drawWorldOf(world, layout, model, course);
    this.#draw = openFutures({ ...plain, spread: compileSpread(plain, model, spreadOf(baseline).result) });
    this.#book = new FutureBook(layout, frame);
    this.#headlines = openHeadlines(frame, future, indicators, district);
    this.#years = world.years;
  }

  /** Futures drawn so far. */
  get drawn(): number {
    return this.#figures.length;
  }

  /** Draw so many futures more. */
  draw(count: number): void {
    this.#draw({ seed, first: this.drawn, count }, (state, _draw, ahead) => {
      this.#book.keep(state, ahead);
      if (ahead === this.#years) this.#figures.push(this.#headlines.read(this.#book.future()));
    });
  }

  /** The figures of the futures drawn so far, by draw, series and year; NaN where there is none. */
  get figures(): readonly (readonly (readonly number[])[])[] {
    return this.#figures;
  }

  /** The bands of all futures drawn so far. */
  tell(): LiveBand[] {
    const { asked, years } = this.#headlines;
    return asked.map((series, at) => ({
      ...series,
      edges: years.map((year, index) => {
        const drawn = Float64Array.from(
          this.#figures,
          (figures) => figures[at]?.[index] ?? Number.NaN,
        ).sort();
        // Sorted, what is no number stands last.
        const whole = !Number.isNaN(drawn.at(-1));
        const [low, high] = [quantileOf(drawn, 0.1), quantileOf(drawn, 0.9)];
        return whole && low !== undefined && high !== undefined ? { year, between: [low, high] } : { year };
      }),
    }));
  }
}
