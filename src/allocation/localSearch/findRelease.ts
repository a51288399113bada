import type { ClusterScratch, SqueezeScratch } from './clusterScratch.ts';
import type { ClusterLayout, CohortLayout, Layout } from './layout.ts';

/** What is known of a cohort's way to need less. */
export const stale = 0;
export const none = 1;
const found = 2;

/** Whether three losses are less than three others, the first that differ decide. */
export function isLess(left: Float64Array, at: number, right: Float64Array, other: number): boolean {
  for (let level = 0; level < 3; level += 1) {
    const difference = (left[at + level] ?? 0) - (right[other + level] ?? 0);
    if (difference > 1e-9 || difference < -1e-9) return difference < 0;
  }
  return false;
}

/**
 * Find the least harmful way in which a cohort can need less, and what it costs per class-year that it frees where
 * one is missing: one class less over some segments, pupils who go, or, for a cohort that is there already, classes
 * that stay as they are instead of being regrouped. The scratch holds what was found.
 */
export function findRelease(
  layout: Layout,
  cluster: ClusterLayout,
  cohort: number,
  scratch: ClusterScratch,
): void {
  const { flat } = cluster;
  const { squeeze, entrants } = scratch;
  squeeze.known[cohort] = none;
  if ((flat.intakeAt[cohort] ?? -1) < 0) {
    keepClasses(cluster, cohort, scratch);
    return;
  }
  if ((entrants[cohort] ?? 0) === 0) return;
  const start = flat.start[cohort] ?? 0;
  const end = flat.start[cohort + 1] ?? 0;
  for (let segment = start; segment < end; segment += 1)
    if (squeeze.freed[segment] !== 0) lower(cluster, cohort, segment, scratch);
  letGo(layout, cluster, cohort, scratch);
}

/** Note a way if it is the first or harms less than the one noted before. */
function note(
  { known, from, to, left, loss }: SqueezeScratch,
  cohort: number,
  way: { readonly from: number; readonly to: number; readonly left: number },
  losses: readonly [number, number, number],
): void {
  const at = cohort * 3;
  if (known[cohort] === found) {
    for (let level = 0; level < 3; level += 1) {
      const difference = (losses[level] ?? 0) - (loss[at + level] ?? 0);
      if (difference < -1e-9) break;
      if (difference > 1e-9 || level === 2) return;
    }
  }
  known[cohort] = found;
  from[cohort] = way.from;
  to[cohort] = way.to;
  left[cohort] = way.left;
  for (let level = 0; level < 3; level += 1) loss[at + level] = losses[level] ?? 0;
}

function keepClasses(
  cluster: ClusterLayout,
  index: number,
  { regroupedAt, squeeze }: Pick<ClusterScratch, 'regroupedAt' | 'squeeze'>,
): void {
  const cohort = cluster.cohorts[index] as CohortLayout;
  const at = regroupedAt[index] ?? 0;
  const standing = cohort.sizes?.length ?? 0;
  let later = 0;
  for (let segment = at; segment < cohort.from.length; segment += 1)
    if ((cohort.regroupedSections[segment] ?? 0) > standing)
      later += squeeze.freed[cohort.offset + segment] ?? 0;
  if (later === 0) return;
  const extra = (cohort.regroupedSections[at] ?? 0) - standing;
  const relief = Math.max(1, extra * (squeeze.freed[cohort.offset + at] ?? 0));
  const losses = [0, (cohort.overClasses[at] ?? 0) / relief, (cohort.overPupils[at] ?? 0) / relief] as const;
  note(squeeze, index, { from: at, to: at, left: Number.NaN }, [...losses]);
}

/** One class less in a segment and in those before it that have as many. */
function lower(
  { flat }: ClusterLayout,
  cohort: number,
  segment: number,
  { sections, entrants, squeeze }: ClusterScratch,
): void {
  const { survival, largest, cap, weight } = flat;
  const start = flat.start[cohort] ?? 0;
  const count = sections[segment] ?? 0;
  const pupils = entrants[cohort] ?? 0;
  let from = segment;
  while (from > start && sections[from - 1] === count) from -= 1;
  let relief = 0;
  let left = pupils;
  for (let at = from; at <= segment; at += 1) {
    relief += squeeze.freed[at] ?? 0;
    const most = ((count - 1) * (largest[at] ?? 0) + 1e-7) / (survival[at] ?? 1);
    if (most < left) left = most;
  }
  if (count === 1) left = 0;
  // A pupil is whole where entrants are.
  if (left < pupils) left = Number.isInteger(pupils) ? Math.floor(left + 1e-9) : Math.max(0, left - 1e-7);
  let classes = 0;
  let above = 0;
  for (let at = from; at <= segment; at += 1) {
    const counted = weight[at] ?? 0;
    const before = pupils * (survival[at] ?? 1) - (cap[at] ?? 0) * count;
    const after = left * (survival[at] ?? 1) - (cap[at] ?? 0) * (count - 1);
    classes +=
      (after <= 1e-9 ? 0 : counted * Math.min(count - 1, after)) -
      (before <= 1e-9 ? 0 : counted * Math.min(count, before));
    above += (after <= 1e-9 ? 0 : counted * after) - (before <= 1e-9 ? 0 : counted * before);
  }
  const gone = (pupils - left) * (flat.pupilYears[cohort] ?? 0);
  const way = { from: from - start, to: segment - start, left: left < pupils ? left : Number.NaN };
  note(squeeze, cohort, way, [gone / relief, classes / relief, above / relief]);
}

/** Pupils whom a module cannot take. */
function letGo(
  { years }: Layout,
  { flat }: ClusterLayout,
  cohort: number,
  { entrants, seat, squeeze }: ClusterScratch,
): void {
  const pupils = entrants[cohort] ?? 0;
  let relief = 0;
  let gone = 0;
  const last = flat.lastYear[cohort] ?? -1;
  for (let year = flat.firstYear[cohort] ?? 0; year <= last; year += 1) {
    const ratio = flat.pupils[cohort * years + year] ?? 0;
    const much = squeeze.pupils[seat[cohort * years + year] ?? 0] ?? 0;
    if (much === 0 || ratio <= 0) continue;
    relief += Math.min(much, ratio * pupils);
    gone = Math.max(gone, Math.min(pupils, much / ratio));
  }
  if (relief === 0) return;
  const left = Number.isInteger(pupils) ? Math.max(0, Math.floor(pupils - gone + 1e-9)) : pupils - gone;
  const loss = ((pupils - left) * (flat.pupilYears[cohort] ?? 0)) / relief;
  note(squeeze, cohort, { from: 0, to: -1, left }, [loss, 0, 0]);
}
