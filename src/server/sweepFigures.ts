import type * as z from 'zod';
import type { SweepRow, ToldSweep } from '../domain/sweeps.ts';
import type { SweepDrawer } from '../store/sweepBook.ts';
import { type figureListSchema, type figureQuery, mostRows } from './schemas/sweep.ts';

type Asked = z.infer<typeof figureQuery>;

/** Sweeps whose figures are at hand, and rows of one of them that are held at most. */
const [remembered, mostHeld] = [8, 200_000];

/** For how many times as long as it took to add figures up they are shown although more shards have ended since. */
const patience = 5;

interface Held {
  /** How the sweep stood. */
  readonly key: string;
  readonly rows: Promise<readonly SweepRow[]>;
  /** Until when they are good enough for a sweep that goes on; endless while they are added up. */
  until: number;
}

/**
 * Figures of sweeps as far as they are done. To add them up takes a look at every shard, so that those of a few sweeps
 * are kept: whoever looks at another stage or count waits for nothing, and of a large sweep that goes on no more than a
 * part of the time is spent on adding up. One that has ended is told as it ended.
 */
export class SweepFigureShelf {
  readonly #held = new Map<string, Held>();
  readonly #clock: () => number;

  /** @param clock Milliseconds, rising. */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  async #rowsOf(drawer: SweepDrawer, sweep: ToldSweep, districts: boolean): Promise<readonly SweepRow[]> {
    const { id, state, done, failed } = sweep;
    const key = JSON.stringify([done, failed]);
    const name = JSON.stringify([id, districts]);
    const known = this.#held.get(name);
    const goesOn = state === 'running' || state === 'paused';
    if (known !== undefined && (known.key === key || (goesOn && this.#clock() < known.until)))
      return known.rows;
    // Whoever asks meanwhile shares what is added up; it is never done twice at a time.
    if (known?.until === Number.POSITIVE_INFINITY) {
      await known.rows.catch(() => undefined);
      return this.#rowsOf(drawer, sweep, districts);
    }
    const began = this.#clock();
    const held: Held = { key, rows: gather(drawer, id, districts), until: Number.POSITIVE_INFINITY };
    this.#held.delete(name);
    const [oldest] = this.#held.keys();
    if (this.#held.size >= remembered && oldest !== undefined) this.#held.delete(oldest);
    this.#held.set(name, held);
    const forget = () => this.#held.get(name) === held && this.#held.delete(name);
    held.rows.then((all) => {
      held.until = this.#clock() + patience * (this.#clock() - began);
      if (all.length > mostHeld) forget();
    }, forget);
    return held.rows;
  }

  /** Figures that are asked for, of a sweep that the drawer holds. */
  async figures(
    drawer: SweepDrawer,
    sweep: ToldSweep,
    { level, name, stage, count }: Asked,
  ): Promise<z.infer<typeof figureListSchema>> {
    const rows = await this.#rowsOf(drawer, sweep, level === 'district');
    const places = rows.filter((row) => row.level === 'all').map((row) => row.places);
    const chosen = rows.filter(
      (row) =>
        (level === undefined || row.level === level) &&
        (name === undefined || row.name === name || row.name.startsWith(`${name}/`)) &&
        (stage === undefined || row.stage === stage) &&
        (count === undefined || row.count === count),
    );
    return {
      figures: chosen.length > mostRows ? cutRows(chosen) : chosen,
      stages: [...new Set(rows.map((row) => row.stage))],
      places: places.length === 0 ? 0 : Math.max(...places),
      cut: chosen.length > mostRows,
    };
  }
}

/** As many rows as are told; totals are among them, which come last and without which a page has nothing to begin with. */
function cutRows(rows: readonly SweepRow[]): SweepRow[] {
  const isTotal = ({ level }: SweepRow) => level === 'all' || level === 'group';
  return [...rows.filter(isTotal), ...rows.filter((row) => !isTotal(row))].slice(0, mostRows);
}

async function gather(drawer: SweepDrawer, id: string, districts: boolean): Promise<readonly SweepRow[]> {
  const found: SweepRow[] = [];
  for await (const rows of drawer.figures(id))
    for (const row of rows) if ((row.level === 'district') === districts) found.push(row);
  return found;
}
