import { limitRooms } from './clusterLoads.ts';
import { type ClusterOutcome, type ClusterScratch, emptyOutcome, emptyScratch } from './clusterScratch.ts';
import { countRooms, countSchool } from './countCluster.ts';
import type { ClusterLayout, Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** What a cluster comes to, with what the next outcome can be counted from. */
interface SteeredOutcome extends ClusterOutcome {
  /** Entrants by unit of the cluster × years + year. */
  readonly intakes: Float64Array;
  /** Pupils by school of the cluster × years + year, where their classes were formed. */
  readonly pupils: Float64Array;
  /** Yuan of the classes alone. */
  classCost: number;
}

/** Share of the seats of the largest classes that can be filled: cohorts differ in size, and those enrolled stay. */
const seatsFilled = 0.95;

/** A cluster with what never changes in it. */
interface SteeredCluster {
  readonly layout: ClusterLayout;
  /** Cohort by unit of the cluster × years + year of entry; −1 where there is none. */
  readonly cohortAt: Int32Array;
  /** Nobody enters: what the enrolled cohorts come to. */
  readonly standing: SteeredOutcome;
  /** One is held, the other is written. */
  readonly outcomes: readonly [SteeredOutcome, SteeredOutcome];
}

/**
 * Outcomes of clusters where classes keep their caps and what they lack is counted: class-years without a room or a
 * teacher, pupil-years above a module. An outcome is counted from the one held: only cohorts whose entrants differ
 * are formed anew.
 */
export class SteeredClusters {
  private readonly layout: Layout;
  private readonly scratch: ClusterScratch;
  private readonly clusters: readonly SteeredCluster[];
  /** By school: cohorts that it teaches at a time, and the largest class that there may be. */
  private readonly cohorts: readonly number[];
  private readonly largest: readonly number[];

  constructor(layout: Layout) {
    this.layout = layout;
    this.scratch = emptyScratch(layout);
    this.clusters = layout.clusters.map((cluster) => steered(cluster, layout.years));
    const stages = layout.schools.map(({ units }) =>
      units.flatMap((unit) => layout.units[unit]?.stage ?? []),
    );
    this.cohorts = stages.map((taught) =>
      Math.max(
        1,
        taught.reduce((sum, { years }) => sum + years, 0),
      ),
    );
    this.largest = stages.map((taught) =>
      Math.max(
        0,
        ...taught.map(({ caps, largestClass = 0 }) =>
          Math.max(largestClass, ...caps.map(({ pupils }) => pupils)),
        ),
      ),
    );
  }

  /**
   * The outcome of a cluster under a state; it stands until the next one is asked for, and then only if it is held.
   *
   * @param asked.sameLevers Whether only entrants differ from those of the outcome held.
   * @param asked.held The outcome that must stay as it is.
   */
  outcomeOf(
    state: SearchState,
    index: number,
    { sameLevers, held }: { readonly sameLevers: boolean; readonly held: ClusterOutcome | undefined },
  ): ClusterOutcome {
    const cluster = this.clusters[index] as SteeredCluster;
    const [one, other] = cluster.outcomes;
    const into = held === one ? other : one;
    const from = sameLevers && (held === one || held === other) ? (held as SteeredOutcome) : cluster.standing;
    formCohorts(this.layout, state, cluster, { from, into });
    this.count(state, cluster.layout, into);
    return into;
  }

  private count(state: SearchState, cluster: ClusterLayout, outcome: SteeredOutcome): void {
    const { layout, scratch } = this;
    outcome.unplaced = 0;
    outcome.missing = 0;
    outcome.oversizeClasses = cluster.flat.standingOverClasses;
    outcome.oversizePupils = cluster.flat.standingOverPupils;
    outcome.cost = outcome.classCost;
    outcome.spending.fill(0);
    seatClasses(layout, state, cluster, outcome, scratch);
    limitRooms(layout, state, cluster, scratch);
    countUntaught(layout, state, cluster, outcome);
    for (let place = 0; place < cluster.schools.length; place += 1) {
      const school = cluster.schools[place] ?? 0;
      const missing = countRooms(layout, state, school, place, { scratch, outcome });
      outcome.missing += missing;
      if (missing > 0) this.countSeatless(school, place, outcome);
      countSchool(layout, state, school, place, scratch, outcome);
      countCrowd(layout, place, scratch, outcome);
    }
  }

  /**
   * Pupil-years without a seat where rooms are missing, about: of a usual cohort whose classes are one fewer, those
   * who do not fit into the largest classes that there may be; or, where so many are missing that cohorts lose more than
   * one, those of the school who do not fit into the classes left.
   */
  private countSeatless(school: number, place: number, outcome: SteeredOutcome): void {
    const { layout, scratch } = this;
    const { years } = layout;
    const cohorts = this.cohorts[school] ?? 1;
    for (let year = 0; year < years; year += 1) {
      const at = place * years + year;
      const classes = scratch.load[at] ?? 0;
      const missing = classes - (scratch.had[at] ?? 0) - (scratch.toAdd[at] ?? 0);
      if (missing <= 0) continue;
      const others = Math.max(0, classes / cohorts - 1) * (this.largest[school] ?? 0);
      const pupils = scratch.pupils[at] ?? 0;
      const seats = (classes - missing) * (this.largest[school] ?? 0) * seatsFilled;
      outcome.unplaced += Math.max(0, missing * (pupils / cohorts - others), pupils - seats);
    }
  }
}

function steered(layout: ClusterLayout, years: number): SteeredCluster {
  const { flat, units, schools } = layout;
  const cohortAt = new Int32Array(units.length * years).fill(-1);
  for (let cohort = 0; cohort < flat.count; cohort += 1)
    if ((flat.intakeAt[cohort] ?? -1) >= 0)
      cohortAt[(flat.unit[cohort] ?? 0) * years + ((flat.intakeAt[cohort] ?? 0) % years)] = cohort;
  const empty = (): SteeredOutcome => ({
    ...emptyOutcome(layout, years),
    intakes: new Float64Array(units.length * years),
    pupils: new Float64Array(schools.length * years),
    classCost: 0,
  });
  const standing = empty();
  standing.sections.set(flat.standingTaught);
  standing.pupils.set(flat.standingPupils);
  standing.classCost = flat.standingCost;
  return { layout, cohortAt, standing, outcomes: [empty(), empty()] };
}

/** The classes of an outcome: those of another, but for cohorts whose entrants differ. */
function formCohorts(
  { years }: Layout,
  { intake }: SearchState,
  { layout, cohortAt }: SteeredCluster,
  { from, into }: { readonly from: SteeredOutcome; readonly into: SteeredOutcome },
): void {
  into.sections.set(from.sections);
  into.pupils.set(from.pupils);
  into.classCost = from.classCost;
  const { units } = layout;
  for (let place = 0; place < units.length; place += 1) {
    const unit = (units[place] ?? 0) * years;
    for (let year = 0; year < years; year += 1) {
      const at = place * years + year;
      const entrants = intake[unit + year] ?? 0;
      into.intakes[at] = entrants;
      const before = from.intakes[at] ?? 0;
      if (entrants !== before) formCohort(years, layout, cohortAt[at] ?? -1, before, entrants, into);
    }
  }
}

/** Classes as few as the caps allow, never falling, in place of those for other entrants. */
function formCohort(
  years: number,
  { flat }: ClusterLayout,
  cohort: number,
  before: number,
  entrants: number,
  outcome: SteeredOutcome,
): void {
  const { sections, pupils } = outcome;
  const unit = (flat.unit[cohort] ?? 0) * years;
  const home = (flat.school[cohort] ?? 0) * years;
  const first = flat.start[cohort] ?? 0;
  const end = flat.start[cohort + 1] ?? 0;
  let [classesBefore, classes, moreBefore] = [0, 0, 0];
  for (let segment = first; segment < end; segment += 1) {
    const perClass = (flat.survival[segment] ?? 1) / (flat.wanted[segment] ?? 1);
    const neededBefore = Math.ceil(before * perClass - 1e-9);
    const needed = Math.ceil(entrants * perClass - 1e-9);
    if (neededBefore > classesBefore) classesBefore = neededBefore;
    if (needed > classes) classes = needed;
    const more = classes - classesBefore;
    // Classes are added where a segment starts; in the first the price is 0.
    outcome.classCost +=
      more * (flat.running[segment] ?? 0) +
      (more - moreBefore) * (segment > first ? (flat.split[segment] ?? 0) : 0);
    moreBefore = more;
    if (more === 0) continue;
    const last = flat.to[segment] ?? -1;
    for (let year = flat.from[segment] ?? 0; year <= last; year += 1)
      sections[unit + year] = (sections[unit + year] ?? 0) + more;
  }
  const last = flat.lastYear[cohort] ?? -1;
  for (let year = flat.firstYear[cohort] ?? 0; year <= last; year += 1)
    pupils[home + year] =
      (pupils[home + year] ?? 0) + (entrants - before) * (flat.pupils[cohort * years + year] ?? 0);
}

/** Where classes and pupils sit: at their school, or at the receiver once that is closed. */
function seatClasses(
  { years, schools, units }: Layout,
  { closes }: SearchState,
  cluster: ClusterLayout,
  { sections, pupils }: SteeredOutcome,
  scratch: ClusterScratch,
): void {
  const own = cluster.schools;
  scratch.load.fill(0, 0, own.length * years);
  if (own.length === 1) scratch.pupils.set(pupils);
  else scratch.pupils.fill(0, 0, own.length * years);
  for (let place = 0; place < own.length; place += 1) {
    const school = own[place] ?? 0;
    const closed = closes[school] ?? years;
    const receiver = closed < years ? own.indexOf(schools[school]?.receiver ?? school) : place;
    for (let unit = 0; unit < cluster.units.length; unit += 1) {
      if (units[cluster.units[unit] ?? -1]?.school !== school) continue;
      for (let year = 0; year < years; year += 1) {
        const seat = (year >= closed ? receiver : place) * years + year;
        scratch.load[seat] = (scratch.load[seat] ?? 0) + (sections[unit * years + year] ?? 0);
      }
    }
    if (own.length === 1) continue;
    for (let year = 0; year < years; year += 1) {
      const seat = (year >= closed ? receiver : place) * years + year;
      scratch.pupils[seat] = (scratch.pupils[seat] ?? 0) + (pupils[place * years + year] ?? 0);
    }
  }
}

/** Class-years that teachers do not allow. */
function countUntaught(
  { years }: Layout,
  { mostSections }: SearchState,
  { units }: ClusterLayout,
  outcome: SteeredOutcome,
): void {
  for (let place = 0; place < units.length; place += 1) {
    const unit = (units[place] ?? 0) * years;
    for (let year = 0; year < years; year += 1) {
      const above = (outcome.sections[place * years + year] ?? 0) - (mostSections[unit + year] ?? 0);
      if (above > 0) outcome.missing += above;
    }
  }
}

/** Pupil-years above what a module holds. */
function countCrowd(
  { years }: Layout,
  place: number,
  { pupils, mostPupils }: ClusterScratch,
  outcome: SteeredOutcome,
): void {
  const most = mostPupils[place] ?? 0;
  if (most === Number.POSITIVE_INFINITY) return;
  for (let at = place * years; at < (place + 1) * years; at += 1)
    outcome.unplaced += Math.max(0, (pupils[at] ?? 0) - most);
}
