import { type AreaSpread, type AreaWorld, type GradeGroup, thresholds } from '../domain/areaWorld.ts';
import { keyOf } from '../domain/random.ts';
import { checkAreaWorld } from './checkAreaWorld.ts';

/** Numbers of a rule: nine of classes, teachers in hundredths, one unused, the marks. */
export const ruleNumbers = 12;

/** A world in the order in which the kernel reads it: years rise, grades and groups fall. Plain lists, to be shared between threads. */
export interface LaidAreas {
  readonly areas: number;
  readonly years: number;
  readonly grades: number;
  readonly groups: number;
  /** By area: two whole numbers. */
  readonly keys: Int32Array;
  /** By area and grade (lowest first): pupils and classes. */
  readonly start: Float32Array;
  readonly flows: Float32Array;
  readonly entrants: Float32Array;
  readonly rooms: Float32Array;
  readonly rules: Float32Array;
  readonly spread: AreaSpread;
}

/** What lists are made of: memory of their own, or memory that threads share. */
export type Memory = new (bytes: number) => ArrayBufferLike;

/**
 * Lay a world out.
 *
 * @param memory What its lists are made of.
 * @throws {InvariantError} Its lists do not fit together.
 */
export function layOut(world: AreaWorld, memory: Memory = ArrayBuffer): LaidAreas {
  checkAreaWorld(world);
  const { years, grades, groups } = world;
  const areas = world.areas.length;
  const reals = (count: number) => new Float32Array(new memory(4 * count));
  const laid: LaidAreas = {
    ...{ areas, years, grades, groups: groups.length },
    keys: new Int32Array(new memory(8 * areas)),
    start: reals(areas * grades * 2),
    flows: reals(areas * years * grades * 3),
    entrants: reals(areas * years),
    rooms: reals(areas * years * groups.length),
    rules: reals(years * grades * ruleNumbers),
    spread: world.spread,
  };
  for (const [at, id] of world.areas.entries()) laid.keys.set([keyOf(id), keyOf(`${id}\n`)], 2 * at);
  for (let at = 0; at < areas * grades; at += 1)
    laid.start.set([world.pupils[at] as number, world.classes[at] as number], 2 * at);
  laid.entrants.set(world.entrants);
  layRules(world, laid.rules);
  layFlows(world, laid.flows);
  layRooms(world, laid.rooms);
  return laid;
}

/** From the highest grade to the lowest, year by year, area by area: what moves up, what stays, what comes. */
function layFlows({ areas, years, grades, moveUp, stay, arrive }: AreaWorld, flows: Float32Array): void {
  let to = 0;
  for (let year = 0; year < areas.length * years; year += 1)
    for (let grade = grades - 1; grade >= 0; grade -= 1) {
      const at = year * grades + grade;
      flows[to] = moveUp[at] as number;
      flows[to + 1] = stay[at] as number;
      flows[to + 2] = arrive[at] as number;
      to += 3;
    }
}

function layRooms({ areas, years, groups, rooms }: AreaWorld, laid: Float32Array): void {
  for (let at = 0; at < areas.length * years * groups.length; at += 1) {
    const group = at % groups.length;
    laid[at] = rooms[at - group + (groups.length - 1 - group)] as number;
  }
}

/**
 * Twelve numbers a rule: ⌈pupils ÷ size⌉ is the nearest whole number of pupils × (1 ÷ size) + (½ − ½ ÷ size), so that
 * one over the size and that summand stand for the sizes to form and to merge by.
 */
function layRules({ years, grades, groups, formsAnew, rules }: AreaWorld, laid: Float32Array): void {
  const marks = new Int32Array(laid.buffer);
  const ends = new Set(groups.map(({ first }: GradeGroup) => first));
  let to = 0;
  for (let year = 0; year < years; year += 1)
    for (let grade = grades - 1; grade >= 0; grade -= 1) {
      const at = year * grades + grade;
      const [target, merge] = [rules.target[at] as number, rules.merge[at] as number];
      laid.set([1 / target, 0.5 - 0.5 / target, rules.split[at] as number, 1 / merge, 0.5 - 0.5 / merge], to);
      laid.set(rules.above.subarray(at * thresholds, (at + 1) * thresholds), to + 5);
      laid[to + 9] = Math.round((rules.teachers[at] as number) * 100);
      marks[to + 11] = (formsAnew[grade] as number) | (ends.has(grade) ? 2 : 0);
      to += ruleNumbers;
    }
}
