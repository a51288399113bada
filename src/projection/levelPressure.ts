/** A school whose intake a new school shares. */
export interface Relieved {
  /** Children who would come without the new school. */
  readonly children: number;
  /** Nominal places for them; 0 for children without a seat. */
  readonly places: number;
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
function heapUp(relieved: readonly Relieved[]): number {
  makeRoom(relieved.length);
  let count = 0;
  for (let index = 0; index < relieved.length; index += 1) {
    const { children, places } = relieved[index] as Relieved;
    if (children <= 0) continue;
    levels[index] = places > 0 ? children / places : Infinity;
    order[count] = index;
    count += 1;
  }
  for (let from = (count >> 1) - 1; from >= 0; from -= 1) sink(from, count);
  return count;
}

/** The lowest level at which Σ min(children, level × places) of the relieved leaves over `fixed + level × slope`. */
function levelFor(relieved: readonly Relieved[], fixed: number, slope: number): number {
  let count = heapUp(relieved);
  let [children, places, level] = [0, 0, 0];
  while (count > 0) {
    const school = relieved[order[0] as number] as Relieved;
    count -= 1;
    order[0] = order[count] as number;
    sink(0, count);
    children += school.children;
    places += school.places;
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
 *     levelPressure([{ children: 90, places: 50 }, { children: 40, places: 50 }], 0, 50) // [45, 0]
 *
 * @param relieved Schools that may give, in any order.
 * @param own Children whom the new school has anyway.
 * @param places Places of the new school for them all.
 * @returns Children that each relieved school gives, ≥ 0; those without a seat (0 places) give first.
 */
export function levelPressure(relieved: readonly Relieved[], own: number, places: number): number[] {
  const room = Math.max(0, places - own);
  if (room === 0) return relieved.map(() => 0);
  const level = levelFor(relieved, -own, places);
  const cut = level <= 1 ? level : levelFor(relieved, room, 0);
  const gifts = relieved.map(({ children, places: seats }) =>
    seats > 0 ? Math.max(0, children - cut * seats) : children,
  );
  const given = gifts.reduce((left, right) => left + right, 0);
  return given > room ? gifts.map((gift) => (gift * room) / given) : gifts;
}
