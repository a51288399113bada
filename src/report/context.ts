import type { ProjectOpening } from '../domain/capacity.ts';
import type { ElsewherePupils } from '../domain/enrolment.ts';
import type { Ladder } from '../domain/ladder.ts';
import { keepingFound, onceFor } from '../domain/onceFor.ts';
import { type OwnershipIn, ownershipIn } from '../domain/ownershipIn.ts';
import type { Project } from '../domain/region/project.ts';
import { byText, laddersOf, type Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import type { Target } from '../domain/region/target.ts';
import { type RoomsByYear, roomsIn } from '../domain/roomsIn.ts';
import { type ClassRuleBook, ruleBook } from '../domain/ruleBook.ts';
import { type StaffPoolOf, staffPools } from '../domain/staffPools.ts';
import type { StudyRun } from '../domain/study.ts';
import type { DistrictId, Grade, ProjectId, SchoolId, SchoolYear } from '../domain/units.ts';
import { whileSame } from '../domain/whileSame.ts';
import { type Cell, type Cells, cellKey, cellsOf } from './cells.ts';
import { type Census, censusOf } from './censusOf.ts';
import { narrowCell } from './narrowCell.ts';
import { onceInScope } from './once.ts';
import { hasGrade, hasType, type Scope } from './scope.ts';
import { openSeats, type SeatsIn } from './seatsByCell.ts';

/** A run, sorted so that an indicator finds its rows without searching. */
export interface ReportContext {
  readonly run: StudyRun;
  readonly region: Region;
  readonly baseYear: SchoolYear;
  readonly horizonYear: SchoolYear;
  /** Base year to horizon. */
  readonly years: readonly SchoolYear[];
  readonly districts: readonly DistrictId[];
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly schools: ReadonlyMap<SchoolId, School>;
  /** Whose a school is in a year, dated changes included. */
  readonly ownershipIn: OwnershipIn;
  /** Entrants by year whom a planned private share sends to schools that no table names; those of the central path. */
  readonly elsewhere: ReadonlyMap<SchoolYear, readonly ElsewherePupils[]>;
  readonly rules: ClassRuleBook;
  /** Which pool of teachers a school draws on. */
  readonly poolOf: StaffPoolOf;
  readonly cells: Cells;
  readonly census: Census;
  /** Projects that are not cancelled, by identifier. */
  readonly projects: readonly Project[];
  /** Targets by identifier. */
  readonly targets: readonly Target[];
  readonly censusYears: ReadonlySet<SchoolYear>;
  readonly rooms: RoomsByYear;
  readonly openings: ReadonlyMap<ProjectId, ProjectOpening>;
  /** Rooms and seats by school of one stage of a district; worked out when a year is first asked for. */
  readonly seatsIn: SeatsIn;
}

const censusIn = whileSame(
  ({ enrolment }: Region) => enrolment,
  (region: Region) => censusOf(region, laddersOf(region)),
);

/** Districts by identifier; the same list while the table is the same, so that scopes over it stay the same. */
const districtsOf = onceFor((districts: Region['districts']): readonly DistrictId[] =>
  districts.map(({ id }) => id).sort(byText),
);

/** Sort a run for the indicators. */
export function buildContext(run: StudyRun): ReportContext {
  const { region, capacity, enrolment } = run;
  const ladders = laddersOf(region);
  const census = censusIn(region);
  const cells = cellsOf(run, census, ladders);
  const years = enrolment.years.map(({ year }) => year);
  const rooms = roomsIn(capacity.rooms);
  const rules = ruleBook(region);
  const schools = new Map(schoolsWithProjects(region).map((school) => [school.id, school]));
  const parts = { region, schools: [...schools.values()], ladders, rooms, rules };
  return {
    run,
    region,
    baseYear: enrolment.baseYear,
    horizonYear: Math.max(...years),
    years,
    districts: districtsOf(region.districts),
    ladders,
    schools,
    ownershipIn: ownershipIn(region, schools),
    elsewhere: new Map(enrolment.years.map(({ year, elsewhere = [] }) => [year, elsewhere])),
    rules,
    poolOf: staffPools(region),
    cells,
    census,
    projects: region.projects
      .filter((project) => project.status !== 'cancelled')
      .sort((left, right) => byText(left.id, right.id)),
    targets: [...region.targets].sort((left, right) => byText(left.id, right.id)),
    censusYears: new Set([...cells.values()].map(({ year }) => year)),
    rooms,
    openings: new Map(capacity.openings.map((opening) => [opening.project, opening])),
    seatsIn: openSeats(parts, cells, years),
  };
}

/** The cells of a scope in one year, narrowed to the scope's school types and grades; the same each time. */
export const cellsIn = onceInScope(findCells);

/** The keys of a scope's cells by year, kept because every report and future asks for the same. */
const keysOf = onceFor((_: Scope) => new Map<SchoolYear, readonly string[]>());

function keysIn(year: SchoolYear, scope: Scope): readonly string[] {
  const byYear = keysOf(scope);
  const { districts, stages } = scope;
  const keys =
    byYear.get(year) ??
    districts.flatMap((district) => stages.map((stage) => cellKey(year, district, stage)));
  byYear.set(year, keys);
  return keys;
}

function findCells(context: ReportContext, year: SchoolYear, scope: Scope): readonly Cell[] {
  const found: Cell[] = [];
  for (const key of keysIn(year, scope)) {
    const cell = context.cells.get(key);
    if (cell !== undefined) found.push(cell);
  }
  if (scope.types === undefined && scope.grades === undefined) return keepingFound(found);
  const counts = ({ school, grade }: { school: SchoolId; grade: Grade }) =>
    hasType(scope, context.schools.get(school)) && hasGrade(scope, grade);
  return keepingFound(found.map((cell) => narrowCell(cell, counts, scope)));
}
