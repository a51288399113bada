import { required } from '../../domain/invariant.ts';
import type { GroupLayout, Layout } from './layout.ts';
import { type SearchState, takesEntrants } from './searchState.ts';

/** Noise that a share times a demand may carry. */
const hair = 1e-9;

/** The most pupils that an entry may hold while the shares hold: 0 where the school is not open. */
export function mostAt(layout: Layout, state: SearchState, index: number, entry: number): number {
  const { entryUnit, entryYear, entryMost, groups } = layout;
  if (!takesEntrants(layout, state, entryUnit[entry] ?? -1, entryYear[entry] ?? 0)) return 0;
  const most = (entryMost[entry] ?? 0) * (state.demand[index] ?? 0);
  return groups[index]?.whole === true ? Math.floor(most + hair) : most;
}

/** The least share that holds for an entry: 0 where the school is not open. */
export function leastAt(layout: Layout, state: SearchState, entry: number): number {
  const { entryUnit, entryYear, entryLeast } = layout;
  return takesEntrants(layout, state, entryUnit[entry] ?? -1, entryYear[entry] ?? 0)
    ? (entryLeast[entry] ?? 0)
    : 0;
}

/** Whether everybody of a group is placed and all shares hold, so that filling it anew would change nothing. */
export function isFitted(layout: Layout, state: SearchState, index: number): boolean {
  const group = required(layout.groups[index], 'a group has an index');
  const demand = state.demand[index] ?? 0;
  if (group.singleSource || (state.flows[group.end] ?? 0) !== 0) return false;
  let placed = 0;
  for (let entry = group.first; entry < group.end; entry += 1) {
    const pupils = state.flows[entry] ?? 0;
    if (pupils > mostAt(layout, state, index, entry)) return false;
    const least = leastAt(layout, state, entry) * demand;
    if (pupils < (group.whole ? Math.ceil(least - hair) : least)) return false;
    placed += pupils;
  }
  return group.whole ? placed === demand : Math.abs(placed - demand) < hair;
}

interface Place {
  readonly entry: number;
  readonly most: number;
  readonly least: number;
  readonly wish: number;
  /** Order in which entries are filled: home first, then the nearest. */
  readonly rank: number;
}

/**
 * The pupils of a group by entry, as near to the wishes as shares, open schools and `most` allow, with as few
 * unplaced as they allow; what is missing goes home first, what is too much leaves the farthest first.
 *
 * @param mostOf Most pupils of an entry, beside what shares and open schools allow.
 * @returns One number per flow of the group; the rest stays unplaced.
 */
export function fillGroup(
  layout: Layout,
  state: SearchState,
  index: number,
  mostOf: (entry: number) => number = () => Number.POSITIVE_INFINITY,
): number[] {
  const group = required(layout.groups[index], 'a group has an index');
  const demand = state.demand[index] ?? 0;
  const round = (most: number) => (group.whole ? Math.floor(most + hair) : most);
  const places: Place[] = [];
  for (let entry = group.first; entry < group.end; entry += 1)
    places.push({
      entry,
      most: Math.min(mostAt(layout, state, index, entry), Math.max(0, round(mostOf(entry)))),
      least: leastAt(layout, state, entry),
      wish: state.flows[entry] ?? 0,
      rank: (layout.entryAway[entry] ?? 0) * 1e6 + (layout.entryKilometres[entry] ?? 0),
    });
  return group.singleSource ? fillOne(places, demand) : fillMany(places, placedAtMost(group, places, demand));
}

function fillOne(places: readonly Place[], demand: number): number[] {
  const can = places.filter((place) => places.every((other) => other === place || other.least <= 0));
  const [best] = can.toSorted(
    (left, right) =>
      Math.min(right.most, demand) - Math.min(left.most, demand) ||
      right.wish - left.wish ||
      left.rank - right.rank ||
      left.entry - right.entry,
  );
  return places.map((place) => (place === best ? Math.min(place.most, demand) : 0));
}

const leastOf = (place: Place, placed: number, whole: boolean) =>
  whole ? Math.ceil(place.least * placed - hair) : place.least * placed;

function placedAtMost({ whole }: GroupLayout, places: readonly Place[], demand: number) {
  const most = places.reduce((sum, place) => sum + place.most, 0);
  let placed = Math.min(demand, most);
  for (const { least, most: own } of places) if (least > 0) placed = Math.min(placed, own / least);
  if (whole) {
    placed = Math.floor(placed + hair);
    const fits = () => {
      const lowest = places.map((place) => leastOf(place, placed, true));
      return (
        lowest.reduce((sum, one) => sum + one, 0) <= placed &&
        places.every((place, at) => (lowest[at] ?? 0) <= place.most)
      );
    };
    while (placed > 0 && !fits()) placed -= 1;
  }
  return { placed, whole };
}

function fillMany(
  places: readonly Place[],
  { placed, whole }: { readonly placed: number; readonly whole: boolean },
): number[] {
  const amounts = places.map((place) =>
    Math.min(place.most, Math.max(leastOf(place, placed, whole), place.wish)),
  );
  let over = amounts.reduce((sum, one) => sum + one, 0) - placed;
  const nearest = [...places.keys()].toSorted(
    (left, right) => (places[left]?.rank ?? 0) - (places[right]?.rank ?? 0) || left - right,
  );
  for (const at of over > 0 ? nearest.toReversed() : nearest) {
    const place = places[at];
    const amount = amounts[at] ?? 0;
    if (place === undefined || over === 0) continue;
    const step =
      over > 0
        ? -Math.min(over, Math.max(0, amount - leastOf(place, placed, whole)))
        : Math.min(-over, Math.max(0, place.most - amount));
    amounts[at] = amount + step;
    over += step;
  }
  return amounts;
}
