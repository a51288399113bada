import { leastAt, mostAt } from './fillGroup.ts';
import type { GroupLayout, Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';
import { type FlowChanges, setFlow } from './setFlows.ts';

/**
 * From one entry of a group to another; the mode says how many: 0–2 to a class boundary, 3 any number, 4 the part of
 * those who can go, one at least, 5 as many as the part says. The part is a share where any number will do.
 */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly mode: number;
  readonly part: number;
}

/** Move pupils of a group as far as shares, open schools and whole pupils allow; nobody when they do not. */
export function moveGroup(
  layout: Layout,
  state: SearchState,
  index: number,
  move: Move,
  changes: FlowChanges,
): void {
  const { from, to } = move;
  const group = layout.groups[index] as GroupLayout;
  const pupils = state.flows[from] ?? 0;
  if (pupils <= 0) return;
  if (group.singleSource && to !== group.end) {
    moveTogether(layout, state, index, move, changes);
    return;
  }
  const most = mostMoved(layout, state, index, move);
  if (!(most > 1e-9)) return;
  const amount = Math.min(most, amountOf(layout, state, group, move, most));
  const placed = (state.demand[index] ?? 0) - (state.flows[group.end] ?? 0);
  if (!(amount > 1e-9)) return;
  if (from === group.end && breaksShares(layout, state, group, { to, amount, placed: placed + amount }))
    return;
  setFlow(layout, state, from, pupils - amount < 1e-9 ? 0 : pupils - amount, changes);
  setFlow(layout, state, to, (state.flows[to] ?? 0) + amount, changes);
}

/** The most pupils of a group who can leave one entry and enter the other, as shares and open schools allow. */
export function mostMoved(
  layout: Layout,
  state: SearchState,
  index: number,
  { from, to }: Pick<Move, 'from' | 'to'>,
): number {
  const group = layout.groups[index] as GroupLayout;
  const pupils = state.flows[from] ?? 0;
  const placed = (state.demand[index] ?? 0) - (state.flows[group.end] ?? 0);
  const least = from === group.end ? 0 : leastAt(layout, state, from);
  // Who stays unplaced leaves fewer of whom a share is asked.
  const spare =
    to === group.end && least < 1
      ? (pupils - least * placed) / (1 - least)
      : to === group.end
        ? pupils
        : pupils - least * placed;
  const room = to === group.end ? spare : mostAt(layout, state, index, to) - (state.flows[to] ?? 0);
  const most = Math.min(pupils, spare, room);
  return group.whole ? Math.floor(most + 1e-9) : most;
}

/** Pupils who stay together go all, and those whom the other school cannot take stay unplaced. */
function moveTogether(
  layout: Layout,
  state: SearchState,
  index: number,
  { from, to }: Move,
  changes: FlowChanges,
): void {
  const group = layout.groups[index] as GroupLayout;
  if (mixes(layout, state, group, { from, to })) return;
  const pupils = (state.flows[from] ?? 0) + (state.flows[to] ?? 0);
  const most = mostAt(layout, state, index, to);
  const amount = Math.min(pupils, group.whole ? Math.floor(most + 1e-9) : most);
  if (amount <= (state.flows[to] ?? 0)) return;
  setFlow(layout, state, from, from === group.end ? pupils - amount : 0, changes);
  setFlow(layout, state, to, amount, changes);
  if (from !== group.end)
    setFlow(layout, state, group.end, (state.flows[group.end] ?? 0) + pupils - amount, changes);
}

/** To the next class boundary of the school left, of the school entered, or any number. */
function amountOf(
  layout: Layout,
  state: SearchState,
  group: GroupLayout,
  { from, to, mode, part }: Move,
  most: number,
): number {
  const entry = mode === 1 ? to : from;
  const unit = layout.entryUnit[entry] ?? -1;
  const place = unit * layout.years + group.year;
  const perClass = unit < 0 ? Number.POSITIVE_INFINITY : (layout.pupilsPerClass[place] ?? 0);
  const whole = (amount: number) => (group.whole ? Math.ceil(amount - 1e-9) : amount);
  if (mode === 5) return whole(part);
  if (mode === 4) return group.whole ? Math.max(1, Math.floor(part * most)) : part * most;
  if (mode === 3 || perClass === Number.POSITIVE_INFINITY)
    return part < 0.3 ? most : Math.min(most, group.whole ? 1 + Math.floor(part * most) : part * most);
  const had = state.intake[place] ?? 0;
  if (mode === 1) {
    const free = Math.ceil(had / perClass - 1e-9) * perClass - had;
    const fits = free > 1e-6 ? free : perClass;
    return Math.min(most, group.whole ? Math.floor(fits + 1e-9) : fits);
  }
  const above = had - (Math.ceil(had / perClass - 1e-9) - 1) * perClass;
  const amount = whole(above);
  return amount <= most ? amount : mode === 0 ? most : 0;
}

/** Whether pupils of a group that stays together would be at two schools. */
function mixes(
  layout: Layout,
  state: SearchState,
  group: GroupLayout,
  { from, to }: Pick<Move, 'from' | 'to'>,
): boolean {
  for (let entry = group.first; entry < group.end; entry += 1) {
    if (entry !== to && leastAt(layout, state, entry) > 0) return true;
    if (entry !== from && entry !== to && (state.flows[entry] ?? 0) > 0) return true;
  }
  return false;
}

function breaksShares(
  layout: Layout,
  state: SearchState,
  group: GroupLayout,
  { to, amount, placed }: { readonly to: number; readonly amount: number; readonly placed: number },
): boolean {
  for (let entry = group.first; entry < group.end; entry += 1) {
    const pupils = (state.flows[entry] ?? 0) + (entry === to ? amount : 0);
    if (pupils < leastAt(layout, state, entry) * placed - 1e-9) return true;
  }
  return false;
}
