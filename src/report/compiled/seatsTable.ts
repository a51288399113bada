import { type SchoolRooms, usableRooms } from '../../domain/capacity.ts';
import { gradesOfStage } from '../../domain/ladder.ts';
import { roundToTotal } from '../../domain/largestRemainder.ts';
import { lastFor } from '../../domain/lastFor.ts';
import type { School } from '../../domain/region/school.ts';
import { type Stage, stages } from '../../domain/stage.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import { hasType, type Scope } from '../scope.ts';
import { type MeanSize, sizesOf } from '../seatStock.ts';
import { type PlacedCells, type SeatedYear, spotsInScope, sumAt } from './seatedYear.ts';

/** What the shortage of seats in a scope is read by. A **slot** is a stage of a school, sorted by school and stage. */
export interface SeatsTable {
  readonly kind: 'seatsShort';
  readonly spots: Int32Array;
  /** Slot by cell; −1: at a school that the run does not know. */
  readonly slotOf: Int32Array;
  /** Where each school’s slots begin; one more at the end. */
  readonly slotsOfSchool: Int32Array;
  readonly inScope: Uint8Array;
  /** Rooms by year and school, in any use; NaN where not known. */
  readonly rooms: Float64Array;
  /** Pupils whom a room of a slot’s stage holds: total and count of its grades’ caps, by year and slot; NaN where not known. */
  readonly capTotal: Float64Array;
  readonly capCount: Float64Array;
  /** Stages of schools in the scope that nobody fills, by year and school; and 0, or NaN where their seats are not known. */
  readonly idle: Int32Array;
  readonly idleShort: Float64Array;
}

/** Schools with their slots: stages that cells are taught at. */
interface Slots extends Pick<SeatsTable, 'slotOf' | 'slotsOfSchool'> {
  readonly schools: readonly School[];
  readonly slots: readonly { readonly school: School; readonly stage: Stage }[];
}

interface Taught {
  readonly placed: PlacedCells;
  readonly context: ReportContext;
}

/** The slots of a place, kept while its cells and schools stay the same. */
const slotsOf = lastFor(
  ({ placed, context: { region } }: Taught) => [placed, region.schools, region.projects],
  ({ placed: { cells }, context }): Slots => {
    const schools = [...context.schools.values()];
    const schoolAt = new Map(schools.map(({ id }, at) => [id, at]));
    const taught: Set<number>[] = schools.map(() => new Set());
    for (const { school, stage } of cells) taught[schoolAt.get(school) ?? -1]?.add(stages.indexOf(stage));
    const sorted = taught.map((own) => [...own].sort((left, right) => left - right));
    const slotsOfSchool = new Int32Array(schools.length + 1);
    sorted.forEach((own, school) => {
      slotsOfSchool[school + 1] = (slotsOfSchool[school] as number) + own.length;
    });
    const slotOf = Int32Array.from(cells, ({ school, stage }) => {
      const at = schoolAt.get(school);
      if (at === undefined) return -1;
      return (slotsOfSchool[at] as number) + (sorted[at] as number[]).indexOf(stages.indexOf(stage));
    });
    const slots = schools.flatMap((school, at) =>
      (sorted[at] as number[]).map((stageAt) => ({ school, stage: stages[stageAt] as Stage })),
    );
    return { schools, slots, slotOf, slotsOfSchool };
  },
);

/** Caps of stages of districts in a year, each looked up once. */
function capsIn({ rules, ladders }: ReportContext, year: SchoolYear) {
  const known = new Map<DistrictId, Map<Stage, MeanSize | undefined>>();
  return (district: DistrictId, stage: Stage): MeanSize | undefined => {
    const ofDistrict = known.get(district) ?? new Map<Stage, MeanSize | undefined>();
    known.set(district, ofDistrict);
    if (!ofDistrict.has(stage)) ofDistrict.set(stage, sizesOf({ rules, ladders }, year, district, stage).cap);
    return ofDistrict.get(stage);
  };
}

/** Pupils whom rooms hold by year and slot, kept while the rules do not change. */
const capsOf = lastFor(
  ({ placed, context: { region } }: Taught) => [
    ...([placed, region.schools, region.projects, region.districts, region.classRules] as const),
  ],
  (taught): Pick<SeatsTable, 'capTotal' | 'capCount'> & { readonly capIn: ReturnType<typeof capsIn>[] } => {
    const { years } = taught.context;
    const { slots } = slotsOf(taught);
    const capTotal = new Float64Array(years.length * slots.length).fill(Number.NaN);
    const capCount = capTotal.slice();
    const capIn = years.map((year) => capsIn(taught.context, year));
    capIn.forEach((capOf, ahead) => {
      slots.forEach(({ school, stage }, slot) => {
        const cap = capOf(school.district, stage);
        if (cap === undefined) return;
        capTotal[ahead * slots.length + slot] = cap.total;
        capCount[ahead * slots.length + slot] = cap.count;
      });
    });
    return { capTotal, capCount, capIn };
  },
);

/** Rooms of a school while its seats can be told: those for good are known too. */
function roomsOf(rooms: SchoolRooms | undefined): number {
  return rooms?.permanent === undefined ? Number.NaN : (usableRooms(rooms) ?? Number.NaN);
}

type Rooms = Pick<SeatsTable, 'rooms' | 'idle' | 'idleShort'>;

/** Rooms of every school by year, and its stages of the scope while nobody fills it. */
function roomsTable(taught: Taught, scope: Scope, counts: (school: School, stage: Stage) => boolean): Rooms {
  const { years, ladders, rooms } = taught.context;
  const { schools } = slotsOf(taught);
  const { capIn } = capsOf(taught);
  const length = years.length * schools.length;
  const table = {
    rooms: new Float64Array(length).fill(Number.NaN),
    idle: new Int32Array(length),
    idleShort: new Float64Array(length),
  };
  const stagesOf = schools.map((school) =>
    scope.stages.filter(
      (stage) =>
        school.stages.includes(stage) &&
        counts(school, stage) &&
        gradesOfStage(ladders.get(school.district) ?? { stages: [] }, stage).length > 0,
    ),
  );
  years.forEach((year, ahead) => {
    const now = rooms.get(year);
    schools.forEach((school, index) => {
      const own = now?.get(school.id);
      if (own === undefined) return;
      const at = ahead * schools.length + index;
      table.rooms[at] = roomsOf(own);
      if (!own.inUse) return;
      const idle = stagesOf[index] as readonly Stage[];
      const isKnown = (stage: Stage) => capIn[ahead]?.(school.district, stage) !== undefined;
      table.idle[at] = idle.length;
      if (idle.length > 0 && (Number.isNaN(table.rooms[at]) || !idle.every(isKnown)))
        table.idleShort[at] = Number.NaN;
    });
  });
  return table;
}

/** Compile the indicator `seatsShort` for a scope. */
export function compileSeats(context: ReportContext, placed: PlacedCells, scope: Scope): SeatsTable {
  return compileOnce({ context, placed, scope });
}

const compileOnce = lastFor(
  ({ placed, context: { region, rooms }, scope }: Taught & { readonly scope: Scope }) => [
    ...([
      placed,
      region.schools,
      region.projects,
      region.districts,
      region.classRules,
      rooms,
      scope,
    ] as const),
  ],
  ({ scope, ...taught }): SeatsTable => {
    const { slots, slotOf, slotsOfSchool } = slotsOf(taught);
    const { capTotal, capCount } = capsOf(taught);
    const counts = (school: School, stage: Stage) =>
      scope.districts.includes(school.district) && scope.stages.includes(stage) && hasType(scope, school);
    return {
      kind: 'seatsShort',
      spots: spotsInScope(taught.placed, scope),
      ...{ slotOf, slotsOfSchool, capTotal, capCount },
      inScope: Uint8Array.from(slots, ({ school, stage }) => (counts(school, stage) ? 1 : 0)),
      ...roomsTable(taught, scope, counts),
    };
  },
);

/** What fills the slots of one year. */
interface Filled {
  readonly pupils: Int32Array;
  readonly wanted: Int32Array;
}

function fillSlots({ slotOf }: SeatsTable, { pupils, wanted }: SeatedYear, filled: Filled): void {
  filled.pupils.fill(0);
  filled.wanted.fill(0);
  for (let cell = 0; cell < slotOf.length; cell += 1) {
    const [own, slot] = [pupils[cell] as number, slotOf[cell] as number];
    if (own === 0 || slot < 0) continue;
    filled.pupils[slot] = (filled.pupils[slot] as number) + own;
    filled.wanted[slot] = (filled.wanted[slot] as number) + (wanted[cell] as number);
  }
}

/** Pupils of a slot beyond the seats in its rooms; NaN where these are not known. */
function shortIn(table: SeatsTable, ahead: number, slot: number, rooms: number, pupils: number): number {
  const at = ahead * table.inScope.length + slot;
  const seats = Math.floor((rooms * (table.capTotal[at] as number)) / (table.capCount[at] as number));
  return Math.max(0, pupils - seats);
}

/** The same for the stages of a through-school, which has its rooms split in proportion to the sections they want. */
function shortOfStages(
  table: SeatsTable,
  ahead: number,
  { pupils, wanted }: Filled,
  taught: readonly number[],
  rooms: number,
): number {
  const counted = taught.filter((slot) => table.inScope[slot] === 1);
  if (counted.length === 0) return 0;
  if (Number.isNaN(rooms)) return Number.NaN;
  const shares = roundToTotal(
    taught.map((slot) => wanted[slot] as number),
    rooms,
  );
  return counted.reduce(
    (sum, slot) =>
      sum + shortIn(table, ahead, slot, shares[taught.indexOf(slot)] as number, pupils[slot] as number),
    0,
  );
}

/**
 * Opens the reading of a table: pupils beyond the seats of their school, and who has no seat; NaN where a school’s seats
 * are not known, or there is neither a school nor anybody without a seat.
 */
export function openSeats(table: SeatsTable): (year: SeatedYear, ahead: number) => number {
  const { slotsOfSchool, inScope, rooms, idle, idleShort, spots } = table;
  const schools = slotsOfSchool.length - 1;
  const filled: Filled = { pupils: new Int32Array(inScope.length), wanted: new Int32Array(inScope.length) };
  const { pupils } = filled;
  return (year, ahead) => {
    fillSlots(table, year, filled);
    let [rows, short] = [0, 0];
    for (let school = 0; school < schools; school += 1) {
      const at = ahead * schools + school;
      const until = slotsOfSchool[school + 1] as number;
      let [taught, last] = [0, -1];
      for (let slot = slotsOfSchool[school] as number; slot < until; slot += 1) {
        if (pupils[slot] === 0) continue;
        taught += 1;
        rows += inScope[slot] as number;
        last = slot;
      }
      if (taught === 0) {
        rows += idle[at] as number;
        short += idleShort[at] as number;
      } else if (taught === 1) {
        if (inScope[last] === 1)
          short += shortIn(table, ahead, last, rooms[at] as number, pupils[last] as number);
      } else {
        const slots = filledFrom(pupils, slotsOfSchool[school] as number, until);
        short += shortOfStages(table, ahead, filled, slots, rooms[at] as number);
      }
    }
    const unplaced = sumAt(year.waiting, spots);
    if (rows === 0) return unplaced > 0 ? unplaced : Number.NaN;
    return short + unplaced;
  };
}

/** The slots of a school that somebody fills. */
function filledFrom(pupils: Int32Array, from: number, until: number): number[] {
  const slots: number[] = [];
  for (let slot = from; slot < until; slot += 1) if (pupils[slot] !== 0) slots.push(slot);
  return slots;
}
