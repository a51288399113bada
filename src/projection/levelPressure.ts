/** Schools whose intake a new school shares, one after another. */
export interface Relieved {
  /** Children who would come without the new school. */
  readonly children: Float64Array;
  /** Nominal places for them; 0 for children without a seat. */
  readonly places: Float64Array;
}

/** Places of those who have children, and their children per place: rows for all calls, which nobody keeps. */
let [order, levels] = [new Int32Array(64), new Float64Array(64)];

function makeRoom(count: number): void {
  if (count > order.length) [order, levels] = [new Int32Array(count * 2), new Float64Array(count * 2)];
}

/** Whether the one comes before the other: the most pressed first, of the same ones the earlier. */
function isBefore(left: number, right: number): boolean {
  const [one, other] = [levels[left] as number, levels[right] as number];
  return one > other || (one === other && left < right);
}

/** Let the one at a place of the heap sink below all that come before it. */
function sink(from: number, count: number): void {
  const own = order[from] as number;
  let at = from;
  for (let child = 2 * at + 1; child < count; child = 2 * at + 1) {
    if (child + 1 < count && isBefore(order[child + 1] as number, order[child] as number)) child += 1;
    const first = order[child] as number;
    if (!isBefore(first, own)) break;
    order[at] = first;
    at = child;
  }
  order[at] = own;
}

/** Put those who have children into a heap. */
function heapUp({ children, places }: Relieved): number {
  makeRoom(children.length);
  let count = 0;
  for (let index = 0; index < children.length; index += 1) {
    const own = children[index] as number;
    const seats = places[index] as number;
    if (own <= 0) continue;
    levels[index] = seats > 0 ? own / seats : Infinity;
    order[count] = index;
    count += 1;
  }
  for (let from = (count >> 1) - 1; from >= 0; from -= 1) sink(from, count);
  return count;
}

/** The lowest level at which Σ min(children, level × places) of the relieved leaves over `fixed + level × slope`. */
function levelFor(relieved: Relieved, fixed: number, slope: number): number {
  let count = heapUp(relieved);
  let children = 0;
  let places = 0;
  let level = 0;
  while (count > 0) {
    const school = order[0] as number;
    count -= 1;
    order[0] = order[count] as number;
    sink(0, count);
    children += relieved.children[school] as number;
    places += relieved.places[school] as number;
    if (places + slope === 0 && children < fixed) continue;
    level = places + slope > 0 ? Math.max(0, (children - fixed) / (places + slope)) : Infinity;
    if (level >= (count > 0 ? (levels[order[0] as number] as number) : 0)) break;
  }
  return level;
}

/**
 * Share an intake between a new school and those it relieves so that the pressure (children per place) is level: the
 * most pressed give first, nobody gains but the new school, and it takes at most its places.
 *
 *     levelPressure({ children: Float64Array.of(90, 40), places: Float64Array.of(50, 50) }, 0, 50) // 45, 0
 *
 * @param relieved Schools that may give, in any order.
 * @param own Children whom the new school has anyway.
 * @param places Places of the new school for them all.
 * @returns Children that each relieved school gives, ≥ 0; those without a seat (0 places) give first.
 */
export function levelPressure(relieved: Relieved, own: number, places: number): Float64Array {
  const gifts = new Float64Array(relieved.children.length);
  const room = Math.max(0, places - own);
  if (room === 0) return gifts;
  const level = levelFor(relieved, -own, places);
  const cut = level <= 1 ? level : levelFor(relieved, room, 0);
  let given = 0;
  for (let at = 0; at < gifts.length; at += 1) {
    const children = relieved.children[at] as number;
    const seats = relieved.places[at] as number;
    const gift = seats > 0 ? Math.max(0, children - cut * seats) : children;
    gifts[at] = gift;
    given += gift;
  }
  if (given > room)
    for (let at = 0; at < gifts.length; at += 1) gifts[at] = ((gifts[at] as number) * room) / given;
  return gifts;
}
