import type { CapacityPlan } from '../domain/capacity.ts';
import type { CensusAnswers, CensusSchool, ProjectReview } from '../domain/census.ts';
import { type Problem, sayPlace } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { type TableName, tableNames } from '../domain/region/tables.ts';
import type { SchoolYear } from '../domain/units.ts';
import { boundProblems } from './boundProblems.ts';
import { type AssembledCensus, assembleCensus, type CensusOrder } from './census/assembleCensus.ts';
import { ownRowsFrom } from './census/draftOf.ts';
import { matchSchools, placeSchools } from './census/matchSchools.ts';
import { type CensusTables, readCensus } from './census/readCensus.ts';
import { renameSchools } from './census/renameSchools.ts';
import { crossChecks, crossNotices } from './crossChecks/allChecks.ts';
import { type Draft, type DraftTable, rowKey, placeOf as rowPlace } from './draft.ts';
import type { TableFile } from './rawTable.ts';
import { regionOf } from './regionOf.ts';
import { type UnderstoodTable, understoodTables } from './understoodTables.ts';

/** A place with a census in it, and what became of its projects. */
export interface PlaceWithCensus {
  readonly region: Region;
  readonly projects: readonly ProjectReview[];
  readonly schools: readonly CensusSchool[];
}

/** A census before it is accepted. */
export interface CensusReading {
  /** The tables that were found, with the columns that were recognised. */
  readonly tables: readonly UnderstoodTable[];
  /** The school year that it counts; undefined where it tells of none after the base year. */
  readonly year: SchoolYear | undefined;
  /** Every school of census and place, those that ask for a word first; empty while the year is not known. */
  readonly schools: readonly CensusSchool[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** The place with the census; undefined where anything is wrong. */
  readonly whole: PlaceWithCensus | undefined;
  /**
   * The place with what is sound of the census, figures of the year before (assumed) in the place of the rest, and the
   * problem of everything that was left out; undefined where nothing is wrong or nothing can be taken.
   */
  readonly rest: (PlaceWithCensus & { readonly leftOut: readonly Problem[] }) | undefined;
}

/** Each problem left out can bring another to light, as a row that others refer to goes. */
const mostRounds = 20;

/**
 * Add a new census to a place: its year becomes the base year, the censuses before are history, and nothing else of
 * the place is lost.
 *
 * @param region The place, sound.
 * @param capacity Rooms and openings as the place's own tables had them, up to its horizon.
 * @param files The census: our tables, our workbook or official forms; only enrolment is needed.
 * @param answers What the planner says of schools that the files leave open.
 * @returns Never throws on whatever bytes.
 */
export function addCensus(
  region: Region,
  capacity: CapacityPlan,
  files: readonly TableFile[],
  answers: CensusAnswers,
): CensusReading {
  const census = readCensus(files, region.place.baseYear);
  const { draft, year, problems: read } = census;
  const tables = understoodTables(draft);
  const { notices } = census;
  if (year === undefined) {
    return {
      tables,
      year,
      schools: [],
      problems: boundProblems(read),
      notices,
      whole: undefined,
      rest: undefined,
    };
  }
  const order: CensusOrder = { region, capacity, year, answers, leftOut: undefined };
  const assembled = assembleCensus(order, draft);
  const problems = [...read, ...problemsOf(assembled, region)];
  const told = crossNotices.flatMap((check) => check(assembled.draft)).map((each) => inPlace(each, region));
  return {
    ...{ tables, year, schools: assembled.schools, problems: boundProblems(problems) },
    notices: boundProblems([...notices, ...assembled.notices, ...told]),
    whole: problems.length === 0 ? placeOf(assembled) : undefined,
    rest: problems.length === 0 ? undefined : soundRest(order, census, problems),
  };
}

const placeOf = ({ draft, projects, schools }: AssembledCensus): PlaceWithCensus => ({
  ...{ region: regionOf(draft), projects, schools },
});

/** Problems of putting the census in and of all cross checks; a school without rows is told once. */
function problemsOf({ draft, problems }: AssembledCensus, region: Region): Problem[] {
  const missing = new Set(
    problems.filter(({ code }) => code === 'censusSchoolMissing').map(({ details }) => details.school),
  );
  const checked = crossChecks
    .flatMap((check) => check(draft))
    .filter(({ code, details }) => code !== 'noBaseYearEnrolment' || !missing.has(details.school ?? ''));
  return [...problems, ...checked.map((problem) => inPlace(problem, region))];
}

/** A row of the place's own stands in none of the planner's files: its place's name says where. */
function inPlace(problem: Problem, { place }: Region): Problem {
  const { row, column } = problem.at;
  if (row === undefined || row < ownRowsFrom) return problem;
  const at = { file: place.name, ...(column === undefined ? {} : { column }) };
  return { ...problem, at, where: sayPlace(at) };
}

const needsNoRow = new Set(['censusSchoolMissing']);

/** Leave out rows of the census until nothing is wrong; undefined where a problem is of no row, or nothing is left. */
function soundRest(
  order: CensusOrder,
  { draft }: CensusTables,
  problems: readonly Problem[],
): CensusReading['rest'] {
  const leftOut: Problem[] = [];
  let [census, toMend] = [draft, problems];
  let dropped: NonNullable<CensusOrder['leftOut']> = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const rows = toMend.filter(({ code }) => !needsNoRow.has(code));
    const next = without(census, rows);
    if (next === undefined) return undefined;
    leftOut.push(...toMend);
    const known = placeSchools(matchSchools(order.region, census, order.answers));
    const gone = census.enrolment.rows.filter((row) => !next.enrolment.rows.includes(row));
    const renamed = renameSchools({ ...census, enrolment: { ...census.enrolment, rows: gone } }, known);
    dropped = [...dropped, ...renamed.enrolment.rows];
    census = next;
    const assembled = assembleCensus({ ...order, leftOut: dropped }, census);
    toMend = problemsOf(assembled, order.region);
    if (toMend.length === 0) return { ...placeOf(assembled), leftOut: boundProblems(leftOut) };
  }
  return undefined;
}

/** Without the rows that problems are about; undefined where one is no row of the census's. */
function without(census: Draft, problems: readonly Problem[]): Draft | undefined {
  const read = tableNames.filter((name) => census[name].state === 'read');
  const keyOf = (name: TableName, row: Draft[TableName]['rows'][number]) =>
    rowKey(rowPlace(census[name], row));
  const known = new Set(read.flatMap((name) => census[name].rows.map((row) => keyOf(name, row))));
  const unsound = new Set<string>();
  for (const { at } of problems) {
    if (at.row === undefined || at.row >= ownRowsFrom || !known.has(rowKey(at))) return undefined;
    unsound.add(rowKey(at));
  }
  const rest = tableNames.map((name): [TableName, DraftTable<TableName>] => [
    name,
    { ...census[name], rows: census[name].rows.filter((row) => !unsound.has(keyOf(name, row))) },
  ]);
  const left = Object.fromEntries(rest) as unknown as Draft;
  return left.enrolment.rows.length > 0 ? left : undefined;
}
