import { type SchoolRooms, usableRooms } from '../domain/capacity.ts';
import { required } from '../domain/invariant.ts';
import { gradesOfStage, type Ladder } from '../domain/ladder.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import type { School } from '../domain/region/school.ts';
import type { ClassRuleBook } from '../domain/ruleBook.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { DistrictId, Pupils, PupilsPerSection, Rooms, SchoolId, SchoolYear } from '../domain/units.ts';
import { type Cells, cellKey } from './cells.ts';
import { type FilledStage, filledKey, filledStages } from './filledStages.ts';

/** Rooms and seats of one stage at one school in one year; undefined parts are not known. */
export interface SeatRow extends FilledStage {
  readonly district: DistrictId;
  readonly school: SchoolId;
  /** Permanent home rooms. */
  readonly permanent: Rooms | undefined;
  /** Permanent, converted and temporary rooms. */
  readonly usable: Rooms | undefined;
  readonly plannedSeats: Pupils | undefined;
  readonly usableSeats: Pupils | undefined;
  readonly surgeSeats: Pupils | undefined;
}

interface Parts {
  /** All schools of the run, sorted by identifier. */
  readonly schools: readonly School[];
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly cells: Cells;
  readonly rooms: ReadonlyMap<string, SchoolRooms>;
  readonly rules: ClassRuleBook;
}

/** The mean size over a stage's grades, kept as total and count so that seats stay whole. */
function seats(
  rooms: Rooms | undefined,
  sizes: readonly (PupilsPerSection | undefined)[],
): Pupils | undefined {
  if (rooms === undefined || sizes.length === 0) return undefined;
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? Number.NaN), 0);
  return Number.isNaN(total) ? undefined : Math.floor((rooms * total) / sizes.length);
}

/** Rooms by stage in proportion to the sections wanted, so that the stages' shortages add up to the school's. */
function splitRooms(rooms: Rooms | undefined, weights: readonly number[]): (Rooms | undefined)[] {
  return rooms === undefined ? weights.map(() => undefined) : roundToTotal(weights, rooms);
}

/** Target sizes and caps of the grades of a stage; undefined where no rule holds. */
interface GradeSizes {
  readonly targets: readonly (PupilsPerSection | undefined)[];
  readonly caps: readonly (PupilsPerSection | undefined)[];
}

type SizesOf = (district: DistrictId, stage: Stage) => GradeSizes;

/** The sizes that the rules of one year give, looked up once for each stage of a district. */
function sizesByRule({ rules, ladders }: Parts, year: SchoolYear): SizesOf {
  const lookUp: SizesOf = (district, stage) => {
    const ladder = required(ladders.get(district), `district ${district} has a ladder`);
    const dated = gradesOfStage(ladder, stage).map((grade) => rules.ruleOf({ district, stage, grade }, year));
    return { targets: dated.map((rule) => rule?.targetSize), caps: dated.map((rule) => rule?.capSize) };
  };
  const known = new Map<string, GradeSizes>();
  return (district, stage) => {
    const key = `${district}|${stage}`;
    const sizes = known.get(key) ?? lookUp(district, stage);
    known.set(key, sizes);
    return sizes;
  };
}

function seatRow(
  { id: school, district }: School,
  filled: FilledStage,
  { permanent, usable }: Pick<SeatRow, 'permanent' | 'usable'>,
  { targets, caps }: GradeSizes,
): SeatRow {
  const { stage, pupils, wanted } = filled;
  return {
    ...{ stage, pupils, wanted, district, school, permanent, usable },
    plannedSeats: seats(permanent, targets),
    usableSeats: seats(permanent, caps),
    surgeSeats: seats(usable, caps),
  };
}

/** The stages that have pupils; for a school in use without any, those of its stages that the ladder has. */
function stagesTaught(
  { ladders }: Parts,
  school: School,
  filled: ReadonlyMap<string, FilledStage>,
  inUse: boolean,
): FilledStage[] {
  const found = stages.flatMap((stage) => filled.get(filledKey(school.id, stage)) ?? []);
  if (found.length > 0 || !inUse) return found;
  const ladder = ladders.get(school.district) ?? { stages: [] };
  return school.stages
    .filter((stage) => gradesOfStage(ladder, stage).length > 0)
    .map((stage) => ({ stage, pupils: 0, wanted: 0 }));
}

/**
 * Rooms and seats of every school and stage in one year. A through-school's rooms are split between its stages in
 * proportion to the sections that the rules ask for.
 *
 *     planned seats = ⌊permanent rooms × mean target size of the stage's grades⌋
 *     usable seats  = ⌊permanent rooms × mean cap⌋, surge seats likewise with converted and temporary rooms
 */
function seatsOf(parts: Parts, year: SchoolYear): SeatRow[] {
  const filled = filledStages(parts.cells, year);
  const sizesOf = sizesByRule(parts, year);
  return parts.schools.flatMap((school) => {
    const rooms = parts.rooms.get(`${year}|${school.id}`);
    const taught = stagesTaught(parts, school, filled, rooms?.inUse === true);
    if (taught.length === 0) return [];
    const weights = taught.map((row) => row.wanted);
    const permanent = splitRooms(rooms?.permanent, weights);
    const usable = splitRooms(rooms === undefined ? undefined : usableRooms(rooms), weights);
    return taught.map((row, index) => {
      const rooms = { permanent: permanent[index], usable: usable[index] };
      return seatRow(school, row, rooms, sizesOf(school.district, row.stage));
    });
  });
}

/** Rooms and seats of all years by year, district and stage, under `cellKey`. */
export function seatsByCell(parts: Parts, years: readonly SchoolYear[]): Map<string, SeatRow[]> {
  const byCell = new Map<string, SeatRow[]>();
  for (const year of years)
    for (const row of seatsOf(parts, year)) {
      const key = cellKey(year, row.district, row.stage);
      const rows = byCell.get(key) ?? [];
      rows.push(row);
      byCell.set(key, rows);
    }
  return byCell;
}
