import type { ClusterScratch } from './clusterScratch.ts';
import type { ClusterLayout, Layout, SchoolLayout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** Find out where each cohort sits in each year: at its school, or at the receiver once that is closed. */
export function seatCohorts(
  { years, schools }: Layout,
  state: SearchState,
  { flat, schools: own }: ClusterLayout,
  { seat }: ClusterScratch,
): void {
  for (let cohort = 0; cohort < flat.count; cohort += 1) {
    const home = flat.school[cohort] ?? 0;
    const school = own[home] ?? 0;
    const closes = state.closes[school] ?? years;
    const receiver = closes < years ? own.indexOf(schools[school]?.receiver ?? school) : home;
    const last = flat.lastYear[cohort] ?? -1;
    for (let year = flat.firstYear[cohort] ?? 0; year <= last; year += 1)
      seat[cohort * years + year] = (year >= closes ? receiver : home) * years + year;
  }
}

/** Sum classes and pupils by where they sit. */
export function sumLoads(
  { years }: Layout,
  { flat, schools, units }: ClusterLayout,
  scratch: ClusterScratch,
): void {
  const { sections, load, taught, seat } = scratch;
  const { start, from, to, unit } = flat;
  load.fill(0, 0, schools.length * years);
  taught.fill(0, 0, units.length * years);
  for (let cohort = 0; cohort < flat.count; cohort += 1) {
    const place = (unit[cohort] ?? 0) * years;
    const end = start[cohort + 1] ?? 0;
    for (let segment = start[cohort] ?? 0; segment < end; segment += 1) {
      const count = sections[segment] ?? 0;
      if (count === 0) continue;
      const last = to[segment] ?? -1;
      for (let year = from[segment] ?? 0; year <= last; year += 1) {
        const at = seat[cohort * years + year] ?? 0;
        load[at] = (load[at] ?? 0) + count;
        taught[place + year] = (taught[place + year] ?? 0) + count;
      }
    }
  }
  sumPupils({ years }, { flat, schools }, scratch);
}

/** Sum pupils by where they sit. */
export function sumPupils(
  { years }: Pick<Layout, 'years'>,
  { flat, schools }: Pick<ClusterLayout, 'flat' | 'schools'>,
  { entrants, pupils, seat }: ClusterScratch,
): void {
  pupils.fill(0, 0, schools.length * years);
  for (let cohort = 0; cohort < flat.count; cohort += 1) {
    const intake = (flat.intakeAt[cohort] ?? -1) < 0 ? 1 : (entrants[cohort] ?? 0);
    if (intake === 0) continue;
    const last = flat.lastYear[cohort] ?? -1;
    for (let year = flat.firstYear[cohort] ?? 0; year <= last; year += 1) {
      const at = seat[cohort * years + year] ?? 0;
      pupils[at] = (pupils[at] ?? 0) + intake * (flat.pupils[cohort * years + year] ?? 0);
    }
  }
}

/**
 * The same sums where every cohort sits at the school that it entered: what enrolled cohorts come to is known
 * beforehand.
 */
export function sumLoadsAtHome(
  { years }: Layout,
  { flat, schools, units }: ClusterLayout,
  { sections, entrants, load, taught, pupils }: ClusterScratch,
): void {
  const { start, from, to, intakeAt } = flat;
  for (let at = 0; at < units.length * years; at += 1) taught[at] = flat.standingTaught[at] ?? 0;
  for (let at = 0; at < schools.length * years; at += 1) pupils[at] = flat.standingPupils[at] ?? 0;
  for (let cohort = 0; cohort < flat.count; cohort += 1) {
    const intake = (intakeAt[cohort] ?? -1) < 0 ? 0 : (entrants[cohort] ?? 0);
    if (intake === 0) continue;
    const place = (flat.unit[cohort] ?? 0) * years;
    const end = start[cohort + 1] ?? 0;
    for (let segment = start[cohort] ?? 0; segment < end; segment += 1) {
      const count = sections[segment] ?? 0;
      const last = to[segment] ?? -1;
      for (let year = from[segment] ?? 0; year <= last; year += 1)
        taught[place + year] = (taught[place + year] ?? 0) + count;
    }
    const home = (flat.school[cohort] ?? 0) * years;
    const last = flat.lastYear[cohort] ?? -1;
    for (let year = flat.firstYear[cohort] ?? 0; year <= last; year += 1)
      pupils[home + year] = (pupils[home + year] ?? 0) + intake * (flat.pupils[cohort * years + year] ?? 0);
  }
  load.fill(0, 0, schools.length * years);
  for (let unit = 0; unit < units.length; unit += 1) {
    const home = (flat.unitSchool[unit] ?? 0) * years;
    for (let year = 0; year < years; year += 1)
      load[home + year] = (load[home + year] ?? 0) + (taught[unit * years + year] ?? 0);
  }
}

/** Rooms of each school before any lever (its own, or the module opened), what levers can add, and module limits. */
export function limitRooms(
  { years, schools }: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  { had, toAdd, mostPupils }: ClusterScratch,
): void {
  for (let place = 0; place < cluster.schools.length; place += 1) {
    const school = cluster.schools[place] ?? 0;
    const { shape, rooms, firstBuilt } = schools[school] as SchoolLayout;
    const opens = state.opens[school] ?? 0;
    const module = shape.site?.modules[state.module[school] ?? 0];
    const moduleRooms = module?.rooms ?? 0;
    const built = state.mostBuilt[school] ?? 0;
    for (let year = 0; year < years; year += 1) {
      const at = school * years + year;
      had[place * years + year] = (rooms[year] ?? 0) + (year >= opens ? moduleRooms : 0);
      toAdd[place * years + year] =
        (year >= firstBuilt ? built : 0) + (state.mostConverted[at] ?? 0) + (state.mostTemporary[at] ?? 0);
    }
    mostPupils[place] =
      module === undefined || opens >= years
        ? Number.POSITIVE_INFINITY
        : (module.pupils ?? Number.POSITIVE_INFINITY);
  }
}
