import type { ClusterScratch } from './clusterScratch.ts';
import type { ClusterLayout, Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** Whether anything is too much, whether it is so somewhere else than before, and whether a module has too many pupils. */
export interface Excess {
  readonly some: boolean;
  readonly changed: boolean;
  readonly pupils: boolean;
}

const nothing: Excess = { some: false, changed: false, pupils: false };

/** Mark where classes lack rooms that no lever can add, are more than teachers allow, or pupils more than a module holds. */
export function markExcess(
  layout: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  scratch: ClusterScratch,
): Excess {
  const { years } = layout;
  const { load, pupils, had, toAdd, mostPupils, squeeze } = scratch;
  let [some, changed, crowded] = [false, false, false];
  for (let place = 0; place < cluster.schools.length; place += 1) {
    const limit = (mostPupils[place] ?? 0) + 1e-7;
    for (let at = place * years; at < (place + 1) * years; at += 1) {
      const much = (load[at] ?? 0) - (had[at] ?? 0);
      const over = much > 0 && much > (toAdd[at] ?? 0) ? 1 : 0;
      if (over === 1) some = true;
      if (over !== squeeze.rooms[at]) {
        squeeze.rooms[at] = over;
        changed = true;
      }
      const many = pupils[at] ?? 0;
      squeeze.pupils[at] = many > limit ? many - (mostPupils[place] ?? 0) : 0;
      if (many > limit) crowded = true;
    }
  }
  if (markTaught(layout, state, cluster, scratch)) changed = true;
  for (let at = 0; !some && at < cluster.units.length * years; at += 1) some = squeeze.taught[at] === 1;
  return some || crowded ? { some: true, changed, pupils: crowded } : nothing;
}

function markTaught(
  { years }: Layout,
  state: SearchState,
  cluster: ClusterLayout,
  { taught, squeeze }: ClusterScratch,
): boolean {
  let changed = false;
  for (let place = 0; place < cluster.units.length; place += 1) {
    const unit = (cluster.units[place] ?? 0) * years;
    for (let year = 0; year < years; year += 1) {
      const at = place * years + year;
      const over = (taught[at] ?? 0) > (state.mostSections[unit + year] ?? 0) ? 1 : 0;
      if (over === squeeze.taught[at]) continue;
      squeeze.taught[at] = over;
      changed = true;
    }
  }
  return changed;
}
