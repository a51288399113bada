import type { Pool } from './layOut.ts';
import { presence } from './markPresence.ts';
import { type KnownHistory, presenceAt, usualPupilsAt } from './transitions.ts';
import { weighByError } from './weighByError.ts';
import { everyYear } from './weighWindows.ts';

/** Years over which shares are averaged; the first alone counts where nothing is known of their errors. */
const shareWindows = [3, 2, 1, 5, everyYear];

/** Numbers of years whose mean shares count together, with weights that add up to 1. */
export type ShareBlend = readonly { readonly years: number; readonly weight: number }[];

/** The number of years that weighs most; on ties the earlier one. */
export function heaviestYears(blend: ShareBlend): number {
  return blend.reduce((left, right) => (right.weight > left.weight ? right : left)).years;
}

/** Children of a division in one year that did not come by a known way; negative counts as none. */
export type Outside = (division: number, year: number) => number;

/** The pupils of a grade as children that came from outside, without those whom an estate brought. */
export function allPupils(known: KnownHistory, step: number): Outside {
  return (division, year) => usualPupilsAt(known, division, step, year);
}

/** The years of a window, the latest first, in which no division’s figures are missing; all of them where each lacks some. */
function wholeYears(known: KnownHistory, pool: Pool, year: number, years: number): number[] {
  const window = Array.from({ length: Math.min(years, year + 1) }, (_, back) => year - back);
  const whole = window.filter((back) => !lacksSome(known, pool, back));
  return whole.length > 0 ? whole : window;
}

/** Whether the figures of a division are missing in a year: shares of the others would come out too large. */
const lacksSome = (known: KnownHistory, pool: Pool, year: number) =>
  pool.divisions.some((division) => presenceAt(known, division, year) === presence.missing);

/**
 * Mean share of every division of a pool in the children from outside, over the last years in which it was there.
 *
 * @param year Index of the last year that counts; divisions that are not there then get 0.
 * @returns Shares by place in `pool.divisions`; they add up to 1, or are all 0 when nobody came.
 */
export function meanShares(
  known: KnownHistory,
  pool: Pool,
  outside: Outside,
  year: number,
  years: number,
): number[] {
  const sums = pool.divisions.map(() => 0);
  const counts = pool.divisions.map(() => 0);
  for (const back of wholeYears(known, pool, year, years)) {
    const came = pool.divisions.map((division) => Math.max(0, outside(division, back)));
    const total = came.reduce((left, right) => left + right, 0);
    if (total === 0) continue;
    pool.divisions.forEach((division, place) => {
      if (presenceAt(known, division, back) !== presence.there) return;
      sums[place] = (sums[place] ?? 0) + (came[place] ?? 0) / total;
      counts[place] = (counts[place] ?? 0) + 1;
    });
  }
  const means = pool.divisions.map((division, place) =>
    presenceAt(known, division, year) === presence.there && (counts[place] ?? 0) > 0
      ? (sums[place] ?? 0) / (counts[place] ?? 1)
      : 0,
  );
  const total = means.reduce((left, right) => left + right, 0);
  return means.map((mean) => (total > 0 ? mean / total : 0));
}

/**
 * Σ |share × next year's entrants − what came| over every earlier year that tells shares.
 *
 * @param sharesIn Shares by place in `pool.divisions` as they would have been told in a year.
 */
export function shareError(
  known: KnownHistory,
  pool: Pool,
  outside: Outside,
  sharesIn: (year: number) => readonly number[],
): number {
  let error = 0;
  for (let year = 0; year < known.last; year += 1) {
    if (lacksSome(known, pool, year + 1)) continue;
    const shares = sharesIn(year);
    // A year without figures tells no share: what came after it would count as a miss of every way of telling alike.
    if (shares.every((share) => share === 0)) continue;
    const came = pool.divisions.map((division) => Math.max(0, outside(division, year + 1)));
    const total = came.reduce((left, right) => left + right, 0);
    came.forEach((pupils, place) => {
      error += Math.abs((shares[place] ?? 0) * total - pupils);
    });
  }
  return error;
}

/**
 * The shares that several windows give together.
 *
 * @param year Index of the last year that counts.
 * @returns As {@link meanShares}.
 */
export function blendedShares(
  known: KnownHistory,
  pool: Pool,
  outside: Outside,
  year: number,
  blend: ShareBlend,
): number[] {
  const blended = pool.divisions.map(() => 0);
  for (const { years, weight } of blend)
    meanShares(known, pool, outside, year, years).forEach((share, place) => {
      blended[place] = (blended[place] ?? 0) + weight * share;
    });
  return blended;
}

/** Weigh the numbers of years by how near their one-year-ahead shares were, over all pools of a stage. */
export function weighShareYears(
  known: KnownHistory,
  pools: readonly { readonly pool: Pool; readonly outside: Outside }[],
): ShareBlend {
  const errors = shareWindows.map((years) =>
    pools.reduce((sum, { pool, outside }) => {
      const sharesIn = (year: number) => meanShares(known, pool, outside, year, years);
      return sum + shareError(known, pool, outside, sharesIn);
    }, 0),
  );
  const weights = weighByError(errors);
  return shareWindows
    .map((years, place) => ({ years, weight: weights[place] ?? 0 }))
    .filter(({ weight }) => weight > 0);
}
