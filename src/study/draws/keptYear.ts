import { type DrawState, SizesFull } from '../../draws/drawFutures.ts';

/** One year of a draw, kept beside the state that goes on; its arrays serve one draw after another. */
export interface KeptYear {
  readonly coming: Int32Array;
  readonly pupils: Int32Array;
  readonly wanted: Int32Array;
  readonly mixed: Int32Array;
  readonly hosts: Uint8Array;
  readonly waiting: Int32Array;
  /** Sizes of all classes in a row, and where each cell’s begin. */
  sizes: Int32Array;
  readonly startOf: Int32Array;
}

/** Lay out the arrays of a year for draws of as many cells and spots as a state has. */
export function newKeptYear({ coming, pupils, wanted, mixed, hosts, waiting, count }: DrawState): KeptYear {
  return {
    ...{ coming: coming.slice(), pupils: pupils.slice(), wanted: wanted.slice(), mixed: mixed.slice() },
    ...{ hosts: hosts.slice(), waiting: waiting.slice() },
    ...{ sizes: new Int32Array(0), startOf: new Int32Array(count.length + 1) },
  };
}

function keepSizes(kept: KeptYear, { count, room, sizes }: DrawState): void {
  const { startOf } = kept;
  let all = 0;
  for (let cell = 0; cell < count.length; cell += 1) {
    startOf[cell] = all;
    all += count[cell] as number;
  }
  startOf[count.length] = all;
  if (kept.sizes.length < all) kept.sizes = new Int32Array(all * 2);
  for (let cell = 0; cell < count.length; cell += 1) {
    const [from, to, classes] = [cell * room, startOf[cell] as number, count[cell] as number];
    for (let place = 0; place < classes; place += 1) kept.sizes[to + place] = sizes[from + place] as number;
  }
}

/** Copy what a draw’s year came to, over what an earlier draw left there. */
export function keepYear(kept: KeptYear, state: DrawState): void {
  kept.coming.set(state.coming);
  kept.pupils.set(state.pupils);
  kept.wanted.set(state.wanted);
  kept.mixed.set(state.mixed);
  kept.hosts.set(state.hosts);
  kept.waiting.set(state.waiting);
  keepSizes(kept, state);
}

/** Put a year back into a state as it was kept: where the path goes on from. */
export function recallYear(kept: KeptYear, state: DrawState): void {
  state.coming.set(kept.coming);
  state.pupils.set(kept.pupils);
  state.wanted.set(kept.wanted);
  state.mixed.set(kept.mixed);
  state.hosts.set(kept.hosts);
  state.waiting.set(kept.waiting);
  for (let cell = 0; cell < state.count.length; cell += 1) {
    const from = kept.startOf[cell] as number;
    const classes = (kept.startOf[cell + 1] as number) - from;
    if (classes > state.room) throw new SizesFull('room');
    state.count[cell] = classes;
    for (let place = 0; place < classes; place += 1)
      state.sizes[cell * state.room + place] = kept.sizes[from + place] as number;
  }
}
