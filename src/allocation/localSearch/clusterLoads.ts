import type { ClusterScratch } from './clusterScratch.ts';
import type { ClusterLayout, CohortLayout, Layout, SchoolLayout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** Where a cohort sits in a year: at its school, or at the receiver once that is closed. Index within the cluster. */
export function seatOf(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  school: number,
  year: number,
): number {
  const at = year >= (state.closes[school] ?? 0) ? (layout.schools[school]?.receiver ?? school) : school;
  return cluster.schools.length === 1 ? 0 : cluster.schools.indexOf(at);
}

/** Sum classes and pupils by where they sit. */
export function sumLoads(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  scratch: ClusterScratch,
): void {
  const { years } = layout;
  const { sections, entrants, load, taught, pupils } = scratch;
  load.fill(0, 0, cluster.schools.length * years);
  pupils.fill(0, 0, cluster.schools.length * years);
  taught.fill(0, 0, cluster.units.length * years);
  for (let index = 0; index < cluster.cohorts.length; index += 1) {
    const cohort = cluster.cohorts[index] as CohortLayout;
    const intake = cohort.sizes === undefined ? (entrants[index] ?? 0) : 1;
    if (intake === 0) continue;
    const unit = cluster.units.length === 1 ? 0 : cluster.units.indexOf(cohort.unit);
    const moves = (state.closes[cohort.school] ?? years) < years;
    const home = seatOf(layout, state, cluster, cohort.school, -1) * years;
    const last = Math.min(years - 1, cohort.entered + cohort.stage.years - 1);
    for (let year = Math.max(0, cohort.entered); year <= last; year += 1) {
      const seat = moves ? seatOf(layout, state, cluster, cohort.school, year) * years : home;
      pupils[seat + year] = (pupils[seat + year] ?? 0) + intake * (cohort.pupils[year] ?? 0);
    }
    for (let segment = 0; segment < cohort.from.length; segment += 1) {
      const count = sections[cohort.offset + segment] ?? 0;
      const to = cohort.to[segment] ?? 0;
      for (let year = cohort.from[segment] ?? 0; year <= to; year += 1) {
        const seat = moves ? seatOf(layout, state, cluster, cohort.school, year) * years : home;
        load[seat + year] = (load[seat + year] ?? 0) + count;
        taught[unit * years + year] = (taught[unit * years + year] ?? 0) + count;
      }
    }
  }
}

/** Rooms of a school in a year before any lever: its own, or those of the module opened. */
export function roomsHad(layout: Layout, state: SearchState, school: number, year: number): number {
  const { shape, rooms } = layout.schools[school] as SchoolLayout;
  const own = rooms[year] ?? 0;
  if (shape.site === undefined || own === Number.POSITIVE_INFINITY || year < (state.opens[school] ?? 0))
    return own;
  return own + (shape.site.modules[state.module[school] ?? 0]?.rooms ?? 0);
}
