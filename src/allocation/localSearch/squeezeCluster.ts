import { roomsHad, seatOf, sumLoads } from './clusterLoads.ts';
import type { ClusterOutcome, ClusterScratch } from './clusterScratch.ts';
import { roomsToAdd } from './houseSections.ts';
import type { ClusterLayout, CohortLayout, Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** A way to need fewer classes, and what it costs per class-year that it frees where one is missing. */
interface Release {
  readonly cohort: number;
  /** Segments lowered by one class, first and last; for enrolled cohorts the segment that stays as it is. */
  readonly from: number;
  readonly to: number;
  /** Entrants left; undefined where nobody has to go. */
  readonly entrants: number | undefined;
  readonly loss: readonly [unplaced: number, classes: number, pupils: number];
}

/**
 * Where more classes are wanted than rooms or teachers allow, let classes grow beyond the cap, the least harmful
 * first; where they cannot grow further, let pupils go. What a new school's module cannot hold goes too.
 */
export function squeezeCluster(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  scratch: ClusterScratch,
  outcome: ClusterOutcome,
): void {
  for (;;) {
    const excess = excessOf(layout, state, cluster, scratch);
    if (excess === undefined) return;
    let best: Release | undefined;
    for (const index of cluster.cohorts.keys()) {
      const release = releaseOf(layout, state, cluster, scratch, index, excess);
      if (release !== undefined && (best === undefined || isLess(release.loss, best.loss))) best = release;
    }
    if (best === undefined) return;
    apply(cluster, scratch, best, outcome);
    sumLoads(layout, state, cluster, scratch);
  }
}

function isLess(left: Release['loss'], right: Release['loss']): boolean {
  for (let at = 0; at < left.length; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (Math.abs(difference) > 1e-9) return difference < 0;
  }
  return false;
}

/** What is too much, by school or unit of the cluster × years + year. */
interface Excess {
  readonly rooms: ReadonlyMap<number, number>;
  readonly taught: ReadonlyMap<number, number>;
  readonly pupils: ReadonlyMap<number, number>;
}

function excessOf(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  { load, taught, pupils }: ClusterScratch,
): Excess | undefined {
  const { years } = layout;
  let found:
    | { rooms: Map<number, number>; taught: Map<number, number>; pupils: Map<number, number> }
    | undefined;
  const note = (kind: keyof Excess, at: number, much: number) => {
    found ??= { rooms: new Map(), taught: new Map(), pupils: new Map() };
    found[kind].set(at, much);
  };
  for (let place = 0; place < cluster.schools.length; place += 1) {
    const school = cluster.schools[place] ?? 0;
    const limit = pupilLimit(layout, state, school);
    for (let year = 0; year < years; year += 1) {
      const at = place * years + year;
      const much = (load[at] ?? 0) - roomsHad(layout, state, school, year);
      if (much > 0 && much > roomsToAdd(layout, state, school, year)) note('rooms', at, much);
      if ((pupils[at] ?? 0) > limit + 1e-7) note('pupils', at, (pupils[at] ?? 0) - limit);
    }
  }
  for (let place = 0; place < cluster.units.length; place += 1)
    for (let year = 0; year < years; year += 1) {
      const most = state.mostSections[(cluster.units[place] ?? 0) * years + year] ?? 0;
      const much = (taught[place * years + year] ?? 0) - most;
      if (much > 0) note('taught', place * years + year, much);
    }
  return found;
}

function pupilLimit(layout: Layout, state: SearchState, school: number): number {
  const site = layout.schools[school]?.shape.site;
  if (site === undefined || (state.opens[school] ?? 0) >= layout.years) return Number.POSITIVE_INFINITY;
  return site.modules[state.module[school] ?? 0]?.pupils ?? Number.POSITIVE_INFINITY;
}

function releaseOf(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  scratch: ClusterScratch,
  index: number,
  excess: Excess,
): Release | undefined {
  const cohort = cluster.cohorts[index] as CohortLayout;
  const freed = (segment: number) => freedIn(layout, state, cluster, cohort, segment, excess);
  if (cohort.sizes !== undefined) return keepClasses(cohort, index, scratch, freed);
  if ((scratch.entrants[index] ?? 0) === 0) return undefined;
  let best: Release | undefined;
  for (let segment = 0; segment < cohort.from.length; segment += 1) {
    if (freed(segment) === 0) continue;
    const release = lower(cohort, index, segment, scratch, freed);
    if (best === undefined || isLess(release.loss, best.loss)) best = release;
  }
  const pupils = letGo(layout, state, cluster, cohort, index, scratch, excess);
  return best === undefined || (pupils !== undefined && isLess(pupils.loss, best.loss))
    ? (pupils ?? best)
    : best;
}

/** Years of a segment in which a class less would help. */
function freedIn(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  cohort: CohortLayout,
  segment: number,
  { rooms, taught }: Excess,
): number {
  const { years } = layout;
  const unit = cluster.units.indexOf(cohort.unit) * years;
  let count = 0;
  for (let year = cohort.from[segment] ?? 0; year <= (cohort.to[segment] ?? -1); year += 1) {
    const seat = seatOf(layout, state, cluster, cohort.school, year) * years;
    if (rooms.has(seat + year)) count += 1;
    if (taught.has(unit + year)) count += 1;
  }
  return count;
}

function keepClasses(
  cohort: CohortLayout,
  index: number,
  scratch: ClusterScratch,
  freed: (segment: number) => number,
): Release | undefined {
  const at = scratch.regroupedAt[index] ?? 0;
  let later = 0;
  for (let segment = at; segment < cohort.from.length; segment += 1)
    if ((cohort.regroupedSections[segment] ?? 0) > (cohort.sizes?.length ?? 0)) later += freed(segment);
  if (later === 0) return undefined;
  const extra = (cohort.regroupedSections[at] ?? 0) - (cohort.sizes?.length ?? 0);
  const relief = Math.max(1, extra * freed(at));
  const loss = [0, (cohort.overClasses[at] ?? 0) / relief, (cohort.overPupils[at] ?? 0) / relief] as const;
  return { cohort: index, from: at, to: at, entrants: undefined, loss };
}

function overOf(
  cohort: CohortLayout,
  segment: number,
  pupils: number,
  count: number,
): readonly [number, number] {
  const weight = cohort.weight[segment] ?? 0;
  const over = pupils * (cohort.survival[segment] ?? 1) - (cohort.cap[segment] ?? 0) * count;
  return over <= 1e-9 ? [0, 0] : [weight * Math.min(count, over), weight * over];
}

/** One class less in a segment and in those before it that have as many. */
function lower(
  cohort: CohortLayout,
  index: number,
  segment: number,
  { sections, entrants }: ClusterScratch,
  freed: (segment: number) => number,
): Release {
  const count = sections[cohort.offset + segment] ?? 0;
  const pupils = entrants[index] ?? 0;
  let from = segment;
  while (from > 0 && sections[cohort.offset + from - 1] === count) from -= 1;
  let [relief, classes, above, left] = [0, 0, 0, pupils];
  for (let at = from; at <= segment; at += 1) {
    relief += freed(at);
    left = Math.min(left, ((count - 1) * (cohort.largest[at] ?? 0) + 1e-7) / (cohort.survival[at] ?? 1));
  }
  if (count === 1) left = 0;
  // A pupil is whole where entrants are.
  if (left < pupils) left = Number.isInteger(pupils) ? Math.floor(left + 1e-9) : Math.max(0, left - 1e-7);
  for (let at = from; at <= segment; at += 1) {
    const before = overOf(cohort, at, pupils, count);
    const after = overOf(cohort, at, left, count - 1);
    classes += after[0] - before[0];
    above += after[1] - before[1];
  }
  const gone = (pupils - left) * cohort.pupilYears;
  const loss = [gone / relief, classes / relief, above / relief] as const;
  return { cohort: index, from, to: segment, entrants: left < pupils ? left : undefined, loss };
}

/** Pupils whom a module cannot take. */
function letGo(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  cohort: CohortLayout,
  index: number,
  { entrants }: ClusterScratch,
  excess: Excess,
): Release | undefined {
  const { years } = layout;
  if (excess.pupils.size === 0) return undefined;
  const pupils = entrants[index] ?? 0;
  let [relief, gone] = [0, 0];
  for (let year = Math.max(0, cohort.entered); year < years; year += 1) {
    const ratio = cohort.pupils[year] ?? 0;
    const seat = seatOf(layout, state, cluster, cohort.school, year) * years;
    const much = excess.pupils.get(seat + year);
    if (much === undefined || ratio <= 0) continue;
    relief += Math.min(much, ratio * pupils);
    gone = Math.max(gone, Math.min(pupils, much / ratio));
  }
  if (relief === 0) return undefined;
  const left = Number.isInteger(pupils) ? Math.max(0, Math.floor(pupils - gone + 1e-9)) : pupils - gone;
  const loss = [((pupils - left) * cohort.pupilYears) / relief, 0, 0] as const;
  return { cohort: index, from: 0, to: -1, entrants: left, loss };
}

function apply(
  cluster: ClusterLayout,
  scratch: ClusterScratch,
  release: Release,
  outcome: ClusterOutcome,
): void {
  const { sections, entrants, regroupedAt } = scratch;
  const cohort = cluster.cohorts[release.cohort] as CohortLayout;
  if (cohort.sizes !== undefined) {
    regroupedAt[release.cohort] = release.from + 1;
    sections[cohort.offset + release.from] = cohort.sizes.length;
    return;
  }
  for (let segment = release.from; segment <= release.to; segment += 1)
    sections[cohort.offset + segment] = (sections[cohort.offset + segment] ?? 0) - 1;
  if (release.entrants === undefined) return;
  outcome.unplaced += ((entrants[release.cohort] ?? 0) - release.entrants) * cohort.pupilYears;
  entrants[release.cohort] = release.entrants;
  let need = 0;
  for (let segment = 0; segment < cohort.from.length; segment += 1) {
    const pupils = release.entrants * (cohort.survival[segment] ?? 1);
    need = Math.max(need, Math.ceil(pupils / (cohort.wanted[segment] ?? 1) - 1e-9));
    sections[cohort.offset + segment] = Math.min(sections[cohort.offset + segment] ?? 0, need);
  }
}
