import type * as z from 'zod';
import type { SweepRow, ToldSweep } from '../domain/sweeps.ts';
import type { SweepDrawer } from '../store/sweepBook.ts';
import { type figureListSchema, type figureQuery, mostRows } from './schemas/sweep.ts';

type Asked = z.infer<typeof figureQuery>;

/** Sweeps whose figures are at hand, and rows of one of them that are held at most. */
const [remembered, mostHeld] = [4, 200_000];

/**
 * Figures of sweeps as far as they are done. To add them up takes a look at every shard, so that those of a few sweeps
 * are kept until more shards have ended: whoever looks at another stage or count waits for nothing.
 */
export class SweepFigureShelf {
  readonly #held = new Map<string, { readonly key: string; readonly rows: Promise<readonly SweepRow[]> }>();

  #rowsOf(drawer: SweepDrawer, { id, state, done, failed }: ToldSweep, wanted: Asked['level']) {
    const key = JSON.stringify([state === 'done', done, failed]);
    const name = JSON.stringify([id, wanted === 'district']);
    const known = this.#held.get(name);
    if (known?.key === key) return known.rows;
    const rows = gather(drawer, id, wanted === 'district');
    this.#held.delete(name);
    const [oldest] = this.#held.keys();
    if (this.#held.size >= remembered && oldest !== undefined) this.#held.delete(oldest);
    this.#held.set(name, { key, rows });
    const forget = () => this.#held.get(name)?.rows === rows && this.#held.delete(name);
    rows.then((all) => all.length > mostHeld && forget(), forget);
    return rows;
  }

  /** Figures that are asked for, of a sweep that the drawer holds. */
  async figures(
    drawer: SweepDrawer,
    sweep: ToldSweep,
    { level, name, stage, count }: Asked,
  ): Promise<z.infer<typeof figureListSchema>> {
    const rows = await this.#rowsOf(drawer, sweep, level);
    const places = rows.filter((row) => row.level === 'all').map((row) => row.places);
    const chosen = rows.filter(
      (row) =>
        (level === undefined || row.level === level) &&
        (name === undefined || row.name === name || row.name.startsWith(`${name}/`)) &&
        (stage === undefined || row.stage === stage) &&
        (count === undefined || row.count === count),
    );
    return {
      figures: chosen.slice(0, mostRows),
      stages: [...new Set(rows.map((row) => row.stage))],
      places: places.length === 0 ? 0 : Math.max(...places),
      cut: chosen.length > mostRows,
    };
  }
}

async function gather(drawer: SweepDrawer, id: string, districts: boolean): Promise<readonly SweepRow[]> {
  const found: SweepRow[] = [];
  for await (const rows of drawer.figures(id))
    for (const row of rows) if ((row.level === 'district') === districts) found.push(row);
  return found;
}
