import { usableRooms } from '../domain/capacity.ts';
import { groupBy } from '../domain/groupBy.ts';
import type { ClassGroup, Overflow, YearClasses } from '../domain/sections.ts';
import { causeOf } from './causeOf.ts';
import type { FormationInput } from './formationInput.ts';
import { type GradeCell, overflowOf, seatEvenly, sectionsIn } from './gradeCell.ts';
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
  const shared = all.reduce((sum, cell) => sum + (cell.mixed === undefined ? 0 : sectionsIn(cell)), 0);
  const rooms = usable === undefined ? undefined : usable - shared;
  const upper = cells.filter((cell) => cell.before !== undefined);
  const formed = cells.filter((cell) => cell.before === undefined);
  for (const cell of upper) mergeSmall(cell);
  if (rooms !== undefined) mergeForRooms(upper, rooms - formed.length);
  regroupAsPlanned(upper);
  const kept = upper.reduce((sum, cell) => sum + sectionsIn(cell), 0);
  splitOversize(upper, shareRooms(formed, rooms === undefined ? undefined : rooms - kept));
  const used = cells.reduce((sum, cell) => sum + sectionsIn(cell), 0);
  for (const cell of cells) cell.roomLeft = rooms === undefined || used < rooms;
}

function overflowRow(cell: GradeCell): Overflow {
  const { district, school, stage, grade } = cell.grade;
  return { district, school, stage, grade, pupils: overflowOf(cell) };
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
  return {
    district,
    school,
    stage,
    grade,
    entered,
    sizes: seated.sizes,
    ...(mixed === undefined ? {} : { mixed }),
    basis: 'projected',
    wanted,
    cause: causeOf(seated),
  };
}

/**
 * Form the classes of one school year.
 *
 * Per school, in one building: (0) small neighbouring grades share mixed-grade classes where the rules of a rural
 * school say so; of the others (1) last year's classes move up with their pupils; (2) upper grades are merged under
 * the merge threshold, or where rooms were lost; (3) entry grades, and upper grades without classes, are formed in
 * the rooms left, worst average first; (4) upper classes over the cap are split where the rule allows it and rooms
 * are left; where a plan gives a cohort its sections, they take the place of what the rules want in (3) and (4). Then per district and stage (5) sections opened this year are withdrawn while teachers are short, and
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
  const rooms = new Map(
    input.rooms.filter((row) => row.year === year).map((row) => [row.school, usableRooms(row)]),
  );
  for (const [school, ofSchool] of groupBy(cells, (cell) => cell.grade.school))
    formSchool(ofSchool, rooms.get(school));
  const stages = groupBy(cells, ({ grade }) => `${grade.district}|${grade.stage}`);
  for (const supply of input.teachers) {
    const ofStage = stages.get(`${supply.district}|${supply.stage}`);
    if (supply.year === year && supply.sections !== undefined && ofStage !== undefined)
      withdrawSections(ofStage, supply.sections);
  }
  const beyond = cells.map(overflowRow).filter((row) => row.pupils > 0);
  const overflow = turnedAway.length === 0 ? beyond : addUp([...beyond, ...turnedAway]);
  return { year, groups: cells.map(groupOf), overflow };
}
