import { knowledge } from './fillUnknown.ts';
import type { Pool } from './layOut.ts';
import { markPresence, presence } from './markPresence.ts';
import type { History } from './readHistory.ts';
import type { Series } from './weighWindows.ts';

/** A history as it was known at the end of one year; later years are out of sight. */
export interface KnownHistory {
  readonly history: History;
  /** Index of the last year in sight. */
  readonly last: number;
  readonly present: Uint8Array;
}

/** Look at a history from one of its years. */
export function knowUpTo(history: History, last: number): KnownHistory {
  return { history, last, present: markPresence(history, last) };
}

/** Pupils of a division’s grade in a year (index); 0 above its grades. */
export function pupilsAt({ history }: KnownHistory, division: number, step: number, year: number): number {
  const place = history.layout.divisions[division];
  if (place === undefined || step >= place.grades.length) return 0;
  return history.pupils[year * history.layout.cells + place.offset + step] ?? 0;
}

/** Pupils of a division’s grade who had come that year by an estate or another arrival that the table names. */
export function broughtAt({ history }: KnownHistory, division: number, step: number, year: number): number {
  const place = history.layout.divisions[division];
  if (place === undefined || step >= place.grades.length) return 0;
  return history.brought[year * history.layout.cells + place.offset + step] ?? 0;
}

/** Pupils of a division’s grade without those brought that year. */
export function usualPupilsAt(known: KnownHistory, division: number, step: number, year: number): number {
  return pupilsAt(known, division, step, year) - broughtAt(known, division, step, year);
}

/** Presence code of a division in a year (index). */
export function presenceAt({ history, present }: KnownHistory, division: number, year: number): number {
  return present[year * history.layout.divisions.length + division] ?? presence.absent;
}

/** Whether a figure is suppressed or unknown, so that no ratio may rest on it. */
function isSuppressed({ history }: KnownHistory, division: number, step: number, year: number): boolean {
  const place = history.layout.divisions[division];
  if (place === undefined || step >= place.grades.length) return false;
  return history.suppressed[year * history.layout.cells + place.offset + step] !== knowledge.known;
}

const isThere = (known: KnownHistory, division: number, year: number) =>
  presenceAt(known, division, year) === presence.there;

/**
 * A division’s pupils of a grade and what the next grade had a year later; undefined where either is not known, or where
 * an estate brought pupils: how many of them came to this school is a guess, so it takes the mobility of the others.
 */
export function divisionSeries(known: KnownHistory, division: number, step: number): Series {
  return Array.from({ length: known.last }, (_, year) => {
    if (!isThere(known, division, year) || !isThere(known, division, year + 1)) return undefined;
    if (isSuppressed(known, division, step, year) || isSuppressed(known, division, step + 1, year + 1))
      return undefined;
    if (broughtAt(known, division, step + 1, year + 1) !== 0) return undefined;
    const base = pupilsAt(known, division, step, year);
    return { base, next: pupilsAt(known, division, step + 1, year + 1) };
  });
}

/**
 * A pool’s pupils of a grade and what the next grade had a year later.
 *
 * Divisions that opened or closed between the two years count, because their pupils move within the pool; divisions
 * whose figures are missing or suppressed in either year are left out of both. Whom an estate brought is taken out.
 */
export function poolSeries(known: KnownHistory, pool: Pool, step: number): Series {
  return Array.from({ length: known.last }, (_, year) => {
    let [base, next] = [0, 0];
    if (!pool.divisions.some((division) => isThere(known, division, year + 1))) return undefined;
    for (const division of pool.divisions) {
      const [before, after] = [presenceAt(known, division, year), presenceAt(known, division, year + 1)];
      if (before === presence.missing || after === presence.missing) continue;
      if (isSuppressed(known, division, step, year) || isSuppressed(known, division, step + 1, year + 1))
        continue;
      base += pupilsAt(known, division, step, year);
      next += usualPupilsAt(known, division, step + 1, year + 1);
    }
    return { base, next };
  });
}

/** Pupils of a pool’s grade in a year; undefined when a division’s figures are missing or nobody reported. */
export function poolPupils(known: KnownHistory, pool: Pool, step: number, year: number): number | undefined {
  if (!pool.divisions.some((division) => isThere(known, division, year))) return undefined;
  if (pool.divisions.some((division) => presenceAt(known, division, year) === presence.missing))
    return undefined;
  return pool.divisions.reduce((sum, division) => sum + pupilsAt(known, division, step, year), 0);
}

/** Whether any division of a pool had pupils in any year in sight. */
export function hasHistory(known: KnownHistory, pool: Pool): boolean {
  return pool.divisions.some((division) => {
    for (let year = 0; year <= known.last; year += 1) if (isThere(known, division, year)) return true;
    return false;
  });
}

/** Pupils of the top grade of pools in a year: those who leave before the next. */
export function leaversOf(known: KnownHistory, pools: readonly Pool[], year: number): number | undefined {
  const tops = pools
    .filter((pool) => hasHistory(known, pool))
    .map((pool) => poolPupils(known, pool, pool.steps - 1, year));
  return tops.includes(undefined) ? undefined : tops.reduce<number>((sum, top) => sum + (top ?? 0), 0);
}

/** Entrants of a pool in a year, without those whom an estate brought; undefined as {@link poolPupils}. */
export function poolEntrants(known: KnownHistory, pool: Pool, year: number): number | undefined {
  const came = poolPupils(known, pool, 0, year);
  return came === undefined
    ? undefined
    : pool.divisions.reduce((sum, division) => sum - broughtAt(known, division, 0, year), came);
}

/** Leavers of the feeding pools and entrants of a pool a year later. */
export function leaverSeries(known: KnownHistory, pool: Pool, feeding: readonly Pool[]): Series {
  return Array.from({ length: known.last }, (_, year) => {
    const [base, next] = [leaversOf(known, feeding, year), poolEntrants(known, pool, year + 1)];
    return base === undefined || next === undefined ? undefined : { base, next };
  });
}
