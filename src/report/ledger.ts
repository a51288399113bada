import { bandOf } from '../domain/bands.ts';
import { byText } from '../domain/region/region.ts';
import type { Target } from '../domain/region/target.ts';
import type { LedgerRow } from '../domain/report.ts';
import type { ClassGroup } from '../domain/sections.ts';
import type { PupilsPerSection, SchoolId, SchoolYear } from '../domain/units.ts';
import { cellsIn, type ReportContext } from './context.ts';
import { oversizeTargets } from './oversizeTargets.ts';
import { remedyOf } from './remedyOf.ts';
import type { Scope } from './scope.ts';
import { targetScopes } from './targets/targetScopes.ts';
import { schoolBasis } from './weakestBasis.ts';

/** One class in one year. */
interface Sighting {
  readonly year: SchoolYear;
  readonly group: ClassGroup;
  readonly pupils: PupilsPerSection;
}

/** One class from year to year: its cohort at its school, and its number there. */
interface ClassCourse {
  readonly id: string;
  readonly number: number;
  readonly sightings: Sighting[];
}

/** The classes of one cohort at its school, by number, from year to year. */
function addSightings(courses: Map<string, ClassCourse[]>, year: SchoolYear, group: ClassGroup): void {
  const cohort = `${group.school}/${group.stage}/${group.entered}`;
  const classes = courses.get(cohort) ?? [];
  courses.set(cohort, classes);
  for (const [index, pupils] of group.sizes.entries()) {
    const number = index + 1;
    classes[index] ??= { id: `${cohort}/${number}`, number, sightings: [] };
    classes[index].sightings.push({ year, group, pupils });
  }
}

/** The courses of all classes of schools that have a class over the threshold in some year. */
function coursesOf(context: ReportContext, scope: Scope, threshold: number): ClassCourse[] {
  const years = context.years.map((year) => ({ year, cells: cellsIn(context, year, scope) }));
  const concerned = new Set<SchoolId>();
  for (const { groups } of years.flatMap(({ cells }) => cells))
    for (const { school, sizes } of groups)
      if (sizes.some((pupils) => pupils >= threshold)) concerned.add(school);
  const courses = new Map<string, ClassCourse[]>();
  for (const { year, cells } of years)
    for (const { groups } of cells)
      for (const group of groups) if (concerned.has(group.school)) addSightings(courses, year, group);
  return [...courses.values()].flat();
}

interface Story {
  readonly since: Sighting;
  readonly last: Sighting;
  readonly course: readonly Sighting[];
  readonly relapses: readonly SchoolYear[];
}

/** When a class was over the threshold: from its first to its last year over, and the years it came over again. */
function storyOf(sightings: readonly Sighting[], threshold: number): Story | undefined {
  const over = sightings.filter((sighting) => sighting.pupils >= threshold);
  const [since, last] = [over[0], over.at(-1)];
  if (since === undefined || last === undefined) return undefined;
  const overIn = new Set(over.map(({ year }) => year));
  const relapses = over.slice(1).flatMap(({ year }) => (overIn.has(year - 1) ? [] : [year]));
  const course = sightings.filter(({ year, pupils }) => year >= since.year && pupils > 0);
  return { since, last, course, relapses };
}

function stateOf(closes: SchoolYear | undefined, relapses: readonly SchoolYear[]): LedgerRow['state'] {
  if (closes !== undefined) return 'closed';
  return relapses.length > 0 ? 'relapsed' : 'open';
}

function rowOf(context: ReportContext, target: Target, course: ClassCourse, story: Story): LedgerRow {
  const { since, last, relapses } = story;
  const { district, school, stage, grade, cause } = since.group;
  const closes = last.year === context.horizonYear ? undefined : last.year + 1;
  const { remedy, project } =
    closes === undefined
      ? ({ remedy: 'none', project: undefined } as const)
      : remedyOf(context, last.group, closes);
  return {
    id: course.id,
    target: target.id,
    ...{ district, school, stage, grade, cause, closes, remedy, project },
    schoolName: context.schools.get(school)?.name ?? school,
    number: course.number,
    since: since.year,
    pupils: since.pupils,
    band: bandOf(since.pupils).id,
    origin: since.year === context.baseYear ? 'stock' : 'increase',
    state: stateOf(closes, relapses),
    relapses,
    course: story.course.map((sighting) => ({
      year: sighting.year,
      grade: sighting.group.grade,
      pupils: sighting.pupils,
      cause: sighting.group.cause,
    })),
    basis: schoolBasis(context, school, stage, since.year),
  };
}

function byPlace(left: LedgerRow, right: LedgerRow): number {
  return (
    byText(left.district, right.district) ||
    byText(left.school, right.school) ||
    left.since - right.since ||
    byText(left.stage, right.stage) ||
    left.number - right.number ||
    byText(left.id, right.id)
  );
}

/** The ledger of one target over one scope: every class that is over its threshold in a year of the run. */
export function ledgerRowsOf(context: ReportContext, target: Target, scope: Scope): LedgerRow[] {
  const { threshold } = target;
  if (threshold === undefined) return [];
  return coursesOf(context, scope, threshold)
    .flatMap((course) => {
      const story = storyOf(course.sightings, threshold);
      return story === undefined ? [] : [rowOf(context, target, course, story)];
    })
    .sort(byPlace);
}

/**
 * The ledger (台账): one row per class that is oversize in any year from the base year to the horizon, by the
 * threshold of each oversize target. A class is followed by its cohort and its number in the school; it closes in
 * the first year after its last year over the threshold, so that no class leaves the ledger while it may come back.
 */
export function ledgerOf(context: ReportContext): LedgerRow[] {
  return oversizeTargets(context).flatMap((target) =>
    targetScopes(context, target).flatMap(({ scope }) => ledgerRowsOf(context, target, scope)),
  );
}
