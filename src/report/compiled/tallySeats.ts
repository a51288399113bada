import { roundToTotal } from '../../domain/largestRemainder.ts';
import type { SeatedYear } from './seatedYear.ts';

/**
 * Rooms and rules of a place's schools. A **slot** is a stage of a school, one that it is there for or one that it
 * teaches, sorted by school and stage.
 */
export interface SeatStockTable {
  /** Slot by cell; −1: at a school that the run does not know. */
  readonly slotOf: Int32Array;
  /** Where each school’s slots begin; one more at the end. */
  readonly slotsOfSchool: Int32Array;
  /** Whether a school is there for a slot, which counts while nobody fills the school. */
  readonly isOwn: Uint8Array;
  /** Rooms by year and school, for good or not; NaN where not known. */
  readonly rooms: Float64Array;
  /** Whether a school is in use, by year and school. */
  readonly inUse: Uint8Array;
  /** Pupils whom a room of a slot’s stage holds: total and count of its grades’ caps, by year and slot; NaN where not known. */
  readonly capTotal: Float64Array;
  readonly capCount: Float64Array;
}

/** What the slots come to in one year: they are walked once for all figures. */
export interface SeatTally {
  readonly stock: SeatStockTable;
  readonly pupils: Int32Array;
  /** Sections that the rules ask for. */
  readonly wanted: Int32Array;
  /** Whether a slot counts: it is filled, or its school is in use and nobody fills it. */
  readonly counted: Uint8Array;
  /** Pupils of a slot that counts beyond the seats in its rooms; NaN where these are not known. */
  readonly short: Float64Array;
}

/** Lay out a tally. */
export function newSeatTally(stock: SeatStockTable): SeatTally {
  const { length } = stock.isOwn;
  return {
    stock,
    ...{ pupils: new Int32Array(length), wanted: new Int32Array(length) },
    ...{ counted: new Uint8Array(length), short: new Float64Array(length) },
  };
}

function fillSlots({ stock: { slotOf }, ...filled }: SeatTally, { pupils, wanted }: SeatedYear): void {
  filled.pupils.fill(0);
  filled.wanted.fill(0);
  for (let cell = 0; cell < slotOf.length; cell += 1) {
    const [own, slot] = [pupils[cell] as number, slotOf[cell] as number];
    if (own === 0 || slot < 0) continue;
    filled.pupils[slot] = (filled.pupils[slot] as number) + own;
    filled.wanted[slot] = (filled.wanted[slot] as number) + (wanted[cell] as number);
  }
}

/** Count a slot whose stage has so many rooms. */
function count(
  { stock, pupils, counted, short }: SeatTally,
  ahead: number,
  slot: number,
  rooms: number,
): void {
  const at = ahead * counted.length + slot;
  const seats = Math.floor((rooms * (stock.capTotal[at] as number)) / (stock.capCount[at] as number));
  counted[slot] = 1;
  short[slot] = Math.max(0, (pupils[slot] as number) - seats);
}

/** Count the stages of a through-school, which has its rooms split in proportion to the sections they want. */
function countStages(tally: SeatTally, ahead: number, from: number, until: number, rooms: number): void {
  const taught: number[] = [];
  for (let slot = from; slot < until; slot += 1) if (tally.pupils[slot] !== 0) taught.push(slot);
  const weights = taught.map((slot) => tally.wanted[slot] as number);
  const shares = Number.isNaN(rooms) ? undefined : roundToTotal(weights, rooms);
  taught.forEach((slot, at) => {
    count(tally, ahead, slot, shares?.[at] ?? Number.NaN);
  });
}

/** Count the slots of a year, over what was counted before. */
export function tallySeats(tally: SeatTally, year: SeatedYear, ahead: number): void {
  const { stock, pupils, counted } = tally;
  const { slotsOfSchool, isOwn, inUse } = stock;
  const schools = slotsOfSchool.length - 1;
  fillSlots(tally, year);
  counted.fill(0);
  for (let school = 0; school < schools; school += 1) {
    const at = ahead * schools + school;
    const rooms = stock.rooms[at] as number;
    const [from, until] = [slotsOfSchool[school] as number, slotsOfSchool[school + 1] as number];
    let [taught, last] = [0, -1];
    for (let slot = from; slot < until; slot += 1) {
      if (pupils[slot] === 0) continue;
      taught += 1;
      last = slot;
    }
    if (taught === 1) count(tally, ahead, last, rooms);
    else if (taught > 1) countStages(tally, ahead, from, until, rooms);
    else if (inUse[at] === 1)
      // Nobody is short of seats there, but they may not be known.
      for (let slot = from; slot < until; slot += 1) if (isOwn[slot] === 1) count(tally, ahead, slot, rooms);
  }
}
