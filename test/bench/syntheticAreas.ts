import type { AreaWorld } from '../../src/domain/areaWorld.ts';
import { randomsAfter } from '../../src/domain/random.ts';

const [grades, years] = [15, 15];
/** Entry grades: those of primary, junior and senior schools below nine further grades that move up with theirs. */
const entry = new Set([0, 6, 9]);

/** Sizes to form, split and merge by: caps fall from 55 to 45. */
const sizes = (year: number) =>
  (year < 4 ? [55, 65, 50] : year < 8 ? [50, 55, 45] : [45, 50, 45]) as [number, number, number];

/**
 * A county of schools that are drawn as areas, all figures synthetic.
 *
 * @param areas How many.
 * @param seed The same seed, the same county.
 */
export function syntheticAreas(areas: number, seed: number): AreaWorld {
  const random = randomsAfter(seed, 1);
  const cells = years * grades;
  const reals = (count: number) => new Float32Array(count);
  const world = {
    areas: Array.from({ length: areas }, (_, at) => `area-${at}`),
    ...{ years, grades },
    groups: [{ id: 'all', first: 0, grades }],
    formsAnew: Uint8Array.from({ length: grades }, (_, grade) => (entry.has(grade) ? 1 : 0)),
    ...{ pupils: reals(areas * grades), classes: reals(areas * grades), entrants: reals(areas * years) },
    ...{ moveUp: reals(areas * cells), stay: reals(areas * cells), arrive: reals(areas * cells) },
    rooms: reals(areas * years),
    rules: {
      target: Float32Array.from({ length: cells }, (_, at) => sizes(Math.floor(at / grades))[0]),
      split: Float32Array.from({ length: cells }, (_, at) => sizes(Math.floor(at / grades))[1]),
      merge: Float32Array.from({ length: cells }, (_, at) => sizes(Math.floor(at / grades))[2]),
      above: Float32Array.from({ length: cells * 4 }, (_, at) => [45, 50, 55, 65][at % 4] as number),
      teachers: Float32Array.from({ length: cells }, (_, at) =>
        at % grades < 6 ? 1.9 : at % grades < 9 ? 2.7 : 3,
      ),
    },
    spread: { region: 0.02, area: 0.03, grade: 0.02, persistence: 0.6 },
  };
  for (let area = 0; area < areas; area += 1) {
    const usual = 40 + 260 * random() * random();
    const trend = 0.97 + 0.05 * random();
    let held = 0;
    for (let grade = 0; grade < grades; grade += 1) {
      const pupils = Math.round(usual * (0.8 + 0.4 * random()));
      world.pupils[area * grades + grade] = pupils;
      world.classes[area * grades + grade] = Math.max(1, Math.ceil(pupils / 52));
      held += Math.max(1, Math.ceil(pupils / 52));
    }
    for (let year = 0; year < years; year += 1) {
      world.entrants[area * years + year] = usual * trend ** year * (0.9 + 0.2 * random());
      world.rooms[area * years + year] = Math.round(held * (0.95 + 0.02 * year));
      for (let grade = 0; grade < grades; grade += 1) {
        const at = area * cells + year * grades + grade;
        world.moveUp[at] = grade === 0 ? 0.85 + 0.1 * random() : 0.97 + 0.035 * random();
        world.stay[at] = 0.004 * random();
        world.arrive[at] = 4 * random() - 1;
      }
    }
  }
  return world;
}
