import type { FormationInput } from '../classes/formClasses.ts';
import type { CapacityPlan } from '../domain/capacity.ts';
import type { GradePupils, YearEnrolment } from '../domain/enrolment.ts';
import { groupBy } from '../domain/groupBy.ts';
import { entryGrade, type Ladder } from '../domain/ladder.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import type { PlannedSeating } from '../domain/plannedSeating.ts';
import type { Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { ruleBook } from '../domain/ruleBook.ts';
import type { YearSituation } from '../domain/situation.ts';
import { staffedSections } from '../domain/staffing.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, SchoolId, SchoolYear } from '../domain/units.ts';

/** What a run must know to send entrants where a plan wants them. */
export interface PlanGround {
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly schools: readonly School[];
}

/**
 * Send a year's entrants where a plan wants them: of each school's entrants the same shares as in the plan, in whole
 * pupils.
 *
 * @returns The enrolment with the same totals.
 */
export function sendEntrants(
  enrolment: YearEnrolment,
  moves: PlannedSeating['moves'],
  { ladders, schools }: PlanGround,
): YearEnrolment {
  const now = moves.filter(({ year }) => year === enrolment.year);
  if (now.length === 0) return enrolment;
  const districts = new Map(schools.map(({ id, district }) => [id, district]));
  const gradeOf = (school: SchoolId, stage: Stage) => {
    const ladder = ladders.get(districts.get(school) ?? '');
    return ladder && entryGrade(ladder, stage);
  };
  const sent = new Map(enrolment.pupils.map((cell) => [keyOf(cell), cell]));
  const cells = new Map(sent);
  for (const group of groupBy(now, ({ from, stage }) => `${from}|${stage}`).values()) {
    const [first] = group;
    const grade = first && gradeOf(first.from, first.stage);
    if (first === undefined || grade === undefined) continue;
    const home = sent.get(keyOf({ school: first.from, stage: first.stage, grade }));
    if (home === undefined) continue;
    const away = group.reduce((sum, { pupils }) => sum + pupils, 0);
    const parts = roundToTotal(
      [Math.max(0, first.of - away), ...group.map(({ pupils }) => pupils)],
      home.pupils,
    );
    const arrived = (cells.get(keyOf(home))?.pupils ?? 0) - home.pupils;
    cells.set(keyOf(home), { ...home, pupils: arrived + (parts[0] ?? 0) });
    for (const [index, { to, stage }] of group.entries()) {
      const district = districts.get(to);
      const entry = gradeOf(to, stage);
      if (district === undefined || entry === undefined) continue;
      const cell = cells.get(keyOf({ school: to, stage, grade: entry }));
      const empty: GradePupils = { district, school: to, stage, grade: entry, pupils: 0 };
      const before = cell ?? empty;
      cells.set(keyOf(before), { ...before, pupils: before.pupils + (parts[index + 1] ?? 0) });
    }
  }
  return { ...enrolment, pupils: [...cells.values()].filter(({ pupils }) => pupils > 0) };
}

const keyOf = ({ school, stage, grade }: Pick<GradePupils, 'school' | 'stage' | 'grade'>) =>
  `${school}|${stage}|${grade}`;

/**
 * The situation of a year under a plan: schools that it opens take those children only whom it sends there, and the
 * rooms that it adds change nobody's school by themselves.
 *
 * @param decided The situation of the same year without the plan's works.
 */
export function situationUnderPlan(
  situation: YearSituation,
  decided: YearSituation,
  filledByMoves: readonly SchoolId[],
): YearSituation {
  const planned = new Set(filledByMoves);
  const opened = situation.opened.map((one) => (planned.has(one.school) ? { ...one, entryPlaces: {} } : one));
  return { ...situation, opened, places: decided.places };
}

/** Teachers as a plan has them, in the pools that it names. */
export function staffAsPlanned(
  region: Region,
  capacity: CapacityPlan,
  planned: PlannedSeating['teachers'],
): CapacityPlan {
  const rules = ruleBook(region);
  const found = new Map(planned.map((row) => [`${row.district}|${row.stage}|${row.year}`, row.teachers]));
  const teachers = capacity.teachers.map((row) => {
    const key = `${row.district}|${row.stage}|${row.year}`;
    if (!found.has(key)) return row;
    const most = found.get(key);
    if (most === undefined) return { ...row, sections: undefined };
    const { teachersPerClass } = rules.staffingOf(row.district, row.stage, row.year);
    return {
      ...row,
      teachers: Math.floor(most + 1e-6),
      sections: staffedSections(most + 1e-6, teachersPerClass),
    };
  });
  return { ...capacity, teachers };
}

/** What a plan says of a cohort's sections in a year, for look-up. */
export function sectionsByCohort(
  rows: PlannedSeating['sections'],
): (year: SchoolYear) => NonNullable<FormationInput['planned']> {
  const cohorts = groupBy(rows, ({ school, stage, entered }) => `${school}|${stage}|${entered}`);
  return (year) => (school, stage, entered) => {
    const row = cohorts
      .get(`${school}|${stage}|${entered}`)
      ?.find(({ fromYear, toYear }) => fromYear <= year && year <= toYear);
    return row && { sections: row.sections, cap: row.cap, regroup: row.regrouped && row.fromYear === year };
  };
}
