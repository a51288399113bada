import { ClusterMemo } from './clusterMemo.ts';
import { type ClusterOutcome, emptyOutcome } from './clusterScratch.ts';
import { emptyPurse, findShortage, type Purse, type Shortage } from './findShortage.ts';
import { IndexSet } from './indexSet.ts';
import type { ClusterLayout, Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';
import type { FlowChanges } from './setFlows.ts';
import { StaffMemo } from './staffMemo.ts';
import { SteeredClusters } from './steeredClusters.ts';
import type { Steering } from './steering.ts';
import { addFlow, addOutcome, copySums, differs, emptySums, type Sums } from './sums.ts';

/** What hard rules lack: yuan that are not there, and teacher-years per teachers of a class. */
export interface Unmet {
  readonly money: number;
  readonly teachers: number;
}

/**
 * The value of a state, kept up to date while flows change: only clusters touched are evaluated again. Levels are
 * unplaced, oversize classes, oversize pupils, cost, moved, kilometres. What money or teachers do not reach counts as
 * oversize classes, as many as it could have prevented; the plan made of the state repairs it for good.
 */
export class Evaluation {
  readonly layout: Layout;
  readonly levels: Float64Array;
  /** Levels of what was tried last. */
  readonly trial: Float64Array;
  private readonly clusters: ClusterMemo | SteeredClusters;
  private readonly outcomes: ClusterOutcome[];
  private readonly tried: ClusterOutcome[];
  private sums: Sums;
  private triedSums: Sums;
  private readonly staffing: StaffMemo;
  private readonly purse: Purse;
  private readonly yuanPerClass: number;
  private readonly limited: boolean;
  private readonly touched: number[] = [];
  /** Clusters that lack seats, rooms or classes small enough; those with pupils above a size. */
  private readonly lackClasses: IndexSet;
  private readonly lackSize: IndexSet;

  /** @param steering Missing: classes grow where rooms or teachers are missing. Given: what is missing is counted. */
  constructor(layout: Layout, steering?: Pick<Steering, 'yuanPerClass'>) {
    this.layout = layout;
    this.levels = new Float64Array(6);
    this.trial = new Float64Array(6);
    this.clusters = steering === undefined ? new ClusterMemo(layout) : new SteeredClusters(layout);
    this.outcomes = layout.clusters.map((cluster) => emptyOutcome(cluster, layout.years));
    this.tried = layout.clusters.map((cluster) => emptyOutcome(cluster, layout.years));
    this.sums = emptySums(layout);
    this.triedSums = emptySums(layout);
    this.staffing = new StaffMemo(layout.pools, layout.discount);
    this.purse = emptyPurse(layout);
    this.yuanPerClass = steering?.yuanPerClass ?? yuanPerClass(layout);
    this.limited = layout.budget.some((amount) => !Number.isNaN(amount));
    this.lackClasses = new IndexSet(layout.clusters.length);
    this.lackSize = new IndexSet(layout.clusters.length);
  }

  /**
   * Evaluate the state after changes that were just made, into `trial`; `accept` keeps it.
   *
   * @param flowsAlone Whether nothing but flows has changed since everything was evaluated.
   */
  evaluateChanges(state: SearchState, changes: FlowChanges, flowsAlone = false): void {
    const { layout, sums, triedSums, touched } = this;
    touched.length = 0;
    for (const index of changes.clusters) touched.push(index);
    copySums(sums, triedSums);
    for (let at = 0; at < changes.entries.length; at += 1) {
      const more = (changes.after[at] ?? 0) - (changes.before[at] ?? 0);
      addFlow(layout, changes.entries[at] ?? 0, more, triedSums.counted);
    }
    for (let at = 0; at < touched.length; at += 1) {
      const index = touched[at] ?? 0;
      const cluster = layout.clusters[index] as ClusterLayout;
      const before = this.outcomes[index] as ClusterOutcome;
      const tried = this.clusters.outcomeOf(state, index, { sameLevers: flowsAlone, held: before });
      this.tried[index] = tried;
      addOutcome(layout, cluster, before, -1, triedSums);
      addOutcome(layout, cluster, tried, 1, triedSums);
    }
    for (let pool = 0; pool < layout.pools.length; pool += 1)
      if (differs(sums.sections, triedSums.sections, pool * layout.years, layout.years))
        this.staff(pool, triedSums);
    if (this.limited && differs(sums.spending, triedSums.spending, 0, sums.spending.length))
      triedSums.shortage = findShortage(layout, triedSums.spending, this.purse).amount;
    this.fillLevels(triedSums, this.trial);
  }

  /** Whether a cluster as a state has it leaves pupils without a seat, or classes that stand without a room. */
  leavesOut(state: SearchState, index: number): boolean {
    const asked = { sameLevers: false, held: this.outcomes[index] };
    const { unplaced, stuck } = this.clusters.outcomeOf(state, index, asked);
    return unplaced > 0 || stuck > 0;
  }

  /** Keep what `evaluateChanges` found. */
  accept(): void {
    for (const index of this.touched) {
      this.outcomes[index] = this.tried[index] as ClusterOutcome;
      this.noteLacking(index);
    }
    const kept = this.sums;
    this.sums = this.triedSums;
    this.triedSums = kept;
    this.levels.set(this.trial);
  }

  /** Clusters to begin with for less of the first level that is above 0, but for cost and what comes after it. */
  get lacking(): Pick<IndexSet, 'size' | 'at'> {
    const { levels, lackClasses, lackSize } = this;
    return (levels[0] ?? 0) + (levels[1] ?? 0) > 0 ? lackClasses : lackSize;
  }

  get unmet(): Unmet {
    return unmetIn(this.sums);
  }

  get triedUnmet(): Unmet {
    return unmetIn(this.triedSums);
  }

  /** What was tried loses in each level, but for what stays unmet, per unit of relief. */
  lossPer(relief: number): Float64Array {
    return this.trial.map((level, at) => {
      const unmet = (sums: Sums) => (at === 1 ? this.unmetClasses(sums) : 0);
      const loss = level - unmet(this.triedSums) - ((this.levels[at] ?? 0) - unmet(this.sums));
      return loss / relief;
    });
  }

  /** Money that is missing, and where grants go. */
  shortage(): Shortage {
    return findShortage(this.layout, this.sums.spending);
  }

  missingTeachers(pool: number): number {
    return this.sums.staffMissing[pool] ?? 0;
  }

  /** Classes of a pool by year. */
  sectionsOfPool(pool: number): Float64Array {
    return this.sums.sections.subarray(pool * this.layout.years, (pool + 1) * this.layout.years);
  }

  /** Classes that a unit teaches in a year. */
  sectionsOf(cluster: number, unit: number, year: number): number {
    const place = this.layout.clusters[cluster]?.units.indexOf(unit) ?? 0;
    return this.outcomes[cluster]?.sections[place * this.layout.years + year] ?? 0;
  }

  /** Evaluate everything anew. */
  evaluateAll(state: SearchState): void {
    const { layout, outcomes, sums } = this;
    for (const array of [sums.sections, sums.spending, sums.counted]) array.fill(0);
    this.lackClasses.clear();
    this.lackSize.clear();
    for (const [index, cluster] of layout.clusters.entries()) {
      const outcome = this.clusters.outcomeOf(state, index, {
        sameLevers: false,
        held: this.outcomes[index],
      });
      outcomes[index] = outcome;
      this.noteLacking(index);
      addOutcome(layout, cluster, outcome, 1, sums);
    }
    for (let entry = 0; entry < state.flows.length; entry += 1)
      addFlow(layout, entry, state.flows[entry] ?? 0, sums.counted);
    for (const pool of layout.pools.keys()) this.staff(pool, sums);
    sums.shortage = this.limited ? findShortage(layout, sums.spending, this.purse).amount : 0;
    this.fillLevels(sums, this.levels);
  }

  /** Enrolled classes that nothing can make smaller are no lack. */
  private noteLacking(index: number): void {
    const { unplaced, stuck, missing, oversizeClasses, oversizePupils } = this.outcomes[
      index
    ] as ClusterOutcome;
    const { standingOverClasses, standingOverPupils } = (this.layout.clusters[index] as ClusterLayout).flat;
    const classes = unplaced + stuck + missing + oversizeClasses - standingOverClasses;
    this.lackClasses.set(index, classes > 1e-9);
    this.lackSize.set(index, oversizePupils - standingOverPupils > 1e-9);
  }

  private staff(index: number, sums: Sums): void {
    this.staffing.staff(index, sums.sections, sums.staffCost, sums.staffMissing);
  }

  private unmetClasses(sums: Sums): number {
    return sums.shortage / this.yuanPerClass + unmetIn(sums).teachers;
  }

  private fillLevels(sums: Sums, levels: Float64Array): void {
    levels.set(sums.counted);
    levels[1] = (levels[1] ?? 0) + this.unmetClasses(sums);
    for (const cost of sums.staffCost) levels[3] = (levels[3] ?? 0) + cost;
  }
}

function unmetIn(sums: Sums): Unmet {
  return { money: sums.shortage, teachers: sums.staffMissing.reduce((sum, one) => sum + one, 0) };
}

/** Works money that a class about takes: the cheapest room built, or a room of the cheapest module. */
function yuanPerClass({ schools }: Layout): number {
  const prices = schools.flatMap(({ shape }) => [
    shape.extension?.costPerRoom ?? 0,
    shape.temporary?.costPerRoomYear ?? 0,
    shape.conversion?.costPerRoomYear ?? 0,
    ...(shape.site?.modules.map(({ cost, rooms }) => cost / (rooms ?? 1)) ?? []),
  ]);
  const paid = prices.filter((price) => price > 0);
  return paid.length === 0 ? 1 : Math.min(...paid);
}
