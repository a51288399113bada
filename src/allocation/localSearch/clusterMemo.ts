import { type ClusterOutcome, type ClusterScratch, emptyOutcome, emptyScratch } from './clusterScratch.ts';
import { evaluateCluster } from './evaluateCluster.ts';
import type { ClusterLayout, Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** Outcomes of one cluster that are remembered, each under the intakes and levers that it came from. */
interface Memory {
  readonly slots: number;
  readonly intakes: Float64Array;
  /** Number of the levers that a slot's outcome came from; −1 for an empty slot. */
  readonly levers: Int32Array;
  readonly outcomes: (ClusterOutcome | undefined)[];
  /** Levers that were met, and their sums to tell them apart quickly. */
  readonly known: Float64Array[];
  readonly knownSums: number[];
  readonly given: Float64Array;
  /** Number of the levers met last. */
  now: number;
}

/** Slots in all; a search comes back to the same intakes again and again. */
const slotsInAll = 8192;
/** Levers to tell apart before all is forgotten. */
const mostLevers = 64;

/**
 * What clusters come to, remembered: an outcome follows from the intakes of a cluster's units and from its levers
 * (what is open and closed, the most rooms and classes, prices) alone.
 */
export class ClusterMemo {
  private readonly layout: Layout;
  private readonly scratch: ClusterScratch;
  private readonly memories: Memory[];

  constructor(layout: Layout) {
    this.layout = layout;
    this.scratch = emptyScratch(layout);
    const most = slotsInAll / Math.max(1, layout.clusters.length);
    const slots = 2 ** Math.min(8, Math.max(3, Math.floor(Math.log2(most))));
    this.memories = layout.clusters.map((cluster) => emptyMemory(layout, cluster, slots));
  }

  /**
   * The outcome of a cluster under a state; nobody may change it.
   *
   * @param asked.sameLevers Whether levers are known to be those of the last time that the cluster was asked for.
   * @param asked.held An outcome that must stay as it is; any other may be overwritten.
   */
  outcomeOf(
    state: SearchState,
    index: number,
    { sameLevers, held }: { readonly sameLevers: boolean; readonly held: ClusterOutcome | undefined },
  ): ClusterOutcome {
    const { layout } = this;
    const cluster = layout.clusters[index] as ClusterLayout;
    const memory = this.memories[index] as Memory;
    if (!sameLevers || memory.now < 0) meetLevers(layout, state, cluster, memory);
    const slot =
      (hashIntakes(layout, state, cluster) ^ Math.imul(memory.now, 0x9e3779b1)) & (memory.slots - 1);
    const before = memory.outcomes[slot];
    if (
      before !== undefined &&
      memory.levers[slot] === memory.now &&
      sameIntakes(layout, state, cluster, memory, slot)
    )
      return before;
    const outcome = before === undefined || before === held ? emptyOutcome(cluster, layout.years) : before;
    evaluateCluster(layout, state, cluster, this.scratch, outcome);
    keepIntakes(layout, state, cluster, memory, slot);
    memory.levers[slot] = memory.now;
    memory.outcomes[slot] = outcome;
    return outcome;
  }
}

function emptyMemory({ years }: Layout, { units, schools, districts }: ClusterLayout, slots: number): Memory {
  return {
    slots,
    intakes: new Float64Array(slots * units.length * years),
    levers: new Int32Array(slots).fill(-1),
    outcomes: Array.from({ length: slots }, () => undefined),
    known: [],
    knownSums: [],
    given: new Float64Array(schools.length * (4 + 2 * years) + (units.length + districts.length) * years),
    now: -1,
  };
}

function hashIntakes({ years }: Layout, { intake }: SearchState, { units }: ClusterLayout): number {
  let hash = 0;
  for (let place = 0; place < units.length; place += 1) {
    const unit = (units[place] ?? 0) * years;
    for (let at = unit; at < unit + years; at += 1)
      hash = Math.imul(hash ^ ((intake[at] ?? 0) * 64), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function sameIntakes(
  { years }: Layout,
  { intake }: SearchState,
  { units }: ClusterLayout,
  { intakes }: Memory,
  slot: number,
): boolean {
  let at = slot * units.length * years;
  for (let place = 0; place < units.length; place += 1) {
    const unit = (units[place] ?? 0) * years;
    for (let year = unit; year < unit + years; year += 1, at += 1)
      if (intakes[at] !== intake[year]) return false;
  }
  return true;
}

function keepIntakes(
  { years }: Layout,
  { intake }: SearchState,
  { units }: ClusterLayout,
  { intakes }: Memory,
  slot: number,
): void {
  let at = slot * units.length * years;
  for (let place = 0; place < units.length; place += 1) {
    const unit = (units[place] ?? 0) * years;
    for (let year = unit; year < unit + years; year += 1, at += 1) intakes[at] = intake[year] ?? 0;
  }
}

/** Find the number of the levers that hold, or give them a new one. */
function meetLevers(layout: Layout, state: SearchState, cluster: ClusterLayout, memory: Memory): void {
  const { given, known, knownSums } = memory;
  gatherLevers(layout, state, cluster, given);
  const last = known[memory.now];
  if (last !== undefined && isSame(given, last)) return;
  const sum = sumOf(given);
  for (let number = 0; number < known.length; number += 1)
    if (knownSums[number] === sum && isSame(given, known[number] ?? given)) {
      memory.now = number;
      return;
    }
  if (known.length >= mostLevers) {
    known.length = 0;
    knownSums.length = 0;
    memory.levers.fill(-1);
  }
  memory.now = known.length;
  known.push(given.slice());
  knownSums.push(sum);
}

function gatherLevers(
  { years }: Layout,
  state: SearchState,
  { schools, units, districts }: ClusterLayout,
  given: Float64Array,
): void {
  let to = 0;
  for (let place = 0; place < schools.length; place += 1) {
    const school = schools[place] ?? 0;
    given[to] = state.opens[school] ?? 0;
    given[to + 1] = state.module[school] ?? 0;
    given[to + 2] = state.closes[school] ?? 0;
    given[to + 3] = state.mostBuilt[school] ?? 0;
    to += 4;
    for (let at = school * years; at < (school + 1) * years; at += 1, to += 2) {
      given[to] = state.mostConverted[at] ?? 0;
      given[to + 1] = state.mostTemporary[at] ?? 0;
    }
  }
  for (let place = 0; place < units.length; place += 1) {
    const unit = (units[place] ?? 0) * years;
    for (let at = unit; at < unit + years; at += 1, to += 1) given[to] = state.mostSections[at] ?? 0;
  }
  for (let place = 0; place < districts.length; place += 1) {
    const district = (districts[place] ?? 0) * years;
    for (let at = district; at < district + years; at += 1, to += 1) given[to] = state.price[at] ?? 0;
  }
}

function isSame(left: Float64Array, right: Float64Array): boolean {
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    sum = sum * 0.75 + (value === Number.POSITIVE_INFINITY ? -1 : value) * (1 + (at % 7));
  }
  return sum;
}
