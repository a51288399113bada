import type { PlaceSpread } from '../../../src/domain/spread.ts';
import { type OpenRequest, readPlace } from '../../../src/study/openPlace.ts';
import { type BandWorld, LiveBands, measureSpread } from '../../../src/study/tryScenario.ts';

/** Futures around a tried scenario, by their numbers from 0. */
export interface BandOrder {
  readonly first: number;
  readonly count: number;
}

/** The figures of each future that was ordered, series after series, year after year. */
export type BandFigures = readonly Float64Array[];

/**
 * Measure the errors of a place that is read for this alone.
 *
 * @throws {Error} The place's tables have problems; whoever tries a scenario on it has none.
 */
export function spreadOf(files: OpenRequest['files']): PlaceSpread {
  const read = readPlace(files);
  if (!read.ok) throw new Error('the place cannot be read');
  return measureSpread(read);
}

/** Draws futures of whatever was compiled last: it knows no place. */
export class BandDrawer {
  #bands: LiveBands | undefined;

  /** Draw around another scenario from now on. */
  take(world: BandWorld): void {
    if (this.#bands === undefined) this.#bands = new LiveBands(world);
    else this.#bands.turnTo(world);
  }

  /**
   * Draw what is ordered.
   *
   * @throws {Error} Nothing was taken.
   */
  draw({ first, count }: BandOrder): BandFigures {
    if (this.#bands === undefined) throw new Error('there is nothing to draw around');
    return this.#bands.draw(first, count);
  }
}
