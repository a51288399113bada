import { tellBands } from '../../../src/study/tryScenario.ts';
import type { BandStretch } from './bandDrawer.ts';
import type { BandHelper } from './bandHelper.ts';
import type { BandsAnswer, BandsQuestion } from './tries.ts';

/** Milliseconds that an order should take: so long a helper goes on with what nobody wants any more. */
const orderLength = 20;

/** Futures of one order at most. */
const mostFutures = 64;

/** Futures of one scenario that were drawn. */
interface DrawnFutures {
  readonly asked: string;
  /** By their numbers, none left out. */
  figures: readonly Float64Array[];
  named: Pick<BandStretch, 'series' | 'years'> | undefined;
}

/** Figures up to the first future that was not drawn. */
function withoutGaps(figures: readonly (Float64Array | undefined)[]): Float64Array[] {
  const gap = figures.indexOf(undefined);
  return figures.slice(0, gap < 0 ? figures.length : gap) as Float64Array[];
}

/** Shares futures of a place out to helpers: whoever is done with an order gets the next. */
export class BandCrew {
  readonly #hire: () => readonly BandHelper[];
  #helpers: readonly BandHelper[] | undefined;
  #drawn: DrawnFutures | undefined;

  /** @param hire Starts helpers for the place; nobody is hired before futures are asked for. */
  constructor(hire: () => readonly BandHelper[]) {
    this.#hire = hire;
  }

  /** End the helpers. */
  dismiss(): void {
    for (const helper of this.#helpers ?? []) helper.dismiss();
    this.#helpers = undefined;
  }

  /**
   * The bands of a scenario. Asked for more futures of the one that was asked for last, they go on from those that are
   * drawn.
   *
   * @param isWanted Looked at before each order.
   * @returns The same for any number of helpers; undefined where it is no longer wanted, or cannot be applied.
   * @throws (rejected promise) Error: what broke a helper.
   */
  async bands(question: BandsQuestion, isWanted: () => boolean): Promise<BandsAnswer> {
    const { scenario, district, draws } = question;
    const asked = `${district ?? ''}\n${scenario.text}`;
    if (this.#drawn?.asked !== asked) this.#drawn = { asked, figures: [], named: undefined };
    const drawn = this.#drawn;
    const isDrawn = await this.#drawUpTo(question, drawn, isWanted).catch((reason: unknown) => {
      // Others are hired next time: a broken helper answers nothing any more.
      this.dismiss();
      throw reason;
    });
    if (!isDrawn || drawn.named === undefined) return undefined;
    const { series, years } = drawn.named;
    const figures = drawn.figures.slice(0, draws);
    return { draws: figures.length, bands: tellBands(series, years, figures) };
  }

  /** Draw what is not drawn yet; whether all of it was. */
  async #drawUpTo(
    { draws, ...question }: BandsQuestion,
    drawn: DrawnFutures,
    isWanted: () => boolean,
  ): Promise<boolean> {
    const figures: (Float64Array | undefined)[] = [...drawn.figures];
    let next = figures.length;
    let isSound = true;
    const work = async (helper: BandHelper) => {
      for (let most = 1; next < draws && isSound && isWanted(); ) {
        const [first, count] = [next, Math.min(most, draws - next)];
        next += count;
        const began = performance.now();
        const stretch = await helper.draw({ ...question, first, count });
        if (stretch === undefined) isSound = false;
        else {
          drawn.named = stretch;
          stretch.figures.forEach((each, at) => {
            figures[first + at] = each;
          });
        }
        const took = performance.now() - began;
        if (took < orderLength / 2) most = Math.min(mostFutures, most * 2);
        else if (took > orderLength * 2) most = Math.max(1, most >> 1);
      }
    };
    this.#helpers ??= this.#hire();
    await Promise.all(this.#helpers.map(work));
    drawn.figures = withoutGaps(Array.from(figures));
    return isSound && drawn.figures.length >= draws;
  }
}
