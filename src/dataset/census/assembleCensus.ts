import type { CapacityPlan } from '../../domain/capacity.ts';
import type { CensusAnswers, CensusSchool, ProjectReview, SchoolFate } from '../../domain/census.ts';
import type { Problem } from '../../domain/problem.ts';
import type { EnrolmentRow } from '../../domain/region/enrolment.ts';
import type { Region } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import type { SchoolId, SchoolYear } from '../../domain/units.ts';
import { isOpenIn } from '../crossChecks/baseYear.ts';
import { type Draft, type DraftRow, type DraftTable, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';
import { settleWords } from '../settleWords.ts';
import { tableFields } from '../tableFields.ts';
import { carriedTables } from './carriedTables.ts';
import { draftOf, ownRowsFrom, rowsOf } from './draftOf.ts';
import { layOver } from './layOver.ts';
import { matchSchools, placeSchools } from './matchSchools.ts';
import { renameSchools } from './renameSchools.ts';
import { strayAnswers } from './strayAnswers.ts';
import { tellSchools } from './tellSchools.ts';
import { type UpdatedProjects, updateProjects } from './updateProjects.ts';
import { updateSchool, yearWithout } from './updateSchools.ts';

/** The place with the census in it, before anything between rows is checked. */
export interface AssembledCensus {
  readonly draft: Draft;
  readonly schools: readonly CensusSchool[];
  readonly projects: readonly ProjectReview[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
}

/** How a census is put into a place. */
export interface CensusOrder {
  readonly region: Region;
  /** Rooms and openings as the place's own tables had them. */
  readonly capacity: CapacityPlan;
  readonly year: SchoolYear;
  readonly answers: CensusAnswers;
  /**
   * Rows of the census that are left out: last figures are taken again, as assumed, for what they would have told and
   * for schools of which nothing is said. Undefined: nothing is left out, and such schools are problems.
   */
  readonly leftOut: readonly DraftRow<'enrolment'>[] | undefined;
}

/**
 * Put a census into a place: its rows under the place's own identifiers, schools and projects brought up to its year,
 * everything before it as it was.
 */
export function assembleCensus(order: CensusOrder, census: Draft): AssembledCensus {
  const { region, year, answers } = order;
  const matches = matchSchools(region, census, answers);
  const own = draftOf(region);
  const renamed = renameSchools(census, placeSchools(matches));
  // Names and grades are settled in the place's own words, among the place's schools.
  const settled = settleWords({
    ...own,
    enrolment: renamed.enrolment,
    schools: layOver(own.schools, complete(renamed, region)),
  });
  const { fresh, corrected } = freshRows(region, settled.draft.enrolment);
  const counted = new Set(fresh.flatMap(({ fields }) => (fields.year === year ? (fields.school ?? []) : [])));
  const told = new Map(renamed.schools.rows.map(({ fields }) => [fields.id, fields]));
  const projects = updateProjects(region, order.capacity, {
    year,
    teaches: (school) => counted.has(school),
    tellsRooms: (school) => told.get(school)?.homeRooms !== undefined,
  });
  const fates = fatesOf(order, counted, projects);
  const schools = schoolRows(order, renamed, { fates, projects, counted, fresh });
  const carried = carriedRows(order, fresh, fates, counted);
  const carriedSchools = new Set(carried.map(({ school }) => school));
  const tables = carriedTables.map((table) => [
    table,
    layOver(own[table], renamed[table] as DraftTable<typeof table>),
  ]);
  const enrolment = {
    ...settled.draft.enrolment,
    rows: [...own.enrolment.rows, ...fresh, ...numbered(carried, own.enrolment.rows.length)],
  };
  const horizonYear = Math.max(region.place.horizonYear, year + 1);
  const draft = {
    ...own,
    ...(Object.fromEntries(tables) as Pick<Draft, (typeof carriedTables)[number]>),
    ...{ enrolment, schools },
    region: { ...own.region, rows: rowsOf<'region'>([{ ...region.place, baseYear: year, horizonYear }]) },
    projects: { ...own.projects, rows: rowsOf<'projects'>(projects.projects) },
  };
  const lines = tellSchools({ order, matches, fates, carried: carriedSchools, rows: enrolment.rows });
  return {
    draft,
    schools: lines,
    projects: projects.reviews,
    problems: [
      ...strayAnswers(region, answers, matches),
      ...missingSchools(order, counted, fates, enrolment),
      ...incomplete(renamed, region),
    ],
    notices: [...settled.notices, ...(corrected === 0 ? [] : [historyKept(enrolment, corrected)])],
  };
}

type EnrolmentTable = DraftTable<'enrolment'>;
type Rows = readonly DraftRow<'enrolment'>[];
export type Fates = ReadonlyMap<SchoolId, SchoolFate>;

/** A census's table of schools may tell of a few columns: the others of schools that the place knows are the place's. */
function complete({ schools }: Draft, region: Region): DraftTable<'schools'> {
  const known = new Map(schoolsWithProjects(region).map((school) => [school.id, school]));
  return {
    ...schools,
    rows: schools.rows.map((row) => ({
      ...row,
      fields: { ...known.get(row.fields.id ?? ''), ...row.fields },
    })),
  };
}

/** Rows of years after the base year; those before are the place's history and stay as they are there. */
function freshRows({ enrolment, place }: Region, table: EnrolmentTable): { fresh: Rows; corrected: number } {
  const keyed = (row: Partial<EnrolmentRow>) => `${row.school}|${row.year}|${row.grade}`;
  const history = new Map(enrolment.map((row) => [keyed(row), row.pupils]));
  const isOld = ({ fields }: DraftRow<'enrolment'>) =>
    fields.year !== undefined && fields.year <= place.baseYear;
  const old = table.rows.filter(isOld);
  const corrected = old.filter(
    ({ fields }) => !history.has(keyed(fields)) || history.get(keyed(fields)) !== fields.pupils,
  ).length;
  return { fresh: table.rows.filter((row) => !isOld(row)), corrected };
}

const historyKept = (table: EnrolmentTable, count: number) =>
  datasetProblem('censusHistoryKept', table.place, { count });

/** What became of the schools that taught in the base year and are not counted: as planned, as answered, or not said. */
function fatesOf(
  { region, year, answers }: CensusOrder,
  counted: ReadonlySet<SchoolId>,
  { reviews }: UpdatedProjects,
): Fates {
  const closed = new Set(
    region.projects.filter(({ kind }) => kind === 'closure' || kind === 'merge').map(({ id }) => id),
  );
  const fates = new Map<SchoolId, SchoolFate>();
  for (const school of region.schools) {
    if (counted.has(school.id) || !isOpenIn(region.place.baseYear, school)) continue;
    const works = reviews.find(({ project, school: at }) => at === school.id && closed.has(project));
    const into = region.projects.find(({ id }) => id === works?.project)?.receiver;
    const answer = answers.gone[school.id];
    if (answer !== undefined) fates.set(school.id, answer);
    else if (works?.outcome === 'inUse')
      fates.set(school.id, into === undefined ? { fate: 'closed' } : { fate: 'merged', into });
    else if (!isOpenIn(year, school)) fates.set(school.id, { fate: 'closed' });
  }
  return fates;
}

/** Schools that taught in the base year, are open still, and of which nothing is said. */
export function unsaid(
  { region, year }: Pick<CensusOrder, 'region' | 'year'>,
  counted: ReadonlySet<SchoolId>,
  fates: Fates,
): School[] {
  return region.schools.filter(
    (school) =>
      !counted.has(school.id) &&
      !fates.has(school.id) &&
      isOpenIn(region.place.baseYear, school) &&
      isOpenIn(year, school),
  );
}

function missingSchools(
  order: CensusOrder,
  counted: ReadonlySet<SchoolId>,
  fates: Fates,
  table: EnrolmentTable,
): Problem[] {
  if (order.leftOut !== undefined) return [];
  return unsaid(order, counted, fates).map(({ id, name }) =>
    datasetProblem('censusSchoolMissing', table.place, { school: id, name, year: order.year }),
  );
}

interface SchoolWork {
  readonly fates: Fates;
  readonly projects: UpdatedProjects;
  readonly counted: ReadonlySet<SchoolId>;
  readonly fresh: Rows;
}

function schoolRows(order: CensusOrder, census: Draft, work: SchoolWork): DraftTable<'schools'> {
  const { region, capacity, year } = order;
  const { fates, projects, counted, fresh } = work;
  const told = new Map(census.schools.rows.map((row) => [row.fields.id, row]));
  const without = yearWithout([...region.enrolment, ...fresh.map(({ fields }) => fields)]);
  const listed = new Set(region.schools.map(({ id }) => id));
  const known = schoolsWithProjects(region).filter(({ id }) => listed.has(id) || counted.has(id));
  const rows = known.map((school, index): DraftRow<'schools'> => {
    const row = told.get(school.id);
    const news = {
      year,
      told: row?.fields,
      fate: fates.get(school.id),
      without: without(school.id, year),
      name: undefined,
    };
    const fields = updateSchool(school, news, capacity, projects);
    return row === undefined ? { row: ownRowsFrom + index, fields, unread: new Set() } : { ...row, fields };
  });
  const isKnown = new Set(known.map(({ id }) => id));
  const added = census.schools.rows.filter(
    ({ fields }) => fields.id === undefined || !isKnown.has(fields.id),
  );
  const own = draftOf(region).schools;
  if (census.schools.state !== 'read') return { ...own, rows };
  return {
    ...census.schools,
    headings: new Map([...own.headings, ...census.schools.headings]),
    rows: [...rows, ...added],
  };
}

/** A new school needs all that every school needs, although the census's table may leave columns out. */
function incomplete({ schools }: Draft, region: Region): Problem[] {
  const known = new Set(schoolsWithProjects(region).map(({ id }) => id));
  const needed = tableFields('schools').filter(
    (field) => field.needed && !schools.headings.has(field.name) && field.name !== 'basis',
  );
  if (needed.length === 0) return [];
  return schools.rows
    .filter(({ fields }) => fields.id === undefined || !known.has(fields.id))
    .map((row) =>
      datasetProblem('censusSchoolIncomplete', placeOf(schools, row), {
        school: row.fields.id ?? '',
        columns: needed.map(({ name, meta }) => `${meta.zh} ${name}`).join(', '),
      }),
    );
}

const numbered = (rows: readonly EnrolmentRow[], from: number): DraftRow<'enrolment'>[] =>
  rowsOf<'enrolment'>(rows).map((row) => ({ ...row, row: row.row + from }));

/** Last figures of a school taken again for the new year. */
const again = ({ source: _source, ...row }: EnrolmentRow, year: SchoolYear): EnrolmentRow => ({
  ...{ ...row, year, basis: 'assumed' },
});

/**
 * Base-year rows taken again: of schools that did not report (by the planner's word, or all when rows are left out),
 * and of the grades that left-out rows would have told.
 */
function carriedRows(
  order: CensusOrder,
  fresh: Rows,
  fates: Fates,
  counted: ReadonlySet<SchoolId>,
): EnrolmentRow[] {
  const { region, year, leftOut } = order;
  const whole = new Set([...fates].flatMap(([school, { fate }]) => (fate === 'carried' ? [school] : [])));
  if (leftOut !== undefined) for (const { id } of unsaid(order, counted, fates)) whole.add(id);
  const partly = new Set((leftOut ?? []).flatMap(({ fields }) => fields.school ?? []));
  const told = new Set(
    fresh.flatMap(({ fields }) => (fields.year === year ? [`${fields.school}|${fields.grade}`] : [])),
  );
  return region.enrolment
    .filter(
      (row) =>
        row.year === region.place.baseYear &&
        (whole.has(row.school) || (partly.has(row.school) && !fates.has(row.school))) &&
        !told.has(`${row.school}|${row.grade}`),
    )
    .map((row) => again(row, year));
}
