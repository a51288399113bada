import { createHash } from 'node:crypto';
import { sweepCounts } from '../domain/sweepFigures.ts';
import type { Sweep } from '../domain/sweeps.ts';

/** One piece of a sweep: a stretch of futures of one place under one scenario. */
export interface Shard {
  readonly number: number;
  /** Index of the place, and of the scenario. */
  readonly place: number;
  readonly scenario: number;
  readonly first: number;
  /** 0: the likeliest path alone. */
  readonly count: number;
}

/**
 * Cut a sweep into shards, those of one place and scenario side by side.
 *
 *     places × scenarios × ⌈draws ÷ stretch⌉
 */
export function cutSweep({ places, scenarios, draws, stretch }: Sweep): Shard[] {
  const firsts = Array.from({ length: Math.max(1, Math.ceil(draws / stretch)) }, (_, at) => at * stretch);
  const shards: Shard[] = [];
  for (let place = 0; place < places.length; place += 1)
    for (let scenario = 0; scenario < scenarios.length; scenario += 1)
      for (const first of firsts)
        shards.push({
          ...{ number: shards.length, place, scenario, first },
          count: Math.min(stretch, draws - first),
        });
  return shards;
}

/**
 * Name what a sweep computes: the same places, scenarios, futures and program give the same name and the same bytes.
 *
 * @param engine Version of the program.
 * @returns SHA-256; hexadecimal.
 */
export function keyOfSweep(
  { places, scenarios, draws, seed, stretch, threshold, orders }: Sweep,
  engine: string,
): string {
  const parts = [
    places.map(({ hash }) => hash),
    scenarios.map((each) => each?.text ?? null),
    draws,
    seed,
    stretch,
    threshold,
    engine,
    orders ?? sweepCounts,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
