import type { AreaWorld } from '../domain/areaWorld.ts';
import type { AreaKernel } from './areaKernel.ts';
import { type AreaFigures, type AreaRequest, figuresFor, openDesk } from './drawAreas.ts';
import { type LaidAreas, layOut, type Memory } from './layOut.ts';

/** Areas to be drawn by several threads: all lists lie in memory that they share, so that nothing is copied. */
export interface SharedAreas {
  readonly laid: LaidAreas;
  readonly request: AreaRequest;
  /** Written by whoever draws an area. */
  readonly quantiles: Int32Array;
  /** The next area that nobody has taken. */
  readonly next: Int32Array;
}

/** Areas that a thread takes at a time: enough that taking them costs nothing, few enough that none waits for another. */
const stretch = 4;

/**
 * Lay areas out for threads.
 *
 * @throws {InvariantError} The world's lists do not fit together.
 */
export function shareAreas(world: AreaWorld, request: AreaRequest): SharedAreas {
  const memory: Memory = SharedArrayBuffer;
  const laid = layOut(world, memory);
  const { quantiles } = figuresFor(laid, request, memory);
  return { laid, request, quantiles, next: new Int32Array(new SharedArrayBuffer(4)) };
}

/**
 * Draw areas until none is left; whoever is done takes the next. Meant to be run in every thread at the same time.
 *
 * @returns What this thread's areas add up to, draw by draw: see `AreaFigures.totals`.
 */
export function workOnAreas(
  { laid, request, quantiles, next }: SharedAreas,
  kernel?: AreaKernel,
): Int32Array {
  const { totals } = figuresFor({ ...laid, areas: 0 }, request);
  const desk = openDesk(laid, request, quantiles, kernel);
  for (let from = Atomics.add(next, 0, stretch); from < laid.areas; from = Atomics.add(next, 0, stretch))
    for (let area = from; area < Math.min(from + stretch, laid.areas); area += 1) desk.draw(area);
  desk.handOver(totals);
  return totals;
}

/** Put together what the threads have drawn; whole numbers, so that it is the same however areas were shared out. */
export function gatherAreas({ quantiles }: SharedAreas, parts: readonly Int32Array[]): AreaFigures {
  const totals = new Int32Array(parts[0]?.length ?? 0);
  for (const part of parts)
    for (let at = 0; at < totals.length; at += 1) totals[at] = (totals[at] as number) + (part[at] as number);
  return { quantiles, totals };
}
