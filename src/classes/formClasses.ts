import { usableRooms } from '../domain/capacity.ts';
import { groupBy } from '../domain/groupBy.ts';
import { inYear } from '../domain/inYear.ts';
import type { ClassGroup, Overflow, YearClasses } from '../domain/sections.ts';
import { suppliedPools } from '../domain/staffPools.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId } from '../domain/units.ts';
import { causeOf } from './causeOf.ts';
import type { FormationInput } from './formationInput.ts';
import { type GradeCell, overflowOf, seatEvenly, sectionsIn, sectionsOfAll } from './gradeCell.ts';
import { holdEntryDown } from './holdEntryDown.ts';
import { mergeForRooms, mergeSmall } from './mergeClasses.ts';
import { mixGrades } from './mixGrades.ts';
import { openCells } from './openCells.ts';
import { shareRooms } from './shareRooms.ts';
import { regroupAsPlanned, splitOversize } from './splitClasses.ts';
import { withdrawSections } from './withdrawSections.ts';

export type { FormationInput, SchoolMove } from './formationInput.ts';
export { byLadder } from './ladderOrder.ts';
export { observedClasses, startClasses } from './observedClasses.ts';
export {
  type OverflowInput,
  type OverflowMove,
  type OverflowPlacing,
  placeOverflow,
} from './placeOverflow.ts';

/** Form one school's classes: let small grades share, move up, merge, form entry grades, split; all its stages share the building. */
function formSchool(all: readonly GradeCell[], usable: number | undefined): void {
  const cells = mixGrades(all);
  let rooms = usable;
  if (rooms !== undefined && cells.length < all.length)
    for (const cell of all) if (cell.mixed !== undefined) rooms -= sectionsIn(cell);
  const upper: GradeCell[] = [];
  const formed: GradeCell[] = [];
  for (const cell of cells) (cell.before === undefined ? formed : upper).push(cell);
  for (const cell of upper) mergeSmall(cell);
  if (rooms !== undefined) mergeForRooms(upper, rooms - formed.length);
  regroupAsPlanned(upper);
  splitOversize(upper, shareRooms(formed, rooms === undefined ? undefined : rooms - sectionsOfAll(upper)));
  const roomLeft = rooms === undefined || sectionsOfAll(cells) < rooms;
  for (const cell of cells) cell.roomLeft = roomLeft;
}

/** Children beyond entry-grade control, by school and grade. */
function beyondControl(cells: readonly GradeCell[]): Overflow[] {
  const rows: Overflow[] = [];
  for (const cell of cells) {
    const pupils = overflowOf(cell);
    if (pupils > 0) rows.push({ ...cell.grade, pupils });
  }
  return rows;
}

/** One row per school and grade. */
function addUp(rows: readonly Overflow[]): Overflow[] {
  const groups = groupBy(rows, ({ school, stage, grade }) => `${school}|${stage}|${grade}`);
  return [...groups.values()].map((same) => ({
    ...(same[0] as Overflow),
    pupils: same.reduce((sum, { pupils }) => sum + pupils, 0),
  }));
}

/** The cell without the children beyond entry-grade control. */
function seatedOf(cell: GradeCell): GradeCell {
  const beyond = overflowOf(cell);
  if (beyond === 0) return cell;
  const seated = { ...cell, grade: { ...cell.grade, pupils: cell.grade.pupils - beyond } };
  seatEvenly(seated, sectionsIn(cell));
  return seated;
}

function groupOf(cell: GradeCell): ClassGroup {
  const { district, school, stage, grade } = cell.grade;
  const { entered, wanted, mixed } = cell;
  const seated = seatedOf(cell);
  const { sizes } = seated;
  const cause = causeOf(seated);
  const basis = 'projected';
  return mixed === undefined
    ? { district, school, stage, grade, entered, sizes, basis, wanted, cause }
    : { district, school, stage, grade, entered, sizes, mixed, basis, wanted, cause };
}

/** Form the classes of every school; its cells follow each other. */
function formSchools({ rooms, year }: FormationInput, cells: readonly GradeCell[]): void {
  const usable = new Map(inYear(rooms, year).map((row) => [row.school, usableRooms(row)]));
  let first = 0;
  for (let next = 1; next <= cells.length; next += 1) {
    const school = cells[first]?.grade.school ?? '';
    if (cells[next]?.grade.school === school) continue;
    formSchool(cells.slice(first, next), usable.get(school));
    first = next;
  }
}

/** Withdraw sections of the pools whose teachers are short. */
function withdrawStaffless({ teachers, year }: FormationInput, cells: readonly GradeCell[]): void {
  const poolOf = suppliedPools(teachers);
  const stages = new Map<DistrictId, Map<Stage, GradeCell[]>>();
  for (const cell of cells) {
    const { stage } = cell.grade;
    const pool = poolOf(cell.grade);
    const ofPool = stages.get(pool) ?? new Map<Stage, GradeCell[]>();
    const ofStage = ofPool.get(stage) ?? [];
    if (ofStage.length === 0) stages.set(pool, ofPool.set(stage, ofStage));
    ofStage.push(cell);
  }
  for (const { district, stage, sections } of inYear(teachers, year)) {
    const ofStage = stages.get(district)?.get(stage);
    if (sections !== undefined && ofStage !== undefined) withdrawSections(ofStage, sections);
  }
}

/**
 * Form the classes of one school year.
 *
 * Per school, in one building: (0) small neighbouring grades share mixed-grade classes where the rules of a rural
 * school say so; of the others (1) last year's classes move up with their pupils; (2) upper grades are merged under
 * the merge threshold, or where rooms were lost; (3) entry grades, and upper grades without classes, are formed in
 * the rooms left, worst average first, with the seats free that the rule keeps for transfers within the year; (4) upper classes over the cap are split where the rule allows it and rooms
 * are left; where a plan gives a cohort its sections, they take the place of what the rules want in (3) and (4). Then per
 * pool of teachers (5) sections opened this year are withdrawn while it is short, and
 * (6) entry-grade control sends children beyond its cap to `overflow`; schools whose beds hold their entry down have
 * sent those without one there before.
 *
 * Laws: sizes and overflow add up to the pupils of every school and grade; sections never exceed usable rooms,
 * except one section per grade with pupils; the order of rows does not matter.
 *
 * @returns Classes sorted by school, then ladder order; grades without pupils have no group.
 * @throws {InvariantError} A grade with pupils has no ladder place or no class rule this year.
 */
export function formClasses(input: FormationInput): YearClasses {
  const { year } = input;
  const { pupils, turnedAway } = holdEntryDown(input);
  const cells = openCells({ ...input, pupils });
  formSchools(input, cells);
  withdrawStaffless(input, cells);
  const beyond = beyondControl(cells);
  const overflow = turnedAway.length === 0 ? beyond : addUp([...beyond, ...turnedAway]);
  return { year, groups: cells.map(groupOf), overflow };
}
