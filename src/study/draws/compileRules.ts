import { usableRooms } from '../../domain/capacity.ts';
import { lastFor } from '../../domain/lastFor.ts';
import type { PlannedSeating } from '../../domain/plannedSeating.ts';
import { byText, type Region } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import { type ClassRuleBook, mayMixGrades, ruleBook, sizeAtForming } from '../../domain/ruleBook.ts';
import type { YearSituation } from '../../domain/situation.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolId, SchoolYear } from '../../domain/units.ts';
import type { DrawWorld } from '../../draws/drawFutures.ts';
import { sectionsByCohort } from '../followPlan.ts';
import { mostPupilsIn } from '../seatPupils.ts';
import { type CellLayout, type DrawnCell, staffName } from './layOutCells.ts';

type CellRules = Pick<
  DrawWorld,
  | 'cap'
  | 'formCap'
  | 'target'
  | 'mergeBelow'
  | 'keepLast'
  | 'sizeRange'
  | 'splits'
  | 'entryCap'
  | 'fillCap'
  | 'mixBelow'
  | 'mixCap'
>;

type RuleTables = Pick<Region, 'classRules' | 'schools'>;

/** Class rules by year and cell. */
export function compileRules(
  layout: CellLayout,
  region: RuleTables,
  years: readonly SchoolYear[],
): CellRules {
  return compileOnce({ layout, region, years });
}

interface RuledYears {
  readonly layout: CellLayout;
  readonly region: RuleTables;
  readonly years: readonly SchoolYear[];
}

const compileOnce = lastFor(
  ({ layout, region, years }: RuledYears) => [
    ...([layout, region.classRules, region.schools] as const),
    ...years,
  ],
  compileAnew,
);

/** Cells that a rule book never tells apart: grades of one stage and district, at schools that it treats alike. */
interface Alike {
  readonly first: DrawnCell;
  readonly cells: number[];
}

const alikeIn = lastFor(
  ({ layout, region }: RuledYears) => [layout, region.schools],
  ({ layout: { cells }, region }): readonly Alike[] => {
    const schools = new Map(region.schools.map((school) => [school.id, school]));
    const found = new Map<string, Alike>();
    cells.forEach((cell, index) => {
      const school = schools.get(cell.school);
      const { district, stage, grade, intoStage } = cell;
      const treated = [school?.entryControl === true, school !== undefined && mayMixGrades(school)];
      const key = [district, stage, grade, intoStage, ...treated].join('|');
      const alike = found.get(key) ?? { first: cell, cells: [] };
      alike.cells.push(index);
      found.set(key, alike);
    });
    return [...found.values()];
  },
);

function compileAnew(ruled: RuledYears): CellRules {
  const { layout, region, years } = ruled;
  const width = layout.cells.length;
  const rules = ruleBook(region);
  const length = years.length * width;
  const table = {
    ...{ cap: new Int32Array(length), target: new Int32Array(length), mixCap: new Int32Array(length) },
    ...{ mergeBelow: new Int32Array(length).fill(-1), mixBelow: new Int32Array(length) },
    ...{ keepLast: new Uint8Array(length), splits: new Uint8Array(length) },
    ...{ entryCap: new Int32Array(length), fillCap: new Int32Array(length) },
    ...{ formCap: new Int32Array(length), sizeRange: new Int32Array(length) },
  };
  for (const [ahead, year] of years.entries())
    for (const { first, cells } of alikeIn(ruled)) writeRule(table, ahead * width, cells, rules, first, year);
  return table;
}

/** Write what the rules of a year say of cells that they treat alike; nothing where none holds. */
function writeRule(
  table: CellRules,
  from: number,
  cells: readonly number[],
  rules: ClassRuleBook,
  first: DrawnCell,
  year: SchoolYear,
): void {
  const rule = rules.ruleOf(first, year);
  if (rule === undefined) return;
  const control = rules.entryCapOf(first, year);
  const mixing = rules.mixingOf(first, year);
  const limit = first.intoStage === 0 ? (control ?? rule.ceilingSize) : undefined;
  const formCap = sizeAtForming(rule, rule.capSize);
  const entryCap = limit === undefined ? 0 : sizeAtForming(rule, limit);
  const fillCap = sizeAtForming(rule, Math.min(rule.capSize, control ?? rule.capSize));
  for (const cell of cells) {
    const at = from + cell;
    table.cap[at] = rule.capSize;
    table.target[at] = rule.targetSize;
    table.mergeBelow[at] = rule.mergeBelow ?? -1;
    table.sizeRange[at] = rule.sizeRange ?? 0;
    table.keepLast[at] = rule.keepLast === true ? 1 : 0;
    table.splits[at] = rule.splitOversize === true ? 1 : 0;
    table.formCap[at] = formCap;
    table.entryCap[at] = entryCap;
    table.fillCap[at] = fillCap;
    table.mixBelow[at] = mixing?.below ?? 0;
    table.mixCap[at] = mixing?.cap ?? 0;
  }
}

type PlannedCells = Pick<DrawWorld, 'planned' | 'plannedCap' | 'plannedFormCap' | 'plannedAnew'>;

/** What is said of sections by year and cell where no plan says anything. */
export function emptyPlan({ cells }: CellLayout, years: number): PlannedCells {
  const length = years * cells.length;
  return {
    ...{ planned: new Int32Array(length), plannedCap: new Int32Array(length) },
    ...{ plannedFormCap: new Int32Array(length), plannedAnew: new Uint8Array(length) },
  };
}

/** What a plan says of sections, by year and cell. */
export function compilePlanned(
  layout: CellLayout,
  region: RuleTables,
  years: readonly SchoolYear[],
  plan: PlannedSeating,
): PlannedCells {
  const { cells } = layout;
  const table = emptyPlan(layout, years.length);
  const [rules, sectionsIn] = [ruleBook(region), sectionsByCohort(plan.sections)];
  for (const [ahead, year] of years.entries()) {
    const sectionsOf = sectionsIn(year);
    for (const [index, cell] of cells.entries()) {
      const at = ahead * cells.length + index;
      const row = sectionsOf(cell.school, cell.stage, year - cell.intoStage);
      if (row === undefined) continue;
      table.planned[at] = row.sections;
      table.plannedCap[at] = row.cap;
      table.plannedFormCap[at] = sizeAtForming(rules.ruleOf(cell, year) ?? {}, row.cap);
      table.plannedAnew[at] = row.regroup ? 1 : 0;
    }
  }
  return table;
}

type Places = Pick<DrawWorld, 'rooms' | 'standing' | 'beds' | 'staffed' | 'movesStart' | 'moves'>;

/** Rooms, beds and closures by year and school, and the sections that teachers can staff. */
export function compilePlaces(
  { schools, staffs }: CellLayout,
  { capacity }: Pick<StudyRun, 'capacity'>,
  allSchools: readonly School[],
  years: readonly SchoolYear[],
  situationOf: (year: SchoolYear) => YearSituation,
): Places {
  const count = years.length * schools.length;
  const rooms = new Int32Array(count).fill(-1);
  const beds = new Int32Array(count).fill(-1);
  const standing = new Uint8Array(count);
  const staffed = new Int32Array(years.length * staffs.length).fill(-1);
  const schoolAt = new Map<SchoolId, number>(schools.map(({ id }, index) => [id, index]));
  const staffAt = new Map(staffs.map(({ pool, stage }, index) => [staffName(pool, stage), index]));
  const first = years[0] ?? 0;
  for (const row of capacity.rooms) {
    const school = schoolAt.get(row.school);
    if (school === undefined) continue;
    const at = (row.year - first) * schools.length + school;
    rooms[at] = usableRooms(row) ?? -1;
    standing[at] = row.inUse ? 1 : 2;
  }
  for (const { district, stage, year, sections } of capacity.teachers) {
    const staff = staffAt.get(staffName(district, stage));
    if (staff !== undefined && sections !== undefined)
      staffed[(year - first) * staffs.length + staff] = sections;
  }
  const movesStart = new Int32Array(years.length + 1);
  const moves: number[] = [];
  years.forEach((year, ahead) => {
    for (const [school, most] of mostPupilsIn({ capacity, schools: allSchools }, year)) {
      const index = schoolAt.get(school);
      if (index !== undefined) beds[ahead * schools.length + index] = most;
    }
    const closing = ahead === 0 ? [] : situationOf(year).closed.filter(({ closeYear }) => closeYear === year);
    for (const { school, receiver } of closing.sort((left, right) => byText(left.school, right.school))) {
      const [from, to] = [schoolAt.get(school), schoolAt.get(receiver ?? '')];
      if (from !== undefined && to !== undefined) moves.push(from, to);
    }
    movesStart[ahead + 1] = moves.length / 2;
  });
  return { rooms, standing, beds, staffed, movesStart, moves: Int32Array.from(moves) };
}
