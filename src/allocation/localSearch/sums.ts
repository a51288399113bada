import type { ClusterOutcome } from './clusterScratch.ts';
import type { ClusterLayout, Layout } from './layout.ts';

/** Room-years that nothing can free weigh as pupil-years unplaced of a full class. */
const pupilsStuck = 50;

/** Sums over all schools that the levels are made of. */
export interface Sums {
  /** By pool × years + year. */
  readonly sections: Float64Array;
  /** By district × years + year. */
  readonly spending: Float64Array;
  readonly staffCost: Float64Array;
  readonly staffMissing: Float64Array;
  /** Unplaced, oversize classes, oversize pupils, cost, moved, kilometres: of flows and clusters alone. */
  readonly counted: Float64Array;
  shortage: number;
}

export function emptySums({ pools, districts, years }: Layout): Sums {
  return {
    sections: new Float64Array(pools.length * years),
    spending: new Float64Array(districts.length * years),
    staffCost: new Float64Array(pools.length),
    staffMissing: new Float64Array(pools.length),
    counted: new Float64Array(6),
    shortage: 0,
  };
}

export function copySums(from: Sums, into: Sums): void {
  into.sections.set(from.sections);
  into.spending.set(from.spending);
  into.staffCost.set(from.staffCost);
  into.staffMissing.set(from.staffMissing);
  into.counted.set(from.counted);
  into.shortage = from.shortage;
}

export function differs(left: Float64Array, right: Float64Array, from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1)
    if (Math.abs((left[at] ?? 0) - (right[at] ?? 0)) > 1e-9) return true;
  return false;
}

export function addFlow(layout: Layout, entry: number, pupils: number, counted: Float64Array): void {
  if (pupils === 0) return;
  counted[0] = (counted[0] ?? 0) + pupils * (layout.entryUnplaced[entry] ?? 0);
  counted[3] = (counted[3] ?? 0) + pupils * (layout.entryCost[entry] ?? 0);
  counted[4] = (counted[4] ?? 0) + pupils * (layout.entryAway[entry] ?? 0);
  counted[5] = (counted[5] ?? 0) + pupils * (layout.entryKilometres[entry] ?? 0);
}

export function addOutcome(
  { years, units, schools }: Layout,
  cluster: ClusterLayout,
  outcome: ClusterOutcome,
  sign: 1 | -1,
  { sections, spending, counted }: Sums,
): void {
  counted[0] = (counted[0] ?? 0) + sign * (outcome.unplaced + pupilsStuck * outcome.stuck);
  counted[1] = (counted[1] ?? 0) + sign * (outcome.oversizeClasses + outcome.missing);
  counted[2] = (counted[2] ?? 0) + sign * outcome.oversizePupils;
  counted[3] = (counted[3] ?? 0) + sign * outcome.cost;
  for (let place = 0; place < cluster.units.length; place += 1) {
    const pool = units[cluster.units[place] ?? -1]?.pool ?? -1;
    if (pool < 0) continue;
    for (let year = 0; year < years; year += 1)
      sections[pool * years + year] =
        (sections[pool * years + year] ?? 0) + sign * (outcome.sections[place * years + year] ?? 0);
  }
  for (let place = 0; place < cluster.schools.length; place += 1) {
    const district = schools[cluster.schools[place] ?? -1]?.district ?? 0;
    for (let year = 0; year < years; year += 1)
      spending[district * years + year] =
        (spending[district * years + year] ?? 0) + sign * (outcome.spending[place * years + year] ?? 0);
  }
}
