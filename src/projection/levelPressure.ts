/** A school whose intake a new school shares. */
export interface Relieved {
  /** Children who would come without the new school. */
  readonly children: number;
  /** Nominal places for them; 0 for children without a seat. */
  readonly places: number;
}

/** The lowest level at which Σ min(children, level × places) of the relieved leaves over `fixed + level × slope`. */
function levelFor(relieved: readonly Relieved[], fixed: number, slope: number): number {
  const pressed = relieved
    .map(({ children, places }) => ({ children, places, level: places > 0 ? children / places : Infinity }))
    .filter(({ children }) => children > 0)
    .sort((left, right) => right.level - left.level);
  let [children, places, level] = [0, 0, 0];
  for (const [index, school] of pressed.entries()) {
    children += school.children;
    places += school.places;
    if (places + slope === 0 && children < fixed) continue;
    level = places + slope > 0 ? Math.max(0, (children - fixed) / (places + slope)) : Infinity;
    if (level >= (pressed[index + 1]?.level ?? 0)) break;
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
