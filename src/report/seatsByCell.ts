import { type SchoolRooms, usableRooms } from '../domain/capacity.ts';
import { required } from '../domain/invariant.ts';
import { gradesOfStage, type Ladder } from '../domain/ladder.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import type { School } from '../domain/region/school.ts';
import type { ClassRuleBook } from '../domain/ruleBook.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, Pupils, PupilsPerSection, Rooms, SchoolId, SchoolYear } from '../domain/units.ts';
import type { Cells } from './cells.ts';
import { type FilledBySchool, type FilledStage, filledStages } from './filledStages.ts';

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

/** The rooms of every school, by year. */
export type RoomsByYear = ReadonlyMap<SchoolYear, ReadonlyMap<SchoolId, SchoolRooms>>;

interface Parts {
  /** All schools of the run, sorted by identifier. */
  readonly schools: readonly School[];
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly cells: Cells;
  readonly rooms: RoomsByYear;
  readonly rules: ClassRuleBook;
}

/** The mean size over a stage's grades, kept as total and count so that seats stay whole; undefined: some grade's is not known. */
interface MeanSize {
  readonly total: number;
  readonly count: number;
}

function meanOf(sizes: readonly (PupilsPerSection | undefined)[]): MeanSize | undefined {
  let total = 0;
  for (const size of sizes) {
    if (size === undefined) return undefined;
    total += size;
  }
  return sizes.length === 0 ? undefined : { total, count: sizes.length };
}

function seats(rooms: Rooms | undefined, size: MeanSize | undefined): Pupils | undefined {
  if (rooms === undefined || size === undefined) return undefined;
  return Math.floor((rooms * size.total) / size.count);
}

/** Rooms by stage in proportion to the sections wanted, so that the stages' shortages add up to the school's. */
function splitRooms(rooms: Rooms | undefined, weights: readonly number[]): (Rooms | undefined)[] {
  return rooms === undefined ? weights.map(() => undefined) : roundToTotal(weights, rooms);
}

/** Target size and cap of a stage. */
interface GradeSizes {
  readonly target: MeanSize | undefined;
  readonly cap: MeanSize | undefined;
}

type SizesOf = (district: DistrictId, stage: Stage) => GradeSizes;

/** The sizes that the rules of one year give, looked up once for each stage of a district. */
function sizesByRule({ rules, ladders }: Parts, year: SchoolYear): SizesOf {
  const lookUp: SizesOf = (district, stage) => {
    const ladder = required(ladders.get(district), `district ${district} has a ladder`);
    const dated = gradesOfStage(ladder, stage).map((grade) => rules.ruleOf({ district, stage, grade }, year));
    return {
      target: meanOf(dated.map((rule) => rule?.targetSize)),
      cap: meanOf(dated.map((rule) => rule?.capSize)),
    };
  };
  const known = new Map<DistrictId, Map<Stage, GradeSizes>>();
  return (district, stage) => {
    const own = known.get(district) ?? new Map<Stage, GradeSizes>();
    if (own.size === 0) known.set(district, own);
    const sizes = own.get(stage) ?? lookUp(district, stage);
    own.set(stage, sizes);
    return sizes;
  };
}

function seatRow(
  { id: school, district }: School,
  { stage, pupils, wanted }: FilledStage,
  permanent: Rooms | undefined,
  usable: Rooms | undefined,
  { target, cap }: GradeSizes,
): SeatRow {
  const plannedSeats = seats(permanent, target);
  const usableSeats = seats(permanent, cap);
  const surgeSeats = seats(usable, cap);
  return {
    stage,
    pupils,
    wanted,
    district,
    school,
    permanent,
    usable,
    plannedSeats,
    usableSeats,
    surgeSeats,
  };
}

/** The stages that have pupils; for a school in use without any, those of its stages that the ladder has. */
function stagesTaught(
  { ladders }: Parts,
  school: School,
  filled: FilledBySchool,
  inUse: boolean,
): readonly FilledStage[] {
  const found = filled.get(school.id) ?? [];
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
function seatsOf(parts: Parts, year: SchoolYear): SeatsOfYear {
  const filled = filledStages(parts.cells, year, parts.ladders.keys());
  const sizesOf = sizesByRule(parts, year);
  const now = parts.rooms.get(year);
  const rows = new Map<DistrictId, Map<Stage, SeatRow[]>>();
  for (const school of parts.schools) {
    const rooms = now?.get(school.id);
    const taught = stagesTaught(parts, school, filled, rooms?.inUse === true);
    if (taught.length === 0) continue;
    const all = rooms === undefined ? undefined : usableRooms(rooms);
    const weights = taught.length === 1 ? undefined : taught.map((row) => row.wanted);
    const permanent = weights && splitRooms(rooms?.permanent, weights);
    const usable = weights && splitRooms(all, weights);
    const ofDistrict = rows.get(school.district) ?? new Map<Stage, SeatRow[]>();
    if (ofDistrict.size === 0) rows.set(school.district, ofDistrict);
    for (let index = 0; index < taught.length; index += 1) {
      const row = taught[index] as FilledStage;
      const [own, of] =
        permanent === undefined ? [rooms?.permanent, all] : [permanent[index], usable?.[index]];
      const seat = seatRow(school, row, own, of, sizesOf(school.district, row.stage));
      const ofStage = ofDistrict.get(row.stage);
      if (ofStage === undefined) ofDistrict.set(row.stage, [seat]);
      else ofStage.push(seat);
    }
  }
  return rows;
}

type SeatsOfYear = ReadonlyMap<DistrictId, ReadonlyMap<Stage, readonly SeatRow[]>>;

/** Rooms and seats of one stage of a district in a year, school by school; none in a year that was not run. */
export type SeatsIn = (year: SchoolYear, district: DistrictId, stage: Stage) => readonly SeatRow[];

/** Open the rooms and seats of the years for look-up: each year is worked out when it is first asked for. */
export function openSeats(parts: Parts, years: readonly SchoolYear[]): SeatsIn {
  const run = new Set(years);
  const byYear = new Map<SchoolYear, SeatsOfYear>();
  return (year, district, stage) => {
    if (!run.has(year)) return [];
    const known = byYear.get(year) ?? seatsOf(parts, year);
    byYear.set(year, known);
    return known.get(district)?.get(stage) ?? [];
  };
}
