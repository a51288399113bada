import type { SweepCount } from '../../../../src/domain/sweepFigures.ts';
import type {
  FailedShard,
  ListedSweep,
  SweepRow,
  SweepWorkers,
  ToldSweep,
} from '../../../../src/domain/sweeps.ts';
import type { Language } from '../../../../src/domain/words.ts';
import { askService } from '../../askService.ts';

/** A sweep as the service shows it. */
export interface ShownSweep extends ToldSweep {
  /** Seconds until it is done at its rate; null while nothing ends. */
  readonly left: number | null;
  readonly workers: SweepWorkers;
  readonly links: { readonly events: string; readonly csv: string; readonly parquet: string };
}

/** How far a sweep is, which comes while it runs. */
export type SweepProgress = Pick<
  ShownSweep,
  'state' | 'of' | 'done' | 'failed' | 'rate' | 'left' | 'workers'
>;

export interface SweepOrder {
  readonly title: string;
  readonly places: readonly string[];
  readonly scenarios: readonly { readonly id: string }[];
  readonly asItIs: boolean;
  readonly draws: number;
  readonly seed: number;
  readonly threshold: number;
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

export interface SweepFigures {
  readonly figures: readonly SweepRow[];
  readonly stages: readonly string[];
  readonly places: number;
  readonly cut: boolean;
}

/**
 * What the page asks the service about sweeps.
 *
 * @param root Path of the service's interface where sweeps are.
 */
export function sweepClient(root: string, language: Language) {
  const at = (id: string) => `${root}/sweeps/${encodeURIComponent(id)}`;
  return {
    list: (before: string | undefined) =>
      askService<{
        readonly sweeps: readonly ListedSweep[];
        readonly workers: SweepWorkers;
        readonly next: string | null;
      }>(language, 'GET', `${root}/sweeps${before === undefined ? '' : `?before=${before}`}`),
    read: (id: string) => askService<ShownSweep>(language, 'GET', at(id)),
    submit: (order: SweepOrder) => askService<ShownSweep>(language, 'POST', `${root}/sweeps`, order),
    steer: (id: string, state: 'running' | 'paused' | 'cancelled') =>
      askService<ShownSweep>(language, 'PUT', `${at(id)}/state`, { state }),
    failures: (id: string, after: string | undefined) =>
      askService<{ readonly failures: readonly FailedShard[]; readonly next: string | null }>(
        language,
        'GET',
        `${at(id)}/failures?limit=200${after === undefined ? '' : `&after=${after}`}`,
      ),
    figures: (id: string, count: SweepCount) =>
      askService<SweepFigures>(language, 'GET', `${at(id)}/figures?count=${count}`),
  };
}
