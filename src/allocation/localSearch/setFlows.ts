import { required } from '../../domain/invariant.ts';
import { fillGroup, isFitted } from './fillGroup.ts';
import type { Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** What changes of flows have done, so that it can be undone; and which clusters they touched. */
export interface FlowChanges {
  readonly entries: number[];
  readonly before: number[];
  readonly after: number[];
  readonly demandGroups: number[];
  readonly demandBefore: number[];
  readonly clusters: Set<number>;
}

export function noChanges(): FlowChanges {
  return { entries: [], before: [], after: [], demandGroups: [], demandBefore: [], clusters: new Set() };
}

/** Forget changes that were kept or taken back, to note others. Emptying a list that is empty would cost time too. */
export function clearChanges(changes: FlowChanges): void {
  if (changes.entries.length > 0) {
    changes.entries.length = 0;
    changes.before.length = 0;
    changes.after.length = 0;
  }
  if (changes.demandGroups.length > 0) {
    changes.demandGroups.length = 0;
    changes.demandBefore.length = 0;
  }
  if (changes.clusters.size > 0) changes.clusters.clear();
}

/** Note further changes, made after those noted. */
export function noteChanges(noted: FlowChanges, changes: FlowChanges): void {
  for (const name of ['entries', 'before', 'after', 'demandGroups', 'demandBefore'] as const)
    for (const one of changes[name]) noted[name].push(one);
  for (const cluster of changes.clusters) noted.clusters.add(cluster);
}

/** How a state differs from another in flows and in what is open; demand follows from intakes and is left out. */
export function changesSince(layout: Layout, before: SearchState, state: SearchState): FlowChanges {
  const changes = noChanges();
  for (let entry = 0; entry < state.flows.length; entry += 1) {
    const [had, has] = [before.flows[entry] ?? 0, state.flows[entry] ?? 0];
    if (had === has) continue;
    changes.entries.push(entry);
    changes.before.push(had);
    changes.after.push(has);
    const school = layout.schools[layout.units[layout.entryUnit[entry] ?? -1]?.school ?? -1];
    if (school !== undefined) changes.clusters.add(school.cluster);
  }
  for (const [school, { cluster }] of layout.schools.entries())
    if (
      before.opens[school] !== state.opens[school] ||
      before.module[school] !== state.module[school] ||
      before.closes[school] !== state.closes[school]
    )
      changes.clusters.add(cluster);
  return changes;
}

/** Set the pupils of an entry. What is fed by the school follows only with `followLeavers`. */
export function setFlow(
  layout: Layout,
  state: SearchState,
  entry: number,
  pupils: number,
  changes: FlowChanges,
): void {
  const old = state.flows[entry] ?? 0;
  if (old === pupils) return;
  changes.entries.push(entry);
  changes.before.push(old);
  changes.after.push(pupils);
  write(layout, state, entry, pupils);
  const unit = layout.entryUnit[entry] ?? -1;
  const school = layout.schools[layout.units[unit]?.school ?? -1];
  if (school !== undefined) changes.clusters.add(school.cluster);
}

function write(layout: Layout, state: SearchState, entry: number, pupils: number): void {
  const old = state.flows[entry] ?? 0;
  state.flows[entry] = pupils;
  const unit = layout.entryUnit[entry] ?? -1;
  if (unit < 0) return;
  const place = unit * layout.years + (layout.entryYear[entry] ?? 0);
  state.intake[place] = (state.intake[place] ?? 0) + pupils - old;
}

/** Give a group the flows that come nearest to those it has. */
export function refitGroup(
  layout: Layout,
  state: SearchState,
  index: number,
  changes: FlowChanges,
  mostOf?: (entry: number) => number,
): void {
  const group = required(layout.groups[index], 'a group has an index');
  const amounts = fillGroup(layout, state, index, mostOf);
  let placed = 0;
  for (const [at, pupils] of amounts.entries()) {
    setFlow(layout, state, group.first + at, pupils, changes);
    placed += pupils;
  }
  const left = (state.demand[index] ?? 0) - placed;
  setFlow(layout, state, group.end, Math.abs(left) < 1e-9 ? 0 : Math.max(0, left), changes);
}

/**
 * Let the groups that leavers of changed intakes join follow: their flows grow or shrink alike, which keeps every
 * share; a group that had nobody goes where it would go by itself.
 */
export function followLeavers(layout: Layout, state: SearchState, changes: FlowChanges): void {
  for (let at = 0; at < changes.entries.length; at += 1) {
    const entry = changes.entries[at] ?? 0;
    const unit = layout.entryUnit[entry] ?? -1;
    if (unit < 0) continue;
    const fed = layout.fedGroups[unit * layout.years + (layout.entryYear[entry] ?? 0)];
    for (const index of fed ?? []) followDemand(layout, state, index, changes);
  }
}

function followDemand(layout: Layout, state: SearchState, index: number, changes: FlowChanges): void {
  const group = required(layout.groups[index], 'a group has an index');
  const before = state.demand[index] ?? 0;
  const demand = demandAt(layout, state, index);
  if (Math.abs(demand - before) < 1e-9) return;
  changes.demandGroups.push(index);
  changes.demandBefore.push(before);
  state.demand[index] = demand;
  if (before < 1e-6 || demand < 1e-6) {
    refitGroup(layout, state, index, changes);
    return;
  }
  for (let entry = group.first; entry <= group.end; entry += 1)
    setFlow(layout, state, entry, ((state.flows[entry] ?? 0) * demand) / before, changes);
}

/** Entrants of a group: as given, and the leavers that join. */
export function demandAt({ groups, years }: Layout, state: SearchState, index: number): number {
  const group = required(groups[index], 'a group has an index');
  let demand = group.given;
  for (const { unit, year, rate } of group.feeders) demand += rate * (state.intake[unit * years + year] ?? 0);
  return demand;
}

/** Take changes back, the last one first. */
export function undoFlows(layout: Layout, state: SearchState, changes: FlowChanges): void {
  for (let at = changes.entries.length - 1; at >= 0; at -= 1)
    write(layout, state, changes.entries[at] ?? 0, changes.before[at] ?? 0);
  for (let at = changes.demandGroups.length - 1; at >= 0; at -= 1)
    state.demand[changes.demandGroups[at] ?? 0] = changes.demandBefore[at] ?? 0;
}

/** Fill every group anew from what it has, first years first, so that leavers are known when they enter. */
export function refitAll(layout: Layout, state: SearchState): void {
  sumIntakes(layout, state);
  const changes = noChanges();
  for (const index of layout.groupOrder) {
    const before = state.demand[index] ?? 0;
    const demand = demandAt(layout, state, index);
    const group = required(layout.groups[index], 'a group has an index');
    if (before > 1e-6 && Math.abs(demand - before) > 1e-9)
      for (let entry = group.first; entry <= group.end; entry += 1)
        write(layout, state, entry, ((state.flows[entry] ?? 0) * demand) / before);
    state.demand[index] = demand;
    if (!isFitted(layout, state, index)) refitGroup(layout, state, index, changes);
  }
  sumIntakes(layout, state);
}

/** Sum intakes from the flows: takes out what rounding left in them. */
export function sumIntakes(layout: Layout, state: SearchState): void {
  state.intake.fill(0);
  for (let entry = 0; entry < state.flows.length; entry += 1) {
    const unit = layout.entryUnit[entry] ?? -1;
    if (unit < 0) continue;
    const place = unit * layout.years + (layout.entryYear[entry] ?? 0);
    state.intake[place] = (state.intake[place] ?? 0) + (state.flows[entry] ?? 0);
  }
}
