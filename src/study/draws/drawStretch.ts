import type { Region } from '../../domain/region/region.ts';
import { type DrawOrder, openFutures } from '../../draws/drawFutures.ts';
import { type FutureJudge, openJudge } from '../../report/buildReport.ts';
import { runStudy } from '../runStudy.ts';
import { type Expected, expectedOf, StretchCounter, type StretchCounts } from './countDraws.ts';
import { FutureBook } from './drawnFuture.ts';
import { openWorks } from './drawTimetables.ts';
import { newReadings, type StretchReadings, writeReadings } from './gatherReadings.ts';
import { compileDraws, type PreparedDraws } from './prepareDraws.ts';

/** Draws of one path that are made in one go. Plain: survives structuredClone. */
export interface DrawStretch {
  /** A draw whose works the path has; undefined: they are the central path’s. */
  readonly timetable: number | undefined;
  /** Rising. */
  readonly draws: readonly number[];
}

/** What a stretch came to. Plain: survives structuredClone. */
export interface DrawnStretch {
  readonly counts: StretchCounts;
  readonly readings: StretchReadings;
}

/** Whatever must be known to draw stretches of a place. Plain: survives structuredClone. */
export interface DrawSetup {
  readonly region: Region;
  readonly prepared: PreparedDraws;
  readonly seed: number;
  /** Pupils from which a class counts as oversize. */
  readonly threshold: number;
  /** Timetables of works that are drawn before they come up again. */
  readonly independent: number;
}

/** A path of works with what draws of it need; kept while one stretch after the other asks for it. */
interface Path {
  readonly timetable: number | undefined;
  readonly place: PreparedDraws;
  readonly book: FutureBook;
  readonly judge: FutureJudge;
}

/** Runs of neighbouring numbers: where each begins, and how many there are. */
function neighbours(numbers: readonly number[]): Omit<DrawOrder, 'seed'>[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.first + last.count) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/** Draws stretches of one place, in whatever order: each draw’s figures hang on its number alone. */
export class DrawDesk {
  readonly #setup: DrawSetup;
  readonly #works: ReturnType<typeof openWorks>;
  readonly #expected: Expected;
  readonly #draw = openFutures();
  readonly #central: Path;
  #path: Path;

  constructor(setup: DrawSetup) {
    const { region, prepared, seed, independent } = setup;
    this.#setup = setup;
    this.#works = openWorks(region, seed, independent);
    this.#expected = expectedOf(prepared, prepared.run.classes);
    this.#central = this.#open(undefined, prepared, openJudge(prepared.run));
    this.#path = this.#central;
  }

  /** The targets that are judged, in the order of the readings. */
  get asked(): FutureJudge['asked'] {
    return this.#central.judge.asked;
  }

  /** What draws are compared with. */
  get expected(): Expected {
    return this.#expected;
  }

  #open(timetable: number | undefined, place: PreparedDraws, judge: FutureJudge): Path {
    const book = new FutureBook(place.layout, place.run);
    return { timetable, place, book, judge };
  }

  #pathOf(timetable: number | undefined): Path {
    if (timetable === undefined) return this.#central;
    if (this.#path.timetable === timetable) return this.#path;
    const region = this.#works.regionOf(timetable);
    const { spread, plan } = this.#setup.prepared;
    const place = compileDraws(region, runStudy(region, undefined, plan), spread, plan);
    this.#path = this.#open(timetable, place, this.#central.judge.under(place.run));
    return this.#path;
  }

  /**
   * Draw a stretch.
   *
   * @param onDraw Told before each draw how many of the stretch are done; what it throws ends the work.
   */
  draw({ timetable, draws }: DrawStretch, onDraw: (done: number) => void = () => {}): DrawnStretch {
    const { seed, threshold } = this.#setup;
    const { place, book, judge } = this.#pathOf(timetable);
    const counter = new StretchCounter(place, this.#expected, draws.length, threshold);
    const readings = newReadings(judge.asked.length, draws.length);
    let done = 0;
    for (const { first, count } of neighbours(draws))
      this.#draw(place.world, { seed, first, count }, (state, draw, ahead) => {
        if (ahead === 0) onDraw(done);
        counter.count(state, done, ahead);
        book.keep(state, ahead);
        if (ahead < place.world.years) return;
        const future = book.future(this.#works.slips ? this.#works.regionOf(draw) : undefined);
        writeReadings(readings, judge.judge(future), done, draws.length);
        done += 1;
      });
    return { counts: counter.counts, readings };
  }
}
