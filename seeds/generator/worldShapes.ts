import type { Ownership, SchoolType, urbanities } from '../../src/domain/region/school.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { DistrictId, Grade, Rooms, SchoolId, SchoolYear } from '../../src/domain/units.ts';

/** City, small town or countryside. */
export type Urbanity = (typeof urbanities)[number];

/** A planning area as the generator draws it. */
export interface AreaPlan {
  readonly suffix: string;
  readonly zh: string;
  readonly kind: Urbanity;
  /** Share of the district's children in 2014 and its change per year. */
  readonly share: number;
  readonly drift: number;
  /** Centre, in km from the district's centre. */
  readonly east: number;
  readonly north: number;
}

/** One stage taught at one school: what draws pupils to it and the rooms it has. */
export interface DivisionPlan {
  readonly school: SchoolId;
  readonly district: DistrictId;
  readonly area: string;
  readonly stage: Stage;
  readonly grades: readonly Grade[];
  /** Entrants a year that would come in 2014 if the school took its usual share. */
  readonly pull: number;
  /** Change of the pull per year, as a share of it. */
  readonly trend: number;
  /** First school year with pupils; undefined: older than the tables. */
  readonly openedYear: SchoolYear | undefined;
  /** Home rooms at the opening or in 2003, and rooms added since by finished works. */
  readonly rooms: Rooms;
  readonly added: readonly { readonly year: SchoolYear; readonly rooms: Rooms }[];
}

/** One institution as the generator draws it, before its history is played. */
export interface SchoolPlan {
  readonly id: SchoolId;
  readonly name: string;
  readonly district: DistrictId;
  readonly area: string;
  readonly type: SchoolType;
  readonly urbanity: Urbanity;
  readonly governedBy: 'district' | 'city';
  readonly ownership: Ownership;
  readonly lon: number;
  readonly lat: number;
  readonly openedYear: SchoolYear | undefined;
  readonly divisions: readonly DivisionPlan[];
  readonly note: string | undefined;
}

/** Class sizes of one division in one year, by grade from the lowest up. */
export type Sizes = readonly (readonly number[])[];

/** The played history: class sizes by year and division ("school|stage"). */
export type PlayedHistory = ReadonlyMap<SchoolYear, ReadonlyMap<string, Sizes>>;

/** The name of a division among the sizes of a year. */
export const divisionKey = (division: Pick<DivisionPlan, 'school' | 'stage'>) =>
  `${division.school}|${division.stage}`;
