import { type AreaRules, type AreaWorld, thresholds } from '../domain/areaWorld.ts';
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
  checkSizes(world);
}

/** What is added up in single precision, a group of grades at most, must be counted one by one. */
function checkSizes({ areas, years, grades, groups, pupils, entrants, rules }: AreaWorld): void {
  const hundredths = Array.from({ length: grades }, (_, grade) => hundredthsPerPupil(rules, grade, grades));
  const fits = (all: number, taught: number) => all <= mostPupils && taught <= mostHundredths;
  for (const [area, id] of areas.entries())
    for (const { first, grades: own } of groups) {
      const of = (grade: number) => pupils[area * grades + grade] as number;
      const members = Array.from({ length: own }, (_, at) => first + at);
      const taught = (count: (grade: number) => number) =>
        members.reduce((sum, grade) => sum + count(grade) * (hundredths[grade] as number), 0);
      const largest = Math.max(...members.map(of));
      invariant(fits(largest * own, taught(of)), () => `${id} has too many pupils.`);
      const entering = Math.max(0, ...entrants.subarray(area * years, (area + 1) * years));
      invariant(
        fits(
          entering * own,
          taught(() => entering),
        ),
        () => `${id} has too many entrants.`,
      );
    }
}

/** Hundredths of teachers that a pupil of a grade takes where classes are as small as they may be, in any year. */
function hundredthsPerPupil({ teachers, target, merge }: AreaRules, grade: number, grades: number): number {
  let most = 0;
  for (let at = grade; at < teachers.length; at += grades)
    most = Math.max(
      most,
      (100 * (teachers[at] as number)) / Math.min(target[at] as number, merge[at] as number),
    );
  return most;
}
