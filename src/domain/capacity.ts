import type { Stage } from './stage.ts';
import type { Beds, DistrictId, ProjectId, Rooms, SchoolId, SchoolYear, Sections, Yuan } from './units.ts';

/** Rooms of one school in one year. */
export interface SchoolRooms {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly year: SchoolYear;
  /** Whether pupils are taught there this year. */
  readonly inUse: boolean;
  /** Permanent home rooms incl. finished projects; undefined: not known, no room limit applies. */
  readonly permanent: Rooms | undefined;
  /** Special rooms that serve as home rooms for a time. */
  readonly converted: Rooms;
  /** Temporary (modular) rooms. */
  readonly temporary: Rooms;
  /** Beds incl. those of finished projects; missing: not known. */
  readonly beds?: Beds;
}

/** Home rooms that classes can use; undefined when not known. */
export function usableRooms(rooms: SchoolRooms): Rooms | undefined {
  return rooms.permanent === undefined ? undefined : rooms.permanent + rooms.converted + rooms.temporary;
}

/** When a project is finished and when pupils move in. */
export interface ProjectOpening {
  readonly project: ProjectId;
  readonly district: DistrictId;
  readonly school: SchoolId;
  /** Calendar year by whose end the works are finished. */
  readonly builtYear: number;
  /** First school year in use; later than the works allow when it waits for a replacement (先建后撤). */
  readonly openYear: SchoolYear;
  /** What the opening waited for, if anything. */
  readonly waitedFor: ProjectId | undefined;
}

/** Works of a district that open after the base year, up to the horizon. */
export interface WorksAhead {
  readonly district: DistrictId;
  readonly projects: number;
  /** Those whose cost is not told. */
  readonly unpriced: number;
  /** Cost of the others, whenever it is paid. */
  readonly cost: Yuan;
}

/** Teachers of a district and stage, or of the city's own schools of a stage, in one year; unlimited when the pool is not known. */
export interface TeacherSupply {
  /** District of the pool; the region for the city's own. */
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly year: SchoolYear;
  /** Full-time and contract teachers who can teach, whole. */
  readonly teachers: number;
  /** Sections that they can staff by the class rule; undefined: no class rule, no limit. */
  readonly sections: Sections | undefined;
  readonly posts: number | undefined;
  /** Schools that draw on the city's own pool, the same every year; missing: those of the district that no other pool names. */
  readonly schools?: readonly SchoolId[];
}

/** Works money of one owner in one fiscal year. */
export interface WorksMoney {
  readonly owner: DistrictId;
  readonly fiscalYear: number;
  readonly budget: Yuan;
  readonly carriedIn: Yuan;
  readonly spent: Yuan;
  /** What is missing; 0 when the year is covered. */
  readonly short: Yuan;
}

/** Rooms, openings, teachers and money over the years of a run. */
export interface CapacityPlan {
  readonly rooms: readonly SchoolRooms[];
  readonly openings: readonly ProjectOpening[];
  readonly teachers: readonly TeacherSupply[];
  readonly money: readonly WorksMoney[];
}
