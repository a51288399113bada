import { usableRooms } from '../domain/capacity.ts';
import { required } from '../domain/invariant.ts';
import { gradesOfStage, type Ladder } from '../domain/ladder.ts';
import { lastFor } from '../domain/lastFor.ts';
import type { Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import type { RoomsByYear } from '../domain/roomsIn.ts';
import type { ClassRuleBook } from '../domain/ruleBook.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type {
  DistrictId,
  Pupils,
  PupilsPerSection,
  Rooms,
  SchoolId,
  SchoolYear,
  Sections,
} from '../domain/units.ts';
import { cellKey } from './cells.ts';

/** The mean size over a stage's grades, kept as total and count so that seats stay whole; undefined: some grade's is not known. */
export interface MeanSize {
  readonly total: number;
  readonly count: number;
}

/** Target size and cap of a stage. */
interface GradeSizes {
  readonly target: MeanSize | undefined;
  readonly cap: MeanSize | undefined;
}

/** Rooms and the seats in them; undefined parts are not known. */
export interface StageSeats {
  /** Permanent home rooms. */
  readonly permanent: Rooms | undefined;
  /** Permanent, converted and temporary rooms. */
  readonly usable: Rooms | undefined;
  readonly plannedSeats: Pupils | undefined;
  readonly usableSeats: Pupils | undefined;
  readonly surgeSeats: Pupils | undefined;
}

/** What fills one stage of one school. */
export interface FilledStage {
  /** The stage’s place among the stages. */
  readonly stageAt: number;
  pupils: Pupils;
  /** Sections that the rules ask for. */
  wanted: Sections;
}

/** One school in one year, whoever fills it. */
export interface SchoolStock {
  readonly school: SchoolId;
  /** Place of its district’s first stage among the cells. */
  readonly firstCell: number;
  readonly permanent: Rooms | undefined;
  readonly usable: Rooms | undefined;
  /** Stages that it is there for while nobody fills it: none where it is not in use. */
  readonly idle: readonly FilledStage[];
  /** Seats of each stage, by its place among the stages, that has all the rooms. */
  readonly whole: (StageSeats | undefined)[];
}

/** What rooms and rules make of the seats of one year, before anybody fills them. */
export interface SeatStock {
  readonly schools: readonly SchoolStock[];
  /** Place of each school by identifier. */
  readonly schoolAt: ReadonlyMap<SchoolId, number>;
  readonly districts: readonly DistrictId[];
  /** Keys of the cells: the stages of a district follow each other. */
  readonly keys: readonly string[];
  /** Sizes of each cell's stage, looked up when they are asked for. */
  readonly sizesAt: (at: number) => GradeSizes;
}

/** What the stock rests on. */
export interface StockParts {
  readonly region: Region;
  /** All schools of the run, sorted by identifier. */
  readonly schools: readonly School[];
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly rooms: RoomsByYear;
  readonly rules: ClassRuleBook;
}

function meanOf(sizes: readonly (PupilsPerSection | undefined)[]): MeanSize | undefined {
  let total = 0;
  for (const size of sizes) {
    if (size === undefined) return undefined;
    total += size;
  }
  return sizes.length === 0 ? undefined : { total, count: sizes.length };
}

/** Target size and cap of a stage of a district in a year. */
export function sizesOf(
  { rules, ladders }: Pick<StockParts, 'rules' | 'ladders'>,
  year: SchoolYear,
  district: DistrictId,
  stage: Stage,
): GradeSizes {
  const ladder = required(ladders.get(district), `district ${district} has a ladder`);
  const dated = gradesOfStage(ladder, stage).map((grade) => rules.ruleOf({ district, stage, grade }, year));
  return {
    target: meanOf(dated.map((rule) => rule?.targetSize)),
    cap: meanOf(dated.map((rule) => rule?.capSize)),
  };
}

function seats(rooms: Rooms | undefined, size: MeanSize | undefined): Pupils | undefined {
  if (rooms === undefined || size === undefined) return undefined;
  return Math.floor((rooms * size.total) / size.count);
}

/**
 * The seats in a stage's rooms.
 *
 *     planned seats = ⌊permanent rooms × mean target size of the stage's grades⌋
 *     usable seats  = ⌊permanent rooms × mean cap⌋, surge seats likewise with converted and temporary rooms
 */
export function seatsInRooms(
  permanent: Rooms | undefined,
  usable: Rooms | undefined,
  { target, cap }: GradeSizes,
): StageSeats {
  return {
    permanent,
    usable,
    plannedSeats: seats(permanent, target),
    usableSeats: seats(permanent, cap),
    surgeSeats: seats(usable, cap),
  };
}

function stockOf(parts: StockParts, year: SchoolYear): SeatStock {
  const { ladders, schools } = parts;
  const districts = [...ladders.keys()];
  const districtAt = new Map(districts.map((district, at) => [district, at]));
  const now = parts.rooms.get(year);
  const sizes: (GradeSizes | undefined)[] = [];
  return {
    districts,
    schoolAt: new Map(schools.map(({ id }, at) => [id, at])),
    keys: districts.flatMap((district) => stages.map((stage) => cellKey(year, district, stage))),
    schools: schools.map(({ id, district, stages: own }): SchoolStock => {
      const rooms = now?.get(id);
      const ladder = ladders.get(district) ?? { stages: [] };
      const idle =
        rooms?.inUse === true ? own.filter((stage) => gradesOfStage(ladder, stage).length > 0) : [];
      // Written out: rows made of spread parts are read at half the speed.
      return {
        school: id,
        firstCell: (districtAt.get(district) ?? -1) * stages.length,
        permanent: rooms?.permanent,
        usable: rooms === undefined ? undefined : usableRooms(rooms),
        idle: idle.map((stage) => ({ stageAt: stages.indexOf(stage), pupils: 0, wanted: 0 })),
        whole: stages.map(() => undefined),
      };
    }),
    sizesAt(at) {
      const district = districts[Math.floor(at / stages.length)] as DistrictId;
      const known = sizes[at] ?? sizesOf(parts, year, district, stages[at % stages.length] as Stage);
      sizes[at] = known;
      return known;
    },
  };
}

/** Open the stock of seats by year: each year is worked out when it is first asked for, and kept. */
export const openStock = lastFor(
  ({ region, rooms }: StockParts) => [
    rooms,
    ...[region.classRules, region.schools, region.projects, region.districts],
  ],
  (parts): ((year: SchoolYear) => SeatStock) => {
    const byYear = new Map<SchoolYear, SeatStock>();
    return (year) => {
      const known = byYear.get(year) ?? stockOf(parts, year);
      byYear.set(year, known);
      return known;
    };
  },
);
