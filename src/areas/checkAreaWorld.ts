import { type AreaWorld, thresholds } from '../domain/areaWorld.ts';
import { invariant } from '../domain/invariant.ts';

/** Pupils of a group up to which single precision counts every one of them, whatever growth comes on top. */
const mostPupils = 4_000_000;

/** Hundredths of teachers up to which single precision counts every one of them, half of it left to growth. */
const mostHundredths = 2 ** 23;

/**
 * Stop where lists and sizes do not fit together.
 *
 * @throws {InvariantError} They do not.
 */
export function checkAreaWorld(world: AreaWorld): void {
  const { years, grades, groups, rules } = world;
  const areas = world.areas.length;
  const lengths: readonly (readonly [string, { readonly length: number }, number])[] = [
    ['formsAnew', world.formsAnew, grades],
    ['pupils', world.pupils, areas * grades],
    ['classes', world.classes, areas * grades],
    ['entrants', world.entrants, areas * years],
    ['moveUp', world.moveUp, areas * years * grades],
    ['stay', world.stay, areas * years * grades],
    ['arrive', world.arrive, areas * years * grades],
    ['rooms', world.rooms, areas * years * groups.length],
    ['target', rules.target, years * grades],
    ['split', rules.split, years * grades],
    ['merge', rules.merge, years * grades],
    ['above', rules.above, years * grades * thresholds],
    ['teachers', rules.teachers, years * grades],
  ];
  for (const [name, list, length] of lengths)
    invariant(list.length === length, `${name} has ${length} numbers, not ${list.length}.`);
  invariant(world.formsAnew[0] === 1, 'The lowest grade forms its classes anew.');
  let next = 0;
  for (const { first, grades: own } of groups) {
    invariant(first === next && own > 0, 'Groups follow one another without gaps.');
    next += own;
  }
  invariant(next === grades, 'Groups hold every grade.');
  for (const [at, size] of rules.target.entries())
    invariant(
      (rules.merge[at] as number) >= 1 && size >= 1 && (rules.split[at] as number) >= size,
      'Classes are formed of one pupil at least, and not larger than what they are split at.',
    );
  const hundredths = rules.teachers.reduce((most, teachers, at) => {
    const smallest = Math.min(rules.target[at] as number, rules.merge[at] as number);
    return Math.max(most, (100 * teachers) / smallest);
  }, 0);
  const most = Math.min(mostPupils, mostHundredths / hundredths);
  for (let at = 0; at < areas * grades; at += 1)
    invariant(
      (world.pupils[at] as number) * grades <= most,
      () => `${world.areas[Math.floor(at / grades)]} has too many pupils.`,
    );
  for (let at = 0; at < areas * years; at += 1)
    invariant(
      (world.entrants[at] as number) * grades <= most,
      () => `${world.areas[Math.floor(at / years)]} has too many entrants.`,
    );
}
