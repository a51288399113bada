import type { History } from './readHistory.ts';

/** Whether a division has pupils in a year, or its figures are missing although it must have had some. */
export const presence = { absent: 0, there: 1, missing: 2 } as const;

/**
 * Mark for every year and division up to a year whether it was there, not yet or no longer there, or missing.
 *
 * Missing is a year without rows between two with rows, before the first rows of a school whose `openedYear` is
 * earlier, or after the last rows of a school whose `closedYear` is later. Absent otherwise: the school had not opened
 * or has closed, and its pupils moved within the pool.
 *
 * @param last Index of the last year that may be looked at.
 * @returns One code of {@link presence} per year × division.
 */
export function markPresence(history: History, last: number): Uint8Array {
  const { layout, firstYear, reported } = history;
  const width = layout.divisions.length;
  const codes = new Uint8Array((last + 1) * width);
  layout.divisions.forEach(({ openedYear, closedYear }, index) => {
    const seen: number[] = [];
    for (let year = 0; year <= last; year += 1) if (reported[year * width + index] === 1) seen.push(year);
    const [first, final] = [seen[0], seen.at(-1)];
    if (first === undefined || final === undefined) return;
    const from = openedYear === undefined ? first : Math.min(first, openedYear - firstYear);
    const until = closedYear === undefined ? final : Math.max(final, closedYear - firstYear - 1);
    for (let year = Math.max(0, from); year <= Math.min(last, until); year += 1)
      codes[year * width + index] = reported[year * width + index] === 1 ? presence.there : presence.missing;
  });
  return codes;
}
