import {
  type FormationInput,
  formClasses,
  type OverflowMove,
  type OverflowPlacing,
  placeOverflow,
} from '../classes/formClasses.ts';
import { mostPupilsWithBeds } from '../domain/boarding.ts';
import type { CapacityPlan } from '../domain/capacity.ts';
import type { GradePupils, UnplacedPupils, YearEnrolment } from '../domain/enrolment.ts';
import { invariant } from '../domain/invariant.ts';
import { inYear } from '../domain/inYear.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { School } from '../domain/region/school.ts';
import type { ClassRuleBook } from '../domain/ruleBook.ts';
import type { YearClasses } from '../domain/sections.ts';
import type { YearSituation } from '../domain/situation.ts';
import { staffBlocks } from '../domain/staffPools.ts';
import type { DistrictId, Pupils, SchoolId, SchoolYear } from '../domain/units.ts';
import { formAgain } from './formAgain.ts';

/** What seating a year's pupils takes besides the pupils. */
export interface SeatingBook {
  readonly capacity: CapacityPlan;
  readonly rules: ClassRuleBook;
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly schools: readonly School[];
  /** Sections that a plan gives cohorts, by year; the rules decide when missing. */
  readonly planned?: (year: SchoolYear) => NonNullable<FormationInput['planned']>;
}

/** A year's pupils where they really sit, and their classes. */
export interface SeatedYear {
  readonly enrolment: YearEnrolment;
  readonly classes: YearClasses;
}

type Place = Pick<GradePupils, 'school' | 'stage' | 'grade'>;

/** Numbers by school, stage and grade; most schools have none, and are passed over by one look. */
class BySchool {
  readonly #numbers = new Map<SchoolId, Map<string, { readonly place: Place; number: Pupils }>>();

  add(place: Place, change: Pupils): void {
    const ofSchool = this.#numbers.get(place.school) ?? new Map();
    this.#numbers.set(place.school, ofSchool);
    const key = `${place.stage}|${place.grade}`;
    ofSchool.set(key, { place, number: (ofSchool.get(key)?.number ?? 0) + change });
  }

  /** The number of a place, which is then taken out. */
  take({ school, stage, grade }: Place): Pupils {
    const ofSchool = this.#numbers.get(school);
    if (ofSchool === undefined) return 0;
    const number = ofSchool.get(`${stage}|${grade}`)?.number ?? 0;
    ofSchool.delete(`${stage}|${grade}`);
    return number;
  }

  /** What nobody took. */
  left(): { readonly place: Place; readonly number: Pupils }[] {
    return [...this.#numbers.values()].flatMap((ofSchool) => [...ofSchool.values()]);
  }
}

const seatlessKey = (row: UnplacedPupils) => `${row.district}|${row.stage}|${row.grade}`;

/** Take the children beyond entry control out of the schools they came to, and let those who were placed sit where they were sent. */
function moveOn(
  pupils: readonly GradePupils[],
  overflow: YearClasses['overflow'],
  moves: readonly OverflowMove[],
  districts: ReadonlyMap<SchoolId, DistrictId>,
): GradePupils[] {
  const changes = new BySchool();
  for (const row of overflow) changes.add(row, -row.pupils);
  for (const { to, stage, grade, pupils: count } of moves) changes.add({ school: to, stage, grade }, count);
  const moved = pupils.map((cell) => {
    const change = changes.take(cell);
    return change === 0 ? cell : { ...cell, pupils: cell.pupils + change };
  });
  const added = changes.left().map(({ place, number }) => {
    const district = districts.get(place.school);
    invariant(district !== undefined, `pupils move to ${place.school}, which is no school`);
    return { district, ...place, pupils: number };
  });
  return [...moved, ...added].filter((cell) => cell.pupils > 0);
}

/** Take the children without a seat out of the schools they came to. */
function leaveOut(
  enrolment: YearEnrolment,
  classes: YearClasses,
  placing: OverflowPlacing,
  districts: ReadonlyMap<SchoolId, DistrictId>,
): YearEnrolment {
  const pupils = moveOn(enrolment.pupils, classes.overflow, placing.moves, districts);
  const seatless = new Map(enrolment.unplaced.map((row) => [seatlessKey(row), row]));
  for (const row of placing.unplaced) {
    const before = seatless.get(seatlessKey(row))?.pupils ?? 0;
    seatless.set(seatlessKey(row), { ...row, pupils: before + row.pupils });
  }
  return { ...enrolment, pupils, unplaced: [...seatless.values()].filter((row) => row.pupils > 0) };
}

/** Most pupils of the schools whose beds hold their entry down; a year without a row of rooms has no limit. */
export function mostPupilsIn(
  { capacity, schools }: Pick<SeatingBook, 'capacity' | 'schools'>,
  year: SchoolYear,
): Map<SchoolId, Pupils> {
  const limited = schools.filter(({ bedLimit, boarderShare = 0 }) => bedLimit === true && boarderShare > 0);
  if (limited.length === 0) return new Map();
  const beds = new Map(
    inYear(capacity.rooms, year).flatMap((row) => (row.beds === undefined ? [] : [[row.school, row.beds]])),
  );
  return new Map(
    limited.flatMap(({ id, boarderShare = 0 }) => {
      const own = beds.get(id);
      return own === undefined ? [] : [[id, mostPupilsWithBeds(own, boarderShare)]];
    }),
  );
}

/**
 * Seat one year's pupils: form classes; where entry-grade control, or a school's beds, turn children away, place them
 * at other schools with free seats or among those without one; then form the classes that result, at the schools that this
 * touches, or in all districts that share their teachers where these are short.
 *
 * @param demand Pupils by school as the projection sends them.
 * @param previous Last year's classes.
 * @param situation The year's openings and closures.
 * @returns Pupils where they sit, in the demand's total, and their classes without overflow.
 */
export function seatPupils(
  book: SeatingBook,
  demand: YearEnrolment,
  previous: YearClasses,
  situation: YearSituation,
): SeatedYear {
  const { capacity, rules, ladders, schools } = book;
  const { rooms, teachers } = capacity;
  const { year } = demand;
  const moves = situation.closed.flatMap(({ school, closeYear, receiver }) =>
    closeYear === year && receiver !== undefined ? [{ from: school, to: receiver }] : [],
  );
  const planned = book.planned?.(year);
  const mostPupils = mostPupilsIn(book, year);
  const input: FormationInput = {
    year,
    pupils: demand.pupils,
    previous: previous.groups,
    rooms,
    teachers,
    rules,
    ladders,
    moves,
    mostPupils,
    ...(planned === undefined ? {} : { planned }),
  };
  const first = formClasses(input);
  if (first.overflow.length === 0) return { enrolment: demand, classes: first };
  const placing = placeOverflow({ classes: first, schools, rooms, teachers, mostPupils, rules, ladders });
  const districts = new Map(schools.map(({ id, district }) => [id, district]));
  const enrolment = leaveOut(demand, first, placing, districts);
  const changed = new Set<SchoolId>([
    ...first.overflow.map(({ school }) => school),
    ...placing.moves.map(({ to }) => to),
    ...moves.flatMap(({ from, to }) => [from, to]),
  ]);
  const again = formAgain({
    first,
    input: { ...input, pupils: enrolment.pupils },
    schools: changed,
    districts: new Set([...changed].flatMap((school) => districts.get(school) ?? [])),
    blockOf: staffBlocks(teachers, schools),
  });
  return settle(enrolment, again, districts);
}

/** Children whom the second forming still turns away stay without a seat: nobody is sent on twice. */
function settle(
  enrolment: YearEnrolment,
  classes: YearClasses,
  districts: ReadonlyMap<SchoolId, DistrictId>,
): SeatedYear {
  if (classes.overflow.length === 0) return { enrolment, classes };
  const unplaced = classes.overflow.map(({ district, stage, grade, pupils }) => ({
    district,
    stage,
    grade,
    pupils,
  }));
  const rest = leaveOut(enrolment, classes, { moves: [], unplaced: addUp(unplaced) }, districts);
  return { enrolment: rest, classes: { ...classes, overflow: [] } };
}

function addUp(rows: readonly UnplacedPupils[]): UnplacedPupils[] {
  const sums = new Map<string, UnplacedPupils>();
  for (const row of rows) {
    const before = sums.get(seatlessKey(row))?.pupils ?? 0;
    sums.set(seatlessKey(row), { ...row, pupils: before + row.pupils });
  }
  return [...sums.values()];
}
