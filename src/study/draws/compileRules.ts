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

/** What rules say where none holds. */
const unruled = {
  ...{ cap: 0, target: 0, mergeBelow: -1, sizeRange: 0, keepLast: 0, splits: 0 },
  ...{ formCap: 0, entryCap: 0, fillCap: 0, mixBelow: 0, mixCap: 0 },
} as const satisfies Record<keyof CellRules, number>;

type RuleNumbers = Readonly<Record<keyof CellRules, number>>;

const figures = Object.keys(unruled) as (keyof CellRules)[];

function emptyTable(length: number): CellRules {
  const [ints, flags] = [() => new Int32Array(length), () => new Uint8Array(length)];
  return {
    ...{ cap: ints(), target: ints(), mergeBelow: ints().fill(unruled.mergeBelow), sizeRange: ints() },
    ...{ keepLast: flags(), splits: flags(), formCap: ints(), entryCap: ints(), fillCap: ints() },
    ...{ mixBelow: ints(), mixCap: ints() },
  };
}

/** The table made last for the same cells and years, from which the next one begins: most rules stay. */
const madeLast = lastFor(
  ({ layout, region, years }: RuledYears) => [layout, region.schools, ...years],
  (_: RuledYears): { table: CellRules | undefined } => ({ table: undefined }),
);

function compileAnew(ruled: RuledYears): CellRules {
  const { layout, region, years } = ruled;
  const width = layout.cells.length;
  const rules = ruleBook(region);
  const last = madeLast(ruled);
  const before = last.table ?? emptyTable(years.length * width);
  const table = { ...before };
  for (const [ahead, year] of years.entries())
    for (const { first, cells } of alikeIn(ruled))
      writeRule(before, table, { from: ahead * width, cells }, ruleNumbers(rules, first, year));
  last.table = table;
  return table;
}

/** What the rules of a year say of a cell. */
function ruleNumbers(rules: ClassRuleBook, cell: DrawnCell, year: SchoolYear): RuleNumbers {
  const rule = rules.ruleOf(cell, year);
  if (rule === undefined) return unruled;
  const control = rules.entryCapOf(cell, year);
  const mixing = rules.mixingOf(cell, year);
  const limit = cell.intoStage === 0 ? (control ?? rule.ceilingSize) : undefined;
  return {
    cap: rule.capSize,
    target: rule.targetSize,
    mergeBelow: rule.mergeBelow ?? unruled.mergeBelow,
    sizeRange: rule.sizeRange ?? 0,
    keepLast: rule.keepLast === true ? 1 : 0,
    splits: rule.splitOversize === true ? 1 : 0,
    formCap: sizeAtForming(rule, rule.capSize),
    entryCap: limit === undefined ? 0 : sizeAtForming(rule, limit),
    fillCap: sizeAtForming(rule, Math.min(rule.capSize, control ?? rule.capSize)),
    mixBelow: mixing?.below ?? 0,
    mixCap: mixing?.cap ?? 0,
  };
}

interface AlikeInYear {
  /** Where the year begins. */
  readonly from: number;
  readonly cells: readonly number[];
}

/**
 * Write what rules say of cells that they treat alike, and always have, where it differs from what was said before: the
 * rows of a figure that stays are the same ones.
 */
function writeRule(
  before: CellRules,
  table: Record<keyof CellRules, CellRules[keyof CellRules]>,
  { from, cells }: AlikeInYear,
  said: RuleNumbers,
): void {
  const first = from + (cells[0] as number);
  for (const figure of figures) {
    if (table[figure][first] === said[figure]) continue;
    if (table[figure] === before[figure]) table[figure] = before[figure].slice();
    const row = table[figure];
    for (const cell of cells) row[from + cell] = said[figure];
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
