import { type SchoolRooms, usableRooms } from '../domain/capacity.ts';
import { gradesOfStage, type Ladder } from '../domain/ladder.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import type { ClassRule } from '../domain/region/classRule.ts';
import type { Region } from '../domain/region/region.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import type { ClassRuleBook } from '../domain/ruleBook.ts';
import { sectionsOf } from '../domain/sections.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { DistrictId, Pupils, PupilsPerSection, Rooms, SchoolId, SchoolYear } from '../domain/units.ts';
import { type Cells, cellKey } from './cells.ts';

/** Rooms and seats of one stage at one school in one year; undefined parts are not known. */
export interface SeatRow {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly stage: Stage;
  readonly pupils: Pupils;
  readonly sections: number;
  readonly wanted: number;
  /** Permanent home rooms. */
  readonly permanent: Rooms | undefined;
  /** Permanent, converted and temporary rooms. */
  readonly usable: Rooms | undefined;
  readonly plannedSeats: Pupils | undefined;
  readonly usableSeats: Pupils | undefined;
  readonly surgeSeats: Pupils | undefined;
}

interface Parts {
  readonly region: Region;
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly cells: Cells;
  readonly rooms: ReadonlyMap<string, SchoolRooms>;
  readonly rules: ClassRuleBook;
}

type Filled = Pick<SeatRow, 'stage' | 'pupils' | 'sections' | 'wanted'>;

/** The mean size over a stage's grades, kept as total and count so that seats stay whole. */
function seats(
  rooms: Rooms | undefined,
  sizes: readonly (PupilsPerSection | undefined)[],
): Pupils | undefined {
  if (rooms === undefined || sizes.length === 0) return undefined;
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? Number.NaN), 0);
  return Number.isNaN(total) ? undefined : Math.floor((rooms * total) / sizes.length);
}

function filledStages(cells: Cells, year: SchoolYear, district: DistrictId, school: SchoolId): Filled[] {
  return stages.flatMap((stage) => {
    const cell = cells.get(cellKey(year, district, stage));
    const groups = (cell?.groups ?? []).filter((group) => group.school === school);
    const rows = (cell?.pupils ?? []).filter((row) => row.school === school);
    if (groups.length === 0 && rows.length === 0) return [];
    const pupils = rows.reduce((sum, row) => sum + row.pupils, 0);
    const sections = groups.reduce((sum, group) => sum + sectionsOf(group), 0);
    return [{ stage, pupils, sections, wanted: groups.reduce((sum, group) => sum + group.wanted, 0) }];
  });
}

/** Rooms by stage in proportion to the sections wanted, so that the stages' shortages add up to the school's. */
function splitRooms(rooms: Rooms | undefined, weights: readonly number[]): (Rooms | undefined)[] {
  return rooms === undefined ? weights.map(() => undefined) : roundToTotal(weights, rooms);
}

/**
 * Rooms and seats of every school and stage in one year. A through-school's rooms are split between its stages in
 * proportion to the sections that the rules ask for.
 *
 *     planned seats = ⌊permanent rooms × mean target size of the stage's grades⌋
 *     usable seats  = ⌊permanent rooms × mean cap⌋, surge seats likewise with converted and temporary rooms
 */
export function seatsOf(parts: Parts, year: SchoolYear): SeatRow[] {
  return schoolsWithProjects(parts.region).flatMap((school) => {
    const rooms = parts.rooms.get(`${year}|${school.id}`);
    const ladder = parts.ladders.get(school.district);
    const found = filledStages(parts.cells, year, school.district, school.id);
    if (ladder === undefined || (found.length === 0 && rooms?.inUse !== true)) return [];
    const empty = school.stages.map((stage) => ({ stage, pupils: 0, sections: 0, wanted: 0 }));
    const filled: Filled[] = found.length > 0 ? found : empty;
    const weights = filled.map((row) => row.wanted);
    const permanent = splitRooms(rooms?.permanent, weights);
    const usable = splitRooms(rooms === undefined ? undefined : usableRooms(rooms), weights);
    return filled.map((row, index): SeatRow => {
      const dated = gradesOfStage(ladder, row.stage).map((grade): ClassRule | undefined =>
        parts.rules.ruleOf({ district: school.district, stage: row.stage, grade }, year),
      );
      const caps = dated.map((rule) => rule?.capSize);
      return {
        ...row,
        district: school.district,
        school: school.id,
        permanent: permanent[index],
        usable: usable[index],
        plannedSeats: seats(
          permanent[index],
          dated.map((rule) => rule?.targetSize),
        ),
        usableSeats: seats(permanent[index], caps),
        surgeSeats: seats(usable[index], caps),
      };
    });
  });
}
