import { groupBy } from '../../src/domain/groupBy.ts';
import { roundToTotal } from '../../src/domain/largestRemainder.ts';
import type { Pupils } from '../../src/domain/units.ts';

/** One school's entry before the bureau steps in. */
export interface EntryCase {
  readonly pupils: Pupils;
  /** Entrants it may take at most, and entrants up to which it is asked to help others. */
  readonly most: Pupils;
  readonly helpful: Pupils;
  /** Circles within which children may be sent on, the nearest first. */
  readonly circles: readonly string[];
}

/** Places of the cases of each circle of a level, in the order given. */
function membersByCircle(cases: readonly EntryCase[], level: number): number[][] {
  const members = groupBy([...cases.keys()], (index) => cases[index]?.circles[level] ?? '');
  members.delete('');
  return [...members.values()];
}

const sum = (parts: readonly number[]) => parts.reduce((left, right) => left + right, 0);

/** Send what stands beyond the limit in each circle of a level to its schools with places; what finds none stays. */
function divertInCircles(cases: readonly EntryCase[], level: number): EntryCase[] {
  const diverted = [...cases];
  const at = (index: number) => cases[index] as EntryCase;
  for (const members of membersByCircle(cases, level)) {
    const over = members.map((index) => Math.max(0, at(index).pupils - at(index).most));
    const room = members.map((index) => Math.max(0, at(index).helpful - at(index).pupils));
    const sent = Math.min(sum(over), sum(room));
    if (sent === 0) continue;
    const [out, into] = [roundToTotal(over, sent), roundToTotal(room, sent)];
    members.forEach((index, place) => {
      diverted[index] = { ...at(index), pupils: at(index).pupils - (out[place] ?? 0) + (into[place] ?? 0) };
    });
  }
  return diverted;
}

/**
 * Place the entrants beyond full schools' limits at schools with places (统筹分流), circle by circle.
 *
 * @returns Entrants by school, in the order given; their sum does not change.
 */
export function divertOverflow(cases: readonly EntryCase[]): Pupils[] {
  const levels = Math.max(0, ...cases.map(({ circles }) => circles.length));
  let current = [...cases];
  for (let level = 0; level < levels; level += 1) current = divertInCircles(current, level);
  return current.map(({ pupils }) => pupils);
}
