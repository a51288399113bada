import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import { monthNumber, openingYear } from '../../domain/calendar.ts';
import type { Project, ProjectKind } from '../../domain/region/project.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { roomsOfWork } from './ownSites.ts';

/** Lists of a plan that hold works which a person may draw. */
export type WorksLists = Pick<AllocationPlan, 'openings' | 'extensions' | 'conversions' | 'temporaries'>;

/** Kinds of works that a plan can decide as well, by the kind of thing that it calls them. */
export const drawnKinds = {
  newSchool: 'opening',
  extension: 'extension',
  conversion: 'conversion',
  temporaryBlock: 'temporary',
} as const satisfies Partial<Record<ProjectKind, string>>;

const monthOf = (year: SchoolYear) => `${year}-09`;
type Modules = NonNullable<ProblemSchool['site']>['modules'];

/**
 * Say a work in the words of the problem that is posed without it: where it stands, how many rooms, when.
 *
 * @returns Undefined where the problem has no lever for it, or where it opens or begins outside of the years planned:
 *   it stays as it is decided.
 */
export function rowsOfWork(problem: AllocationProblem, work: Project): Partial<WorksLists> | undefined {
  const { firstYear, lastYear } = problem;
  const shape = problem.schools.find(({ id }) => id === work.school);
  const [year, rooms] = [openingYear(work.finish), roomsOfWork(work)];
  const begun = work.start !== undefined && work.start < monthOf(firstYear);
  if (shape === undefined || year < firstYear || year > lastYear || begun || rooms === 0) return undefined;
  const { school } = work;
  switch (work.kind) {
    case 'newSchool':
      return shape.site && { openings: [{ school, module: moduleOf(shape.site.modules, work), year }] };
    case 'extension':
      return shape.extension && { extensions: [{ school, year, rooms }] };
    case 'conversion':
      return shape.conversion && { conversions: yearByYear(work, rooms, year, lastYear) };
    case 'temporaryBlock':
      return shape.temporary && { temporaries: yearByYear(work, rooms, year, lastYear) };
    default:
      return undefined;
  }
}

/** School years from the start of a work until pupils move in; undefined where it does not say when it starts. */
function leadOf({ start, finish }: Project): number | undefined {
  return start === undefined ? undefined : openingYear(finish) - Math.floor((monthNumber(start) - 8) / 12);
}

/** The module of as many rooms that is built in the same time; the place behind the last where there is none. */
function moduleOf(modules: Modules, work: Project): number {
  const [rooms, lead] = [roomsOfWork(work), leadOf(work)];
  const found = modules.findIndex(
    (module) => module.rooms === rooms && (lead === undefined || module.leadYears === lead),
  );
  return found < 0 ? modules.length : found;
}

function yearByYear({ school, removalYear }: Project, rooms: number, from: SchoolYear, last: SchoolYear) {
  const until = Math.min(removalYear ?? last + 1, last + 1);
  return Array.from({ length: Math.max(0, until - from) }, (_, at) => ({ school, year: from + at, rooms }));
}

/** The problem with a module more on each site for which a school of another size or building time is drawn: at what it is drawn to cost. */
export function withDrawnSizes(problem: AllocationProblem, works: readonly Project[]): AllocationProblem {
  const schools = problem.schools.map((shape): ProblemSchool => {
    const work = works.find(({ kind, school }) => kind === 'newSchool' && school === shape.id);
    const { site } = shape;
    if (work === undefined || site === undefined) return shape;
    const [like] = site.modules;
    if (like === undefined || moduleOf(site.modules, work) < site.modules.length) return shape;
    const rooms = roomsOfWork(work);
    const cost = work.cost ?? Math.round((like.cost / (like.rooms ?? rooms)) * rooms);
    const own = { ...like, rooms, cost, leadYears: leadOf(work) ?? like.leadYears };
    return { ...shape, site: { ...site, modules: [...site.modules, own] } };
  });
  return { ...problem, schools };
}

/** Works drawn for one part, as a plan that decides nothing else; works of one school and year are added up. */
export function planOfWorks(problem: AllocationProblem, works: readonly Project[]): WorksLists {
  const rows = works.map((work) => rowsOfWork(problem, work) ?? {});
  const summed = (list: 'extensions' | 'conversions' | 'temporaries') => {
    const sums = new Map<string, WorksLists['extensions'][number]>();
    for (const row of rows.flatMap((one) => one[list] ?? [])) {
      const key = `${row.school}|${row.year}`;
      sums.set(key, { ...row, rooms: row.rooms + (sums.get(key)?.rooms ?? 0) });
    }
    return [...sums.values()];
  };
  return {
    openings: rows.flatMap(({ openings = [] }) => openings),
    extensions: summed('extensions'),
    conversions: summed('conversions'),
    temporaries: summed('temporaries'),
  };
}

/**
 * The problem in which the works drawn are certain and no others are possible: what pupils, classes and teachers can make
 * of them.
 */
export function problemAsDrawn(problem: AllocationProblem, drawn: WorksLists): AllocationProblem {
  const { firstYear, lastYear } = problem;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
  const schools = problem.schools.map((shape): ProblemSchool => {
    const { extension, conversion, temporary, closure, site, rooms, ...rest } = shape;
    if (rooms === undefined && site === undefined) return rest;
    const roomsIn = (year: SchoolYear) =>
      (rooms?.findLast(({ fromYear }) => fromYear <= year)?.rooms ?? 0) + addedIn(shape, drawn, year);
    return { ...rest, rooms: years.map((year) => ({ fromYear: year, rooms: roomsIn(year) })) };
  });
  return { ...problem, schools };
}

/** Rooms that the works drawn add to a school in a year. */
function addedIn({ id, site }: ProblemSchool, drawn: WorksLists, year: SchoolYear): number {
  const here = <Row extends { readonly school: string }>(rows: readonly Row[]) =>
    rows.filter(({ school }) => school === id);
  const lasting = here(drawn.extensions).filter((row) => row.year <= year);
  const passing = here([...drawn.conversions, ...drawn.temporaries]).filter((row) => row.year === year);
  const opened = here(drawn.openings).filter((row) => row.year <= year);
  return (
    [...lasting, ...passing].reduce((sum, { rooms }) => sum + rooms, 0) +
    opened.reduce((sum, { module }) => sum + (site?.modules[module]?.rooms ?? 0), 0)
  );
}
