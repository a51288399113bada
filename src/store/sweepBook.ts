import type { FailedShard, ListedSweep, Sweep, SweepRow, SweepWorkers, ToldSweep } from '../domain/sweeps.ts';
import type { Standing } from './store.ts';

/** How it went to let a sweep run, pause it or give it up: done; nothing is left to run; its state does not allow it. */
export type Steered = 'steered' | 'complete' | 'refused';

/**
 * Sweeps of one workspace, as who stands there sees and changes them.
 *
 * @throws {StoreFailure} From every method when the database is out of reach, full or taken.
 */
export interface SweepDrawer {
  /** Hand a sweep in; the same again is the one that is there. Gives its identifier. */
  submit(sweep: Sweep): Promise<string>;
  /** The newest first, or those before a sweep. */
  list(page: { readonly before?: string; readonly limit: number }): Promise<readonly ListedSweep[]>;
  read(id: string): Promise<ToldSweep | undefined>;
  /** How many run or are paused. */
  countOpen(): Promise<number>;
  /** Let it run (what failed or was left anew, where it has ended), pause it, or give it up; what is done stays. */
  steer(id: string, to: 'running' | 'paused' | 'cancelled'): Promise<Steered>;
  /** Shards that failed, by number: at most so many after one. */
  failures(
    id: string,
    page: { readonly after?: number; readonly limit: number },
  ): Promise<readonly FailedShard[]>;
  /** Figures of the places that are done by now, some rows at a time. */
  figures(id: string): AsyncGenerator<readonly SweepRow[]>;
  /** The same as `figures.csv` and `figures.parquet` in a folder. */
  writeFigures(id: string, folder: string): Promise<void>;
  /** Who takes shards now, of whatever workspace. */
  workers(): Promise<SweepWorkers>;
}

/** The sweeps of a service, workspace by workspace. */
export interface SweepBook {
  drawerOf(standing: Standing): SweepDrawer;
}
