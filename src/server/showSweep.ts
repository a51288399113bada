import type * as z from 'zod';
import type { ListedSweep, SweepWorkers, ToldSweep } from '../domain/sweeps.ts';
import type { sweepListSchema, sweepSchema } from './schemas/sweep.ts';

/** A sweep on a list as the service shows it; `base` is the path that links begin with. */
export function listSweep(
  sweep: ListedSweep,
  base: string,
): z.infer<typeof sweepListSchema>['sweeps'][number] {
  return { ...sweep, links: { self: `${base}/sweeps/${sweep.id}` } };
}

/** A sweep with its pace as the service shows it. */
export function showSweep(
  sweep: ToldSweep,
  workers: SweepWorkers,
  base: string,
): z.infer<typeof sweepSchema> {
  const { rate, of, done, failed } = sweep;
  const self = `${base}/sweeps/${sweep.id}`;
  return {
    ...sweep,
    rate: Math.round(rate * 100) / 100,
    left: rate > 0 ? Math.ceil((of - done - failed) / rate) : null,
    workers,
    links: {
      ...{ self, events: `${self}/events`, failures: `${self}/failures`, figures: `${self}/figures` },
      ...{ csv: `${self}/figures.csv`, parquet: `${self}/figures.parquet` },
    },
  };
}
