import { type OpenRequest, type PlaceReading, readPlace } from '../../../src/study/openPlace.ts';
import { type BandSeries, type LiveBands, openBands } from '../../../src/study/tryScenario.ts';
import { type TryQuestion, watchedIndicators } from './tries.ts';

/** Futures around a tried scenario, by their numbers from 0. */
export interface BandOrder extends TryQuestion {
  readonly first: number;
  readonly count: number;
}

/** The futures that were ordered: the figures of each, series after series, year after year. */
export interface BandStretch {
  readonly series: readonly BandSeries[];
  readonly years: readonly number[];
  readonly figures: readonly Float64Array[];
}

/** A place in the hands of whoever draws futures of it: its tables are read once, a scenario is applied once. */
export class BandDrawer {
  readonly #files: OpenRequest['files'];
  #reading: PlaceReading | undefined;
  #last: { readonly asked: string; readonly drawing: LiveBands | undefined } | undefined;

  /** @param files The place's tables. */
  constructor(files: OpenRequest['files']) {
    this.#files = files;
  }

  /** Draw what is ordered; undefined where the place or the scenario has problems, which whoever tries it hears of. */
  async draw({ scenario, district, first, count }: BandOrder): Promise<BandStretch | undefined> {
    this.#reading ??= readPlace(this.#files);
    if (!this.#reading.ok) return undefined;
    const asked = `${district ?? ''}\n${scenario.text}`;
    if (this.#last?.asked !== asked) {
      const drawing = await openBands(this.#reading, scenario, watchedIndicators, district);
      this.#last = { asked, drawing };
    }
    const { drawing } = this.#last;
    if (drawing === undefined) return undefined;
    const { series, years } = drawing;
    return { series, years, figures: drawing.draw(first, count) };
  }
}
