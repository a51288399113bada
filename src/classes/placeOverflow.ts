import { type SchoolRooms, type TeacherSupply, usableRooms } from '../domain/capacity.ts';
import type { UnplacedPupils } from '../domain/enrolment.ts';
import { groupBy } from '../domain/groupBy.ts';
import { inYear } from '../domain/inYear.ts';
import type { Ladder } from '../domain/ladder.ts';
import { metresBetween } from '../domain/metresBetween.ts';
import { byText } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { type ClassRuleBook, sizeAtForming } from '../domain/ruleBook.ts';
import { type ClassGroup, type Overflow, sectionsOf, type YearClasses } from '../domain/sections.ts';
import { suppliedPools } from '../domain/staffPools.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, Grade, Pupils, SchoolId } from '../domain/units.ts';
import { byLadder } from './ladderOrder.ts';

/** What is needed to find seats for children beyond entry-grade control. */
export interface OverflowInput {
  /** This year's classes and overflow. */
  readonly classes: YearClasses;
  /** Schools with coordinates and ownership, those that projects open among them. */
  readonly schools: readonly School[];
  readonly rooms: readonly SchoolRooms[];
  readonly teachers: readonly TeacherSupply[];
  /** Most pupils that a school's beds allow; see the formation's input. */
  readonly mostPupils?: ReadonlyMap<SchoolId, Pupils>;
  readonly rules: ClassRuleBook;
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
}

/** Children who enter another school than the one they came to. */
export interface OverflowMove {
  readonly from: SchoolId;
  readonly to: SchoolId;
  readonly stage: Stage;
  readonly grade: Grade;
  readonly pupils: Pupils;
}

/** Where the overflow goes; moves and unplaced add up to it. */
export interface OverflowPlacing {
  readonly moves: readonly OverflowMove[];
  readonly unplaced: readonly UnplacedPupils[];
}

/** Free seats and what new classes draw on; counted down while children are placed. */
interface Stock {
  readonly rooms: Map<SchoolId, number>;
  /** Sections that teachers can still staff, by pool; pools without a limit are not among them. */
  readonly staffed: Map<string, number>;
  readonly staffKeyOf: (group: ClassGroup) => string;
  readonly seats: Map<ClassGroup, number>;
  /** Pupils whom a school's beds still allow; schools without such a limit are not among them. */
  readonly beds: Map<SchoolId, number>;
}

const stageKey = ({ district, stage }: { district: string; stage: string }) => `${district}|${stage}`;
const gradeKey = (row: { district: string; stage: string; grade: string }) => `${stageKey(row)}|${row.grade}`;
const addTo = <K>(map: Map<K, number>, key: K, amount: number) => map.set(key, (map.get(key) ?? 0) + amount);

/** Rooms and staffed sections not used yet. A school whose rooms are not known offers no room for a new class. */
function openStock(input: OverflowInput): Stock {
  const { year, groups } = input.classes;
  const rooms = new Map<SchoolId, number>();
  const staffed = new Map<string, number>();
  const poolOf = suppliedPools(input.teachers);
  const staffKeyOf = (group: ClassGroup) => stageKey({ district: poolOf(group), stage: group.stage });
  for (const row of inYear(input.rooms, year)) if (row.inUse) addTo(rooms, row.school, usableRooms(row) ?? 0);
  for (const row of inYear(input.teachers, year))
    if (row.sections !== undefined) addTo(staffed, stageKey(row), row.sections);
  const beds = new Map(input.mostPupils ?? []);
  for (const group of groups) {
    const sections = sectionsOf(group);
    if (beds.has(group.school)) for (const size of group.sizes) addTo(beds, group.school, -size);
    if (rooms.has(group.school)) addTo(rooms, group.school, -sections);
    const key = staffKeyOf(group);
    if (staffed.has(key)) addTo(staffed, key, -sections);
  }
  return { rooms, staffed, staffKeyOf, seats: new Map(), beds };
}

/** Seats free in the classes of a grade; negative where they hold more than they should. */
function seatsIn(stock: Stock, group: ClassGroup, cap: Pupils): Pupils {
  const known = stock.seats.get(group);
  if (known !== undefined) return known;
  // Grades that share a class have no seat in it for others: more pupils need a class of their own.
  const own = group.mixed === undefined ? sectionsOf(group) : 0;
  return own * cap - group.sizes.reduce((left, right) => left + right, 0);
}

function canOpen(stock: Stock, group: ClassGroup): boolean {
  return (stock.rooms.get(group.school) ?? 0) > 0 && (stock.staffed.get(stock.staffKeyOf(group)) ?? 1) > 0;
}

/** Whether a grade could take anybody. Stock only goes down: one that cannot now never can. */
function canTake(stock: Stock, group: ClassGroup, cap: Pupils): boolean {
  if ((stock.beds.get(group.school) ?? 1) <= 0) return false;
  return seatsIn(stock, group, cap) > 0 || canOpen(stock, group);
}

/**
 * Take up to `wished` seats of a grade: first in its classes, then in new classes while room and teacher are free;
 * never more than the school's beds allow.
 */
function takeSeats(stock: Stock, group: ClassGroup, cap: Pupils, wished: Pupils): Pupils {
  const asked = Math.max(0, Math.min(wished, stock.beds.get(group.school) ?? wished));
  let seats = seatsIn(stock, group, cap);
  while (seats < asked && canOpen(stock, group)) {
    seats += cap;
    addTo(stock.rooms, group.school, -1);
    const staff = stock.staffKeyOf(group);
    if (stock.staffed.has(staff)) addTo(stock.staffed, staff, -1);
  }
  const taken = Math.max(0, Math.min(seats, asked));
  stock.seats.set(group, seats - taken);
  if (stock.beds.has(group.school)) addTo(stock.beds, group.school, -taken);
  return taken;
}

/** A grade with too many children and one that might take them, with the way between. */
interface Pair {
  readonly overflow: Overflow;
  readonly receiver: ClassGroup;
  readonly metres: number;
}

/** @param takes Whether a grade could take anybody: in a full district few can, of very many pairs. */
function pairsOf({ classes, schools, rooms }: OverflowInput, takes: (group: ClassGroup) => boolean): Pair[] {
  const known = new Map(schools.map((school) => [school.id, school]));
  const closed = new Set(
    inYear(rooms, classes.year)
      .filter(({ inUse }) => !inUse)
      .map(({ school }) => school),
  );
  const asked = new Set(classes.overflow.map(({ grade }) => grade));
  const receivers = groupBy(
    classes.groups.filter(
      (group) =>
        asked.has(group.grade) &&
        known.get(group.school)?.ownership === 'public' &&
        !closed.has(group.school) &&
        takes(group),
    ),
    gradeKey,
  );
  const pairs = classes.overflow.flatMap((overflow) =>
    (receivers.get(gradeKey(overflow)) ?? [])
      .filter((group) => group.school !== overflow.school)
      .map((receiver) => {
        const metres = metresBetween(known.get(overflow.school), known.get(receiver.school));
        return { overflow, receiver, metres: metres ?? Number.MAX_SAFE_INTEGER };
      }),
  );
  return pairs.sort(
    (left, right) =>
      left.metres - right.metres ||
      byText(left.overflow.school, right.overflow.school) ||
      byText(left.receiver.school, right.receiver.school),
  );
}

function unplacedOf(
  left: ReadonlyMap<Overflow, Pupils>,
  ladders: OverflowInput['ladders'],
): UnplacedPupils[] {
  const rows = new Map<string, UnplacedPupils>();
  for (const [{ district, stage, grade }, pupils] of left) {
    const key = `${district}|${stage}|${grade}`;
    if (pupils > 0) rows.set(key, { district, stage, grade, pupils: (rows.get(key)?.pupils ?? 0) + pupils });
  }
  const lowestFirst = byLadder(ladders);
  return [...rows.values()].sort(
    (one, other) =>
      byText(one.district, other.district) || lowestFirst({ ...one, school: '' }, { ...other, school: '' }),
  );
}

/**
 * Find seats for children beyond entry-grade control in other public schools of the same district that have classes
 * of the same grade: seats up to the cap in their classes, less those kept free for transfers, then new classes in their free rooms as far as teachers
 * go. Pairs of schools are served nearest first by straight distance, schools without coordinates last, by
 * identifier. Who finds no seat is unplaced.
 *
 * @returns Moves, nearest pairs first, and the unplaced by district, stage and grade; together they are the overflow.
 */
export function placeOverflow(input: OverflowInput): OverflowPlacing {
  const { classes, rules, ladders } = input;
  const stock = openStock(input);
  const left = new Map(classes.overflow.map((overflow) => [overflow, overflow.pupils]));
  const moves: OverflowMove[] = [];
  const capOf = (receiver: ClassGroup): Pupils => {
    const rule = rules.ruleOf(receiver, classes.year);
    if (rule === undefined) return 0;
    const most = Math.min(rule.capSize, rules.entryCapOf(receiver, classes.year) ?? rule.capSize);
    return sizeAtForming(rule, most);
  };
  for (const { overflow, receiver } of pairsOf(input, (group) => canTake(stock, group, capOf(group)))) {
    const asked = left.get(overflow) ?? 0;
    if (asked === 0) continue;
    const pupils = takeSeats(stock, receiver, capOf(receiver), asked);
    if (pupils === 0) continue;
    left.set(overflow, asked - pupils);
    const { stage, grade } = overflow;
    moves.push({ from: overflow.school, to: receiver.school, stage, grade, pupils });
  }
  return { moves, unplaced: unplacedOf(left, ladders) };
}
