import type { GradePupils } from '../domain/enrolment.ts';
import { required } from '../domain/invariant.ts';
import type { Ladder } from '../domain/ladder.ts';
import { lastFor } from '../domain/lastFor.ts';
import { mixedInCensus } from '../domain/mixedInCensus.ts';
import type { ClassGroup } from '../domain/sections.ts';
import type { Stage } from '../domain/stage.ts';
import type { StudyRun } from '../domain/study.ts';
import type {
  DistrictId,
  Grade,
  Pupils,
  PupilsPerSection,
  SchoolId,
  SchoolYear,
  Sections,
} from '../domain/units.ts';
import type { Census } from './censusOf.ts';
import { historicGroup } from './historicGroup.ts';

/** Children of one grade without a seat. */
export interface Waiting {
  readonly grade: Grade;
  readonly pupils: Pupils;
  /** Whether no school counts them among its pupils. */
  readonly outside: boolean;
}

/** What the rows of a cell come to, where it is known without making them. */
export interface CellCounts {
  readonly pupils: Pupils;
  /** Rows of pupils. */
  readonly rows: number;
  /** Sections with pupils. */
  readonly sections: Sections;
  /** Sizes of the classes with pupils, each shared class once. */
  readonly sizes: readonly PupilsPerSection[];
  /** Each school that has any, its rows in one; `sizes` go by school in the same order. */
  readonly filled: readonly SchoolCounts[];
}

/** What the rows of one school in a cell come to. */
export interface SchoolCounts {
  readonly school: SchoolId;
  readonly pupils: Pupils;
  readonly rows: number;
  readonly sections: Sections;
  /** Sections that the rules ask for. */
  readonly wanted: Sections;
}

/** Pupils and classes of one stage of one district on one census day. */
export interface Cell {
  readonly year: SchoolYear;
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly groups: ClassGroup[];
  readonly pupils: GradePupils[];
  readonly waiting: Waiting[];
  /** Children without a seat: unplaced by the projection, or beyond what entry-grade control admits. */
  readonly unplaced: Pupils;
  /** Those of them whom no school counts among its pupils. */
  readonly outside: Pupils;
  /** Census rows without a number of pupils. */
  readonly pupilsUnknown: number;
  /** Census rows whose class sizes nobody reported. */
  readonly classesUnknown: number;
  /** Undefined: its rows are to be counted. */
  readonly counts?: CellCounts | undefined;
}

type OpenCell = { -readonly [Part in keyof Cell]: Cell[Part] };

export type Cells = ReadonlyMap<string, Cell>;

export function cellKey(year: SchoolYear, district: DistrictId, stage: Stage): string {
  return `${year}|${district}|${stage}`;
}

type Place = (year: SchoolYear, district: DistrictId, stage: Stage) => OpenCell;

function cellMaker(cells: Map<string, OpenCell>): Place {
  const find = (year: SchoolYear, district: DistrictId, stage: Stage): OpenCell => {
    const key = cellKey(year, district, stage);
    const cell = cells.get(key) ?? {
      ...{ year, district, stage, groups: [], pupils: [], waiting: [] },
      ...{ unplaced: 0, outside: 0, pupilsUnknown: 0, classesUnknown: 0 },
    };
    cells.set(key, cell);
    return cell;
  };
  let last: OpenCell | undefined;
  // Rows of one cell mostly follow each other.
  return (year, district, stage) => {
    const same = last?.year === year && last.district === district && last.stage === stage;
    last = same && last !== undefined ? last : find(year, district, stage);
    return last;
  };
}

function addWaiting(cell: OpenCell, { grade, pupils }: Omit<Waiting, 'outside'>, outside: boolean): void {
  cell.waiting.push({ grade, pupils, outside });
  cell.unplaced += pupils;
  if (outside) cell.outside += pupils;
}

function addRun(run: StudyRun, place: Place): void {
  for (const { year, pupils, unplaced } of run.enrolment.years) {
    for (const row of pupils) place(year, row.district, row.stage).pupils.push(row);
    for (const row of unplaced) addWaiting(place(year, row.district, row.stage), row, true);
  }
  for (const { year, groups, overflow } of run.classes) {
    for (const group of groups) place(year, group.district, group.stage).groups.push(group);
    for (const row of overflow) addWaiting(place(year, row.district, row.stage), row, false);
  }
}

interface HistoryRows {
  readonly census: Census;
  readonly ladders: ReadonlyMap<DistrictId, Ladder>;
  readonly baseYear: SchoolYear;
}

/** The cells of the years before the base year. */
const historyOf = lastFor(
  ({ census, ladders, baseYear }: HistoryRows) => [census, laddersText(ladders), baseYear],
  (rows): Cells => {
    const cells = new Map<string, OpenCell>();
    addHistory(rows, cellMaker(cells));
    return cells;
  },
);

const laddersText = (ladders: HistoryRows['ladders']) => JSON.stringify([...ladders]);

function addHistory({ census, ladders, baseYear }: HistoryRows, place: Place): void {
  for (const { district, stage, rows } of census) {
    const mixed = mixedInCensus(rows);
    const ladder = required(ladders.get(district), `district ${district} has a ladder`);
    for (const row of rows) {
      if (row.year >= baseYear) continue;
      const cell = place(row.year, district, stage);
      const { school, grade, pupils } = row;
      if (pupils === undefined) cell.pupilsUnknown += 1;
      else cell.pupils.push({ district, school, stage, grade, pupils });
      const group = historicGroup(row, district, stage, ladder, mixed.get(row));
      if (group !== undefined) cell.groups.push(group);
      else if (pupils !== 0) cell.classesUnknown += 1;
    }
  }
}

/**
 * Sort a run's pupils and classes into cells of year, district and stage: computed years from the run, years
 * before the base year from the census rows of the region.
 */
export function cellsOf(run: StudyRun, census: Census, ladders: ReadonlyMap<DistrictId, Ladder>): Cells {
  const cells = new Map<string, Cell>();
  addRun(run, cellMaker(cells as Map<string, OpenCell>));
  const { baseYear } = run.enrolment;
  for (const [key, cell] of historyOf({ census, ladders, baseYear })) cells.set(key, cell);
  return cells;
}
