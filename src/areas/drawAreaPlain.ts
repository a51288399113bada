import { bitsAt, chanceOf, mix } from './chance.ts';
import type { DrawArea } from './drawArea.ts';

const single = Math.fround;
const sixth = single(1 / 6);
const twentyFourth = single(1 / 24);

/** 1½ · 2⁵²: added and taken away again, it leaves the nearest whole number; halves go to the even one. */
const round = 6_755_399_441_055_744;

function whole(value: number): number {
  return value + round - round;
}

function positive(value: number): number {
  return value < 0 ? 0 : value;
}

/** e^x of a small number: Taylor's series of x/8, raised to the eighth power. */
function exponential(x: number): number {
  const y = single(x * single(0.125));
  let sum = single(sixth + single(y * twentyFourth));
  sum = single(single(0.5) + single(y * sum));
  sum = single(1 + single(y * sum));
  sum = single(1 + single(y * sum));
  sum = single(sum * sum);
  sum = single(sum * sum);
  return single(sum * sum);
}

/** Classes above a size, where pupils are spread evenly over classes. */
function above(pupils: number, classes: number, size: number): number {
  const beyond = pupils - classes * size;
  return positive(beyond < classes ? beyond : classes);
}

/**
 * The classes of a grade: formed anew where it is marked so or where their average would be above the size to split
 * at; else those that move up, or fewer where fewer of the size to merge at hold all pupils.
 *
 * @param rule Place of the rule among the numbers.
 * @param had Classes that move up; below zero where they are formed anew.
 */
function classesOf(numbers: Float32Array, rule: number, pupils: number, had: number): number {
  if (had < 0 || pupils > had * (numbers[rule + 2] as number))
    return whole(pupils * (numbers[rule] as number) + (numbers[rule + 1] as number));
  const merged = whole(
    single(single(pupils * (numbers[rule + 3] as number)) + (numbers[rule + 4] as number)),
  );
  return merged < had ? merged : had;
}

/** What a draw carries from year to year, and where its numbers stand. */
interface Lane {
  readonly reals: Float32Array;
  readonly integers: Int32Array;
  readonly grades: number;
  /** By grade: pupils, not rounded. */
  readonly pupils: Float32Array;
  /** By grade: pupils, whole. */
  readonly counted: Float32Array;
  readonly classes: Float32Array;
  readonly gradeSpread: number;
}

/**
 * Move a year's pupils on, from the highest grade to the lowest: what moves up from below times what year, area and
 * grade deviate by, what stays, and what comes.
 *
 * @param at Place of the year's flows among the numbers.
 * @param counter The year's place in the draw's chance.
 */
function movePupils(
  lane: Lane,
  at: number,
  entrants: number,
  factor: number,
  key1: number,
  key2: number,
  counter: number,
  first: number,
): void {
  const { reals, grades, pupils, counted, gradeSpread } = lane;
  let bits = first;
  let flow = at;
  let next = counter;
  for (let step = 0; step < grades; step += 1) {
    const grade = grades - 1 - step;
    if ((step & 1) === 0) bits >>>= 4;
    else {
      bits = bitsAt(key1, key2, next);
      next += 1;
    }
    const grown = single(factor * single(1 + single(gradeSpread * chanceOf(bits))));
    const below = (grade > 0 ? pupils[grade - 1] : entrants) as number;
    const moved = single(single(below * (reals[flow] as number)) * grown);
    const stayed = single((pupils[grade] as number) * (reals[flow + 1] as number));
    const there = positive(single(single(moved + stayed) + (reals[flow + 2] as number)));
    pupils[grade] = there;
    counted[grade] = whole(there);
    flow += 3;
  }
}

/** Form a year's classes, from the highest grade to the lowest. */
function formGrades(lane: Lane, at: number): void {
  const { reals, integers, grades, counted, classes } = lane;
  let rule = at;
  for (let grade = grades - 1; grade >= 0; grade -= 1) {
    const had = ((integers[rule + 11] as number) & 1) === 0 ? (classes[grade - 1] as number) : -1;
    classes[grade] = classesOf(reals, rule, counted[grade] as number, had);
    rule += 12;
  }
}

/**
 * Count a group of grades.
 *
 * @param step From one count to the next.
 * @returns The grade below the group.
 */
function countGroup(
  lane: Lane,
  at: number,
  highest: number,
  rooms: number,
  out: number,
  step: number,
): number {
  const { reals, integers, counted, classes } = lane;
  let [pupils, sections, above1, above2, above3, above4, teachers] = [0, 0, 0, 0, 0, 0, 0];
  let rule = at;
  let grade = highest;
  for (let last = false; !last; grade -= 1) {
    const count = counted[grade] as number;
    const formed = classes[grade] as number;
    pupils += count;
    sections += formed;
    above1 += above(count, formed, reals[rule + 5] as number);
    above2 += above(count, formed, reals[rule + 6] as number);
    above3 += above(count, formed, reals[rule + 7] as number);
    above4 += above(count, formed, reals[rule + 8] as number);
    teachers += formed * (reals[rule + 9] as number);
    last = ((integers[rule + 11] as number) & 2) !== 0;
    rule += 12;
  }
  integers[out] = pupils;
  integers[out + step] = sections;
  integers[out + 2 * step] = above1;
  integers[out + 3 * step] = above2;
  integers[out + 4 * step] = above3;
  integers[out + 5 * step] = above4;
  integers[out + 6 * step] = positive(sections - rooms);
  integers[out + 7 * step] = Math.ceil(teachers / 100);
  return grade;
}

/** Draw one area's futures, a draw after the other: `DrawArea` on a memory. Pupils are rounded to single precision at every
 * step, as vectors hold them; whatever is counted is whole and needs no rounding. */
export function drawAreaPlainly(memory: ArrayBuffer, ...given: Parameters<DrawArea>): void {
  const [grades, years, blocks, row, keys, region, , start, flows, entrants, rules, rooms] = given;
  const [reals, integers] = [new Float32Array(memory), new Int32Array(memory)];
  const [out, totals, key1, key2] = [given[12] / 4, given[13] / 4, given[14], given[15]];
  const [areaSpread, persistence] = [single(given[17]), single(given[18])];
  const [pupils, counted, classes] = [0, 1, 2].map(() => new Float32Array(grades)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const lane: Lane = { reals, integers, grades, pupils, counted, classes, gradeSpread: single(given[16]) };
  const step = row / 4;
  const ofYear = 1 + Math.ceil((grades - 1) / 2);
  for (let draw = 0; draw < blocks * 4; draw += 1) {
    const own1 = mix((integers[keys / 4 + draw] as number) ^ key1);
    const own2 = mix(((integers[keys / 4 + step + draw] as number) + key2) | 0);
    for (let grade = 0; grade < grades; grade += 1) {
      pupils[grade] = reals[start / 4 + grade * 2] as number;
      classes[grade] = reals[start / 4 + grade * 2 + 1] as number;
    }
    let [shock, room, written] = [0, rooms / 4, draw];
    for (let year = 0; year < years; year += 1) {
      const bits = bitsAt(own1, own2, year * ofYear);
      shock = single(single(persistence * shock) + single(areaSpread * chanceOf(bits)));
      const factor = exponential(single(shock + (reals[region / 4 + year * step + draw] as number)));
      const entering = reals[entrants / 4 + year] as number;
      const rule = rules / 4 + year * grades * 12;
      movePupils(lane, flows / 4 + year * grades * 3, entering, factor, own1, own2, year * ofYear + 1, bits);
      formGrades(lane, rule);
      for (let grade = grades - 1; grade >= 0; room += 1) {
        const at = rule + (grades - 1 - grade) * 12;
        grade = countGroup(lane, at, grade, reals[room] as number, out + written, step);
        for (let end = written + 8 * step; written < end; written += step)
          integers[totals + written] =
            (integers[totals + written] as number) + (integers[out + written] as number);
      }
    }
  }
}
