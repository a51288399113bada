import { roundToTotal } from '../domain/largestRemainder.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { DistrictId, Pupils, Rooms, SchoolId, SchoolYear, Sections } from '../domain/units.ts';
import type { Cells } from './cells.ts';
import { filledStages } from './filledStages.ts';
import {
  type FilledStage,
  openStock,
  type SchoolStock,
  type SeatStock,
  type StageSeats,
  type StockParts,
  seatsInRooms,
} from './seatStock.ts';

/** Rooms and seats of one stage at one school in one year, and what fills them. */
export interface SeatRow {
  readonly school: SchoolId;
  readonly pupils: Pupils;
  /** Sections that the rules ask for. */
  readonly wanted: Sections;
  readonly seats: StageSeats;
}

/** Rows by the place of their cell in the stock. */
type SeatsOfYear = readonly (readonly SeatRow[])[];

/** Rooms by stage in proportion to the sections wanted, so that the stages' shortages add up to the school's. */
function splitRooms(rooms: Rooms | undefined, weights: readonly number[]): (Rooms | undefined)[] {
  return rooms === undefined ? weights.map(() => undefined) : roundToTotal(weights, rooms);
}

/** The seats of a stage that has all of a school's rooms. */
function wholeSeats({ sizesAt }: SeatStock, school: SchoolStock, stageAt: number): StageSeats {
  const known = school.whole[stageAt];
  if (known !== undefined) return known;
  const { permanent, usable, firstCell } = school;
  const seats = seatsInRooms(permanent, usable, sizesAt(firstCell + stageAt));
  school.whole[stageAt] = seats;
  return seats;
}

/** The seats of each stage that is taught at a through-school. */
function splitSeats(
  { sizesAt }: SeatStock,
  school: SchoolStock,
  taught: readonly FilledStage[],
): StageSeats[] {
  const weights = taught.map(({ wanted }) => wanted);
  const permanent = splitRooms(school.permanent, weights);
  const usable = splitRooms(school.usable, weights);
  return taught.map(({ stageAt }, at) =>
    seatsInRooms(permanent[at], usable[at], sizesAt(school.firstCell + stageAt)),
  );
}

/**
 * Rooms and seats of every school and stage in one year; a school in use that nobody fills has those of its stages that
 * the ladder has. A through-school's rooms are split between its stages in proportion to the sections that the rules
 * ask for.
 */
function seatsOf(stock: SeatStock, cells: Cells): SeatsOfYear {
  const filled = filledStages(stock, cells);
  const rows: SeatRow[][] = stock.keys.map(() => []);
  for (let schoolAt = 0; schoolAt < stock.schools.length; schoolAt += 1) {
    const school = stock.schools[schoolAt] as SchoolStock;
    const taught = filled[schoolAt] ?? school.idle;
    const split = taught.length > 1 ? splitSeats(stock, school, taught) : undefined;
    for (let at = 0; at < taught.length; at += 1) {
      const { stageAt, pupils, wanted } = taught[at] as FilledStage;
      const seats = split?.[at] ?? wholeSeats(stock, school, stageAt);
      rows[school.firstCell + stageAt]?.push({ school: school.school, pupils, wanted, seats });
    }
  }
  return rows;
}

/** Rooms and seats of one stage of a district in a year, school by school; none in a year that was not run. */
export type SeatsIn = (year: SchoolYear, district: DistrictId, stage: Stage) => readonly SeatRow[];

/** Open the rooms and seats of the years for look-up: each year is worked out when it is first asked for. */
export function openSeats(parts: StockParts, cells: Cells, years: readonly SchoolYear[]): SeatsIn {
  const run = new Set(years);
  const stockOf = openStock(parts);
  const byYear = new Map<SchoolYear, SeatsOfYear>();
  return (year, district, stage) => {
    if (!run.has(year)) return [];
    const stock = stockOf(year);
    const known = byYear.get(year) ?? seatsOf(stock, cells);
    byYear.set(year, known);
    return known[stock.districts.indexOf(district) * stages.length + stages.indexOf(stage)] ?? [];
  };
}
