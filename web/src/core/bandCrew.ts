import type { PlaceSpread } from '../../../src/domain/spread.ts';
import { type BandWorld, type FutureFigures, tellBands } from '../../../src/study/tryScenario.ts';
import type { BandHelper } from './bandHelper.ts';
import type { BandsAnswer, BandsQuestion } from './tries.ts';

/** Futures to draw around a scenario; an empty text is the place as it stands. */
export interface FuturesQuestion extends BandsQuestion {
  /** The pupils of which grades are read, in place of the watched indicators: those of a school, or of all. */
  readonly pupilsOf?: { readonly school?: string };
}

type Asked = Omit<FuturesQuestion, 'draws' | 'alone'>;

/** Milliseconds that an order should take: so long a helper goes on with what nobody wants any more. */
const orderLength = 20;

/** Futures of one order at most. */
const mostFutures = 64;

/** From so many futures on a band is worth being moved along to the next scenario. */
const enough = 200;

/** Futures of one scenario that were drawn. */
interface DrawnFutures<World> {
  readonly asked: string;
  /** What is read in them. */
  readonly read: string;
  readonly world: World;
  /** By their numbers, none left out. */
  figures: FutureFigures;
}

/** What bands are told from. */
interface Futures<World> {
  readonly world: World;
  /** By their numbers, as many as were asked for. */
  readonly figures: FutureFigures;
  /** How many nobody had asked for before. */
  readonly fresh: number;
  /** Those of another scenario that can be moved along where few are asked for; none elsewhere. */
  readonly before: FutureFigures;
}

/** Compiles a scenario for its bands; undefined where it cannot be applied. */
type Compile<World> = (question: Asked, spread: PlaceSpread) => Promise<World | undefined>;

/** Figures up to the first future that was not drawn. */
function withoutGaps(figures: readonly (Float64Array | undefined)[]): Float64Array[] {
  const gap = figures.indexOf(undefined);
  return figures.slice(0, gap < 0 ? figures.length : gap) as Float64Array[];
}

/** Shares futures of a place out to helpers: whoever is done with an order gets the next. */
export class BandCrew<World extends BandWorld = BandWorld> {
  readonly #hire: () => readonly BandHelper[];
  readonly #compile: Compile<World>;
  #helpers: readonly BandHelper[] | undefined;
  #spread: Promise<PlaceSpread | undefined> | undefined;
  #drawn: DrawnFutures<World> | undefined;
  /** The last scenario of which enough were drawn. */
  #many: DrawnFutures<World> | undefined;

  /**
   * @param hire Starts helpers for the place; nobody is hired before futures are asked for.
   * @param compile Makes of a scenario what helpers draw around.
   */
  constructor(hire: () => readonly BandHelper[], compile: Compile<World>) {
    this.#hire = hire;
    this.#compile = compile;
  }

  /** End the helpers. */
  dismiss(): void {
    for (const helper of this.#helpers ?? []) helper.dismiss();
    this.#helpers = undefined;
    this.#spread = undefined;
    this.#many = undefined;
  }

  /**
   * The bands of a scenario. Asked for more futures of the one that was asked for last, they go on from those that are
   * drawn; asked for few, those of the last scenario of which enough were drawn are moved along by them.
   *
   * @param isWanted Looked at before each order.
   * @returns The same for any number of helpers; undefined where it is no longer wanted, or cannot be applied.
   * @throws (rejected promise) Error: what broke a helper.
   */
  async bands(question: BandsQuestion, isWanted: () => boolean): Promise<BandsAnswer> {
    const drawn = await this.futures(question, isWanted);
    if (drawn === undefined) return undefined;
    const { world, figures, fresh, before } = drawn;
    const { asked: series, years } = world.headlines;
    const moved = before.length > figures.length ? { moved: before.length } : {};
    return { draws: figures.length, fresh, ...moved, bands: tellBands(series, years, figures, before) };
  }

  /**
   * The futures of a scenario, from which bands are told: as many as are asked for, and what they were drawn from.
   *
   * @param isWanted Looked at before each order.
   * @returns The same for any number of helpers; undefined where they are no longer wanted, or cannot be drawn.
   * @throws (rejected promise) Error: what broke a helper.
   */
  async futures(question: FuturesQuestion, isWanted: () => boolean): Promise<Futures<World> | undefined> {
    try {
      const drawn = await this.#open(question, isWanted);
      if (drawn === undefined) return undefined;
      const known = drawn.figures.length;
      const many = question.draws < enough ? this.#before(drawn) : [];
      const draws = many.length > 0 ? question.draws : (question.alone ?? question.draws);
      if (!(await this.#drawUpTo(draws, drawn, isWanted))) return undefined;
      const figures = drawn.figures.slice(0, draws);
      if (figures.length >= enough) this.#many = drawn;
      return { world: drawn.world, figures, fresh: drawn.figures.length - known, before: many };
    } catch (reason) {
      // Others are hired next time: a broken helper answers nothing any more.
      this.dismiss();
      throw reason;
    }
  }

  /** Futures of another scenario whose band can be moved along to this one: read alike, and enough. */
  #before({ asked, read }: DrawnFutures<World>): FutureFigures {
    const many = this.#many;
    return many !== undefined && many.asked !== asked && many.read === read ? many.figures : [];
  }

  /** What is drawn of a scenario already: nothing of one that was not asked for last. */
  async #open(
    { scenario, district, pupilsOf }: Asked,
    isWanted: () => boolean,
  ): Promise<DrawnFutures<World> | undefined> {
    const read = pupilsOf === undefined ? '' : `\n${pupilsOf.school ?? ''}`;
    const asked = `${district ?? ''}${read}\n${scenario.text}`;
    if (this.#drawn?.asked === asked) return this.#drawn;
    this.#helpers ??= this.#hire();
    // Whoever asks while the first helper still measures waits for the same answer.
    this.#spread ??= this.#helpers[0]?.spread();
    const spread = await this.#spread;
    if (spread === undefined || !isWanted()) return undefined;
    const place = district === undefined ? {} : { district };
    const question = { scenario, ...place, ...(pupilsOf === undefined ? {} : { pupilsOf }) };
    const world = await this.#compile(question, spread);
    if (world === undefined) return undefined;
    const { asked: series, years } = world.headlines;
    this.#drawn = { asked, read: JSON.stringify([district, series, years]), world, figures: [] };
    return this.#drawn;
  }

  /** Draw what is not drawn yet; whether all of it was. */
  async #drawUpTo(draws: number, drawn: DrawnFutures<World>, isWanted: () => boolean): Promise<boolean> {
    const figures: (Float64Array | undefined)[] = [...drawn.figures];
    let next = figures.length;
    let isSound = true;
    const work = async (helper: BandHelper) => {
      for (let most = 1; next < draws && isSound && isWanted(); ) {
        const [first, count] = [next, Math.min(most, draws - next)];
        next += count;
        const began = performance.now();
        const stretch = await helper.draw(drawn.world, { first, count });
        if (stretch === undefined) isSound = false;
        stretch?.forEach((each, at) => {
          figures[first + at] = each;
        });
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
