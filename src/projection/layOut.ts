import { required } from '../domain/invariant.ts';
import { gradesOfStage, type Ladder, stageOfGrade } from '../domain/ladder.ts';
import { byText, laddersOf, type Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { DistrictId, Grade, SchoolId, SchoolYear } from '../domain/units.ts';

/** The pupils of one stage at one school (小学部, 初中部): the row that is projected. */
export interface Division {
  /** The school; undefined: the children of a district and stage without a seat. */
  readonly school: SchoolId | undefined;
  readonly district: DistrictId;
  readonly area: string | undefined;
  readonly stage: Stage;
  /** Its pool, as an index. */
  readonly pool: number;
  /** Grades from the lowest up. */
  readonly grades: readonly Grade[];
  /** Place of its lowest grade among all cells. */
  readonly offset: number;
  readonly openedYear: SchoolYear | undefined;
  readonly closedYear: SchoolYear | undefined;
}

/** Divisions that admit from the same children: a district’s (or, for senior schools, the region’s) of one stage. */
export interface Pool {
  /** The district, or the region’s own id when schools admit from the whole region. */
  readonly scope: string;
  readonly stage: Stage;
  /** Held at the last value: special schools and grades outside the ladder. */
  readonly held: boolean;
  /** Grades of the stage; in a region whose ladders differ, of the longest. */
  readonly steps: number;
  /** Place of its lowest grade among all pool totals. */
  readonly offset: number;
  readonly divisions: readonly number[];
}

/** Where every figure of a region stands: divisions sorted by school then ladder, children without a seat last. */
export interface Layout {
  readonly divisions: readonly Division[];
  readonly pools: readonly Pool[];
  /** Number of cells (division × grade) and of pool totals. */
  readonly cells: number;
  readonly totals: number;
}

type Draft = Omit<Division, 'pool' | 'offset'> & { readonly held: boolean };

const isSpecial = (school: School) =>
  school.type === 'special' ||
  (school.stages.length > 0 && school.stages.every((stage) => stage === 'special'));

/** Stages that a school teaches by its own row, by its projects, or by the pupils it has. */
function stagesTaught(region: Region, school: School, ladder: Ladder, labels: readonly Grade[]): Set<Stage> {
  const planned = region.projects
    .filter((project) => project.school === school.id && project.status !== 'cancelled')
    .flatMap((project) => [
      ...(project.stages ?? []),
      ...(Object.keys(project.classesByStage ?? {}) as Stage[]),
    ]);
  const seen = labels.map((label) => stageOfGrade(ladder, label)).filter((stage) => stage !== undefined);
  return new Set([...school.stages, ...planned, ...seen]);
}

function draftsOf(region: Region, school: School, ladder: Ladder, labels: readonly Grade[]): Draft[] {
  const { id, district, area, openedYear, closedYear } = school;
  const draft = (stage: Stage, grades: readonly Grade[], held: boolean): Draft => ({
    ...{ school: id, district, area, stage, grades, held, openedYear, closedYear },
  });
  if (isSpecial(school)) return [draft('special', [...labels].sort(byText), true)];
  const taught = stagesTaught(region, school, ladder, labels);
  const regular = ladder.stages
    .filter((part) => part.stage !== 'special' && taught.has(part.stage))
    .map((part) => draft(part.stage, part.grades, false));
  const known = new Set(regular.flatMap((part) => part.grades));
  const outside = labels.filter((label) => !known.has(label)).sort(byText);
  if (outside.length === 0) return regular;
  return [...regular, draft(school.stages[0] ?? 'special', outside, true)];
}

function labelsBySchool(region: Region): Map<SchoolId, Grade[]> {
  const labels = new Map<SchoolId, Set<Grade>>();
  for (const { school, grade } of region.enrolment) {
    const known = labels.get(school) ?? new Set<Grade>();
    labels.set(school, known.add(grade));
  }
  return new Map([...labels].map(([school, grades]) => [school, [...grades].sort(byText)]));
}

/** One division without a seat per district, stage and kind, with every grade that a school of them has. */
function seatless(drafts: readonly Draft[], ladders: ReadonlyMap<DistrictId, Ladder>): Draft[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = `${draft.district}|${draft.stage}|${draft.held}`;
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return [...groups.values()].map((group) => {
    const { district, stage, held } = group[0] as Draft;
    const labels = [...new Set(group.flatMap((draft) => draft.grades))].sort(byText);
    const ladder = required(ladders.get(district), `district ${district} has no ladder`);
    const grades = held ? labels : gradesOfStage(ladder, stage);
    const [school, area, openedYear, closedYear] = [undefined, undefined, undefined, undefined];
    return { school, district, area, stage, grades, held, openedYear, closedYear };
  });
}

/** Whether the schools of a stage admit from the whole region. */
export function admitsFromRegion(region: Region, stage: Stage): boolean {
  return (stage === 'senior' || stage === 'vocational') && region.place.seniorAdmission === 'region';
}

function scopeOf(region: Region, draft: Draft): string {
  return !draft.held && admitsFromRegion(region, draft.stage) ? region.place.id : draft.district;
}

/**
 * Lay out a region’s figures: which divisions there are, in which pool each stands, and where its cells are.
 * The layout does not depend on the year, so forecasts from different years can be compared cell by cell.
 *
 * @returns The layout; the same for every order of rows in the tables.
 */
export function layOut(region: Region): Layout {
  const ladders = laddersOf(region);
  const labels = labelsBySchool(region);
  const seated = schoolsWithProjects(region).flatMap((school) => {
    const ladder = required(ladders.get(school.district), `school ${school.id} lies in no known district`);
    return draftsOf(region, school, ladder, labels.get(school.id) ?? []);
  });
  const drafts = [...seated, ...seatless(seated, ladders)];
  const names = drafts.map(
    (draft) =>
      `${stages.indexOf(draft.stage)}|${draft.held ? 1 : 0}|${scopeOf(region, draft)}|${draft.held ? draft.stage : ''}`,
  );
  const order = [...new Set(names)].sort(byText);
  const place = new Map(order.map((name, index) => [name, index]));
  const poolOf = names.map((name) => place.get(name) as number);
  let cells = 0;
  const divisions = drafts.map(({ held: _held, ...draft }, index) => {
    const division = { ...draft, pool: poolOf[index] as number, offset: cells };
    cells += draft.grades.length;
    return division;
  });
  const members: number[][] = order.map(() => []);
  poolOf.forEach((pool, index) => {
    members[pool]?.push(index);
  });
  let totals = 0;
  const pools = members.map((indexes) => {
    const first = drafts[indexes[0] as number] as Draft;
    const steps = Math.max(0, ...indexes.map((index) => drafts[index]?.grades.length ?? 0));
    const pool = { scope: scopeOf(region, first), stage: first.stage, held: first.held };
    totals += steps;
    return { ...pool, steps, offset: totals - steps, divisions: indexes };
  });
  return { divisions, pools, cells, totals };
}
