import { holds, totalsBelow } from '../domain/controlScope.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import type { ControlTotal } from '../domain/region/controlTotal.ts';

/**
 * Scale control totals so that they still hold each other: where a total and all directly below it are scaled, their
 * whole pupils and what no total settles add up to it as they did.
 *
 * @param all The totals of one stage and year.
 * @param meant Those to scale.
 * @returns Pupils of those meant, whole.
 */
export function scaleTotals(
  all: readonly ControlTotal[],
  meant: ReadonlySet<ControlTotal>,
  factor: number,
): Map<ControlTotal, number> {
  const holders = (total: ControlTotal) => all.filter((each) => holds(each, total)).length;
  const scaled = new Map<ControlTotal, number>();
  for (const total of [...meant].sort((left, right) => holders(left) - holders(right))) {
    const pupils = scaled.get(total) ?? Math.round(total.pupils * factor);
    scaled.set(total, pupils);
    const below = totalsBelow(total, all);
    const left = below.reduce((rest, each) => rest - each.pupils, total.pupils);
    if (left < 0 || !below.every((each) => meant.has(each))) continue;
    const parts = roundToTotal([...below.map((each) => each.pupils), left], pupils);
    for (const [place, each] of below.entries()) scaled.set(each, parts[place] ?? 0);
  }
  return scaled;
}
