import type { GroupLayout, Layout } from './layout.ts';
import { moveGroup } from './moveGroup.ts';
import type { SearchState } from './searchState.ts';
import { type FlowChanges, followLeavers } from './setFlows.ts';

/** How often whom a move sends to a school makes others go on from there, and how often as many as came. */
const passedOn = 0.5;
const asMany = 0.5;

interface Proposal {
  /** Group that is moved, and those of the same area and stage in the years after. */
  readonly start: number;
  /** Cluster that pupils should leave; −1 for any. */
  readonly leaving: number;
  /** Whether somebody is unplaced. */
  readonly short: boolean;
  readonly random: () => number;
}

/**
 * Move pupils of one area from one school to another, in one to six cohorts that follow each other; at times others go
 * on from there, so that a school that is full can hand on what it takes.
 */
export function proposeMove(
  layout: Layout,
  state: SearchState,
  { start, leaving, short, random }: Proposal,
  changes: FlowChanges,
): void {
  const group = layout.groups[start] as GroupLayout;
  const choices = group.end - group.first;
  // Where somebody is unplaced in any case, it can be better if it is somebody else.
  const left = leaving < 0 ? -1 : entryAt(layout, state, group, leaving);
  const from = left >= 0 ? left - group.first : Math.floor(random() * (choices + 1));
  let to = Math.floor(random() * (short ? choices + 1 : choices));
  const length = random() < 0.45 ? 1 : 1 + Math.floor(random() * 6);
  const mode = Math.floor(random() * 4);
  const part = random();
  if (from === to) to = (to + 1) % choices;
  if (from === to) return;
  moveYears(layout, state, { start, from, to, length, mode, part }, changes);
  if (changes.entries.length === 0) return;
  if (random() < passedOn)
    passOn(layout, state, { left: start, entered: group.first + to, length, random }, changes);
  followLeavers(layout, state, changes);
}

/** An entry of a group that leads to a cluster and has pupils; −1 where there is none. */
function entryAt(
  { entryUnit, units, schools }: Layout,
  { flows }: SearchState,
  { first, end }: GroupLayout,
  cluster: number,
): number {
  for (let entry = first; entry < end; entry += 1)
    if ((flows[entry] ?? 0) > 0 && schools[units[entryUnit[entry] ?? -1]?.school ?? -1]?.cluster === cluster)
      return entry;
  return -1;
}

/** Move pupils of a group, and of so many years in all; schools are counted from the first of the group. */
function moveYears(
  layout: Layout,
  state: SearchState,
  {
    start,
    from,
    to,
    length,
    mode,
    part,
  }: {
    readonly start: number;
    readonly from: number;
    readonly to: number;
    readonly length: number;
    readonly mode: number;
    readonly part: number;
  },
  changes: FlowChanges,
): void {
  let index = start;
  for (let step = 0; step < length && index >= 0; step += 1) {
    const one = layout.groups[index] as GroupLayout;
    moveGroup(layout, state, index, { from: one.first + from, to: one.first + to, mode, part }, changes);
    index = one.next;
  }
}

/** Move as many pupils of a group, and of the years after, as came to the school before, as far as that goes. */
function moveAsMany(
  layout: Layout,
  state: SearchState,
  {
    start,
    from,
    to,
    came,
  }: {
    readonly start: number;
    readonly from: number;
    readonly to: number;
    readonly came: readonly number[];
  },
  changes: FlowChanges,
): void {
  let index = start;
  for (const part of came) {
    if (index < 0) return;
    const one = layout.groups[index] as GroupLayout;
    if (part > 0)
      moveGroup(layout, state, index, { from: one.first + from, to: one.first + to, mode: 5, part }, changes);
    index = one.next;
  }
}

/** How many pupils came to a school in the years that follow a group's, by what has changed. */
function cameTo(
  { groups }: Layout,
  { start, to, length }: { readonly start: number; readonly to: number; readonly length: number },
  { entries, before, after }: FlowChanges,
): number[] {
  const came: number[] = [];
  let index = start;
  for (let step = 0; step < length && index >= 0; step += 1) {
    const { first, next } = groups[index] as GroupLayout;
    const at = entries.indexOf(first + to);
    came.push(at < 0 ? 0 : (after[at] ?? 0) - (before[at] ?? 0));
    index = next;
  }
  return came;
}

/** Tries to find pupils of another area at the school. */
const tries = 4;

/**
 * Send pupils of another area on from a school that was entered: as many as came, so that the school stays as it was,
 * or as many as are above a class boundary there.
 */
function passOn(
  layout: Layout,
  state: SearchState,
  {
    left,
    entered,
    length,
    random,
  }: {
    readonly left: number;
    readonly entered: number;
    readonly length: number;
    readonly random: () => number;
  },
  changes: FlowChanges,
): void {
  const unit = layout.entryUnit[entered] ?? -1;
  if (unit < 0) return;
  const entries = layout.unitEntries[unit * layout.years + (layout.entryYear[entered] ?? 0)] ?? [];
  for (let tried = 0; tried < tries; tried += 1) {
    const entry = entries[Math.floor(random() * entries.length)] ?? 0;
    const start = layout.entryGroup[entry] ?? 0;
    const { first, end } = layout.groups[start] as GroupLayout;
    if (start === left || end - first < 2 || (state.flows[entry] ?? 0) === 0) continue;
    const from = entry - first;
    const drawn = Math.floor(random() * (end - first - 1));
    const to = drawn < from ? drawn : drawn + 1;
    if (random() < asMany) {
      const { first: own } = layout.groups[left] as GroupLayout;
      const came = cameTo(layout, { start: left, to: entered - own, length }, changes);
      moveAsMany(layout, state, { start, from, to, came }, changes);
    } else moveYears(layout, state, { start, from, to, length, mode: 2, part: 0 }, changes);
    return;
  }
}
