import * as fc from 'fast-check';
import type { AreaSpread, AreaWorld } from '../../src/domain/areaWorld.ts';

const sizes = fc.record({
  areas: fc.integer({ min: 1, max: 3 }),
  years: fc.integer({ min: 1, max: 4 }),
  cuts: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
});

const spread: fc.Arbitrary<AreaSpread> = fc.record({
  region: fc.double({ min: 0, max: 0.1, noNaN: true }),
  area: fc.double({ min: 0, max: 0.1, noNaN: true }),
  grade: fc.double({ min: 0, max: 0.1, noNaN: true }),
  persistence: fc.double({ min: 0, max: 1, noNaN: true }),
});

const reals = (length: number, min: number, max: number) =>
  fc
    .array(fc.float({ min: Math.fround(min), max: Math.fround(max), noNaN: true }), {
      minLength: length,
      maxLength: length,
    })
    .map((list) => Float32Array.from(list));
const wholes = (length: number, min: number, max: number) =>
  fc
    .array(fc.integer({ min, max }), { minLength: length, maxLength: length })
    .map((list) => Float32Array.from(list));

/** Small worlds of areas in which anything happens: grades that empty, areas that start empty, classes merged and split. */
export const areaWorlds: fc.Arbitrary<AreaWorld> = sizes.chain(({ areas, years, cuts }) => {
  const ends = [...cuts].sort((left, right) => left - right);
  const grades = ends.at(-1) ?? 1;
  const groups = ends.map((end, at) => ({
    id: `group${at}`,
    first: ends[at - 1] ?? 0,
    grades: end - (ends[at - 1] ?? 0),
  }));
  const cells = years * grades;
  return fc.record({
    areas: fc.constant(Array.from({ length: areas }, (_, at) => `area${at}`)),
    years: fc.constant(years),
    grades: fc.constant(grades),
    groups: fc.constant(groups),
    formsAnew: fc
      .array(fc.integer({ min: 0, max: 1 }), { minLength: grades, maxLength: grades })
      .map((list) => Uint8Array.from(list.with(0, 1))),
    pupils: wholes(areas * grades, 0, 900),
    classes: wholes(areas * grades, 0, 25),
    entrants: wholes(areas * years, 0, 900),
    moveUp: reals(areas * cells, 0, 1.1),
    stay: reals(areas * cells, 0, 0.1),
    arrive: reals(areas * cells, -40, 40),
    rooms: wholes(areas * years * groups.length, 0, 60),
    rules: fc.record({
      target: wholes(cells, 20, 50),
      split: wholes(cells, 50, 66),
      merge: wholes(cells, 10, 45),
      above: wholes(cells * 4, 25, 66),
      teachers: wholes(cells, 100, 320).map((list) => list.map((value) => value / 100)),
    }),
    spread,
  });
});
