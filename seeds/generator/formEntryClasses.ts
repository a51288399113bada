import { spreadEvenly } from '../../src/domain/classSize.ts';
import type { Pupils, Rooms, Sections } from '../../src/domain/units.ts';
import type { Chance } from './chance.ts';

/** Under this average a school gives up a class that it had the year before. */
const mergeBelow = 20;

/**
 * The largest average that a school forms classes of (assumed); beyond it one more class sits in a room meant for
 * something else.
 */
const crowdedAt = (target: number) => (target <= 25 ? 45 : 80);

/** What decides how many entry classes a school forms. */
export interface EntryQuestion {
  readonly pupils: Pupils;
  readonly target: number;
  /** Entry classes of the year before; 0 when there were none. */
  readonly last: Sections;
  readonly freeRooms: Rooms;
}

/**
 * Home rooms that new classes may take: what the upper grades leave now, and no more than leaves a room for the entry
 * classes of each coming year, as these classes move up and the oldest leave.
 *
 * @param upper Classes of the grades above the entry grade, from the lowest up.
 * @returns At least 1 in a school with a room for every grade.
 */
export function roomsForEntry(rooms: Rooms, upper: readonly (readonly number[])[]): Rooms {
  const classes = upper.map((sizes) => sizes.length);
  const limits = Array.from({ length: upper.length + 1 }, (_, years) => {
    const still = classes.slice(0, upper.length - years).reduce((left, right) => left + right, 0);
    return rooms - years - still;
  });
  return Math.max(1, Math.min(...limits));
}

/**
 * Count the entry classes of one school: last year's number while it fits, else as many as the target asks, and no more
 * than there are free rooms unless classes would be larger than any school forms.
 */
export function countEntryClasses({ pupils, target, last, freeRooms }: EntryQuestion): Sections {
  if (pupils === 0) return 0;
  const keeps = last > 0 && pupils / last >= mergeBelow && pupils / last <= target;
  const wanted = keeps ? last : Math.ceil(pupils / target);
  return Math.max(Math.min(wanted, freeRooms), Math.ceil(pupils / crowdedAt(target)));
}

/** Give and take up to `most` pupils between neighbouring classes, as real lists are never even. */
function unsettle(
  chance: Chance,
  sizes: readonly number[],
  most: number,
  key: readonly (number | string)[],
): number[] {
  const uneven = [...sizes];
  for (let index = 0; index + 1 < uneven.length; index += 1) {
    const [left, right] = [uneven[index] ?? 0, uneven[index + 1] ?? 0];
    const moved = Math.round((chance.even('unsettle', ...key, index) * 2 - 1) * most);
    if (left - moved < 1 || right + moved < 1) continue;
    uneven[index] = left - moved;
    uneven[index + 1] = right + moved;
  }
  return uneven;
}

/** Form the entry classes: even, then unsettled by up to two pupils (one in kindergartens). */
export function formEntryClasses(
  chance: Chance,
  question: EntryQuestion,
  key: readonly (number | string)[],
): number[] {
  const sections = countEntryClasses(question);
  return unsettle(chance, spreadEvenly(question.pupils, sections), question.target <= 25 ? 1 : 2, key);
}
