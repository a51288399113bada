import { sumPupils } from './clusterLoads.ts';
import type { ClusterOutcome, ClusterScratch, SqueezeScratch } from './clusterScratch.ts';
import { findRelease, isLess, none, stale } from './findRelease.ts';
import type { ClusterLayout, CohortLayout, Layout } from './layout.ts';
import { markExcess } from './markExcess.ts';
import type { SearchState } from './searchState.ts';

/**
 * Where more classes are wanted than rooms or teachers allow, let classes grow beyond the cap, the least harmful
 * first; where they cannot grow further, let pupils go. What a new school's module cannot hold goes too.
 *
 * @param moving Whether a school of the cluster closes, so that the scratch says where each cohort sits.
 * @returns Whether anything was too much.
 */
export function squeezeCluster(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  scratch: ClusterScratch,
  { outcome, moving }: { readonly outcome: ClusterOutcome; readonly moving: boolean },
): boolean {
  let excess = markExcess(layout, state, cluster, scratch);
  if (!excess.some) return false;
  const { flat } = cluster;
  const { known, loss } = scratch.squeeze;
  if (!moving) sitAtHome(layout, cluster, scratch);
  known.fill(stale, 0, flat.count);
  scratch.squeeze.freed.fill(0, 0, cluster.segments);
  let crowded = false;
  for (let first = true; excess.some; first = false) {
    // How many pupils are too many says how many of a cohort have to go.
    if (excess.pupils || crowded) known.fill(stale, 0, flat.count);
    crowded = excess.pupils;
    if (first || excess.changed) countFreed(layout, cluster, scratch);
    let best = -1;
    for (let cohort = 0; cohort < flat.count; cohort += 1) {
      if (known[cohort] === stale) findRelease(layout, cluster, cohort, scratch);
      if (known[cohort] !== none && (best < 0 || isLess(loss, cohort * 3, loss, best * 3))) best = cohort;
    }
    if (best < 0) break;
    release(layout, cluster, best, scratch, outcome);
    known[best] = stale;
    excess = markExcess(layout, state, cluster, scratch);
  }
  return true;
}

function sitAtHome({ years }: Layout, { flat }: ClusterLayout, { seat }: ClusterScratch): void {
  for (let cohort = 0; cohort < flat.count; cohort += 1) {
    const home = (flat.school[cohort] ?? 0) * years;
    const last = flat.lastYear[cohort] ?? -1;
    for (let year = flat.firstYear[cohort] ?? 0; year <= last; year += 1)
      seat[cohort * years + year] = home + year;
  }
}

/** Count the years of each segment in which a class less would help; what was found for others is found out anew. */
function countFreed({ years }: Layout, { flat }: ClusterLayout, { seat, squeeze }: ClusterScratch): void {
  const { rooms, taught, freed, known } = squeeze;
  for (let cohort = 0; cohort < flat.count; cohort += 1) {
    const unit = (flat.unit[cohort] ?? 0) * years;
    const end = flat.start[cohort + 1] ?? 0;
    for (let segment = flat.start[cohort] ?? 0; segment < end; segment += 1) {
      let count = 0;
      const last = flat.to[segment] ?? -1;
      for (let year = flat.from[segment] ?? 0; year <= last; year += 1)
        count += (rooms[seat[cohort * years + year] ?? 0] ?? 0) + (taught[unit + year] ?? 0);
      if (count === freed[segment]) continue;
      freed[segment] = count;
      known[cohort] = stale;
    }
  }
}

/** Let a cohort have a class less, keep its classes, or let pupils of it go, as was found to harm least. */
function release(
  layout: Layout,
  cluster: ClusterLayout,
  cohort: number,
  scratch: ClusterScratch,
  outcome: ClusterOutcome,
): void {
  const { flat } = cluster;
  const { sections, entrants, regroupedAt, squeeze } = scratch;
  const start = flat.start[cohort] ?? 0;
  const from = squeeze.from[cohort] ?? 0;
  if ((flat.intakeAt[cohort] ?? -1) < 0) {
    regroupedAt[cohort] = from + 1;
    const { sizes = [] } = cluster.cohorts[cohort] as CohortLayout;
    setClasses(layout, cluster, scratch, cohort, start + from, sizes.length);
    return;
  }
  const to = squeeze.to[cohort] ?? -1;
  for (let segment = start + from; segment <= start + to; segment += 1)
    setClasses(layout, cluster, scratch, cohort, segment, (sections[segment] ?? 0) - 1);
  const left = squeeze.left[cohort] ?? Number.NaN;
  if (Number.isNaN(left)) return;
  outcome.unplaced += ((entrants[cohort] ?? 0) - left) * (flat.pupilYears[cohort] ?? 0);
  entrants[cohort] = left;
  keepNeeded(layout, cluster, scratch, cohort, squeeze);
  sumPupils(layout, cluster, scratch);
}

/** Classes that fewer pupils do not need go as well. */
function keepNeeded(
  layout: Layout,
  cluster: ClusterLayout,
  scratch: ClusterScratch,
  cohort: number,
  squeeze: SqueezeScratch,
): void {
  const { flat } = cluster;
  const left = squeeze.left[cohort] ?? 0;
  const end = flat.start[cohort + 1] ?? 0;
  let need = 0;
  for (let segment = flat.start[cohort] ?? 0; segment < end; segment += 1) {
    const pupils = left * (flat.survival[segment] ?? 1);
    need = Math.max(need, Math.ceil(pupils / (flat.wanted[segment] ?? 1) - 1e-9));
    const count = Math.min(scratch.sections[segment] ?? 0, need);
    setClasses(layout, cluster, scratch, cohort, segment, count);
  }
}

function setClasses(
  { years }: Layout,
  { flat }: ClusterLayout,
  { sections, load, taught, seat }: ClusterScratch,
  cohort: number,
  segment: number,
  count: number,
): void {
  const more = count - (sections[segment] ?? 0);
  if (more === 0) return;
  sections[segment] = count;
  const unit = (flat.unit[cohort] ?? 0) * years;
  const last = flat.to[segment] ?? -1;
  for (let year = flat.from[segment] ?? 0; year <= last; year += 1) {
    const at = seat[cohort * years + year] ?? 0;
    load[at] = (load[at] ?? 0) + more;
    taught[unit + year] = (taught[unit + year] ?? 0) + more;
  }
}
