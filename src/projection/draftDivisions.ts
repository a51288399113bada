import { groupBy } from '../domain/groupBy.ts';
import { required } from '../domain/invariant.ts';
import { gradesOfStage, type Ladder, stageOfGrade } from '../domain/ladder.ts';
import { onceFor } from '../domain/onceFor.ts';
import type { Project } from '../domain/region/project.ts';
import { byText, laddersOf, type Region } from '../domain/region/region.ts';
import type { School } from '../domain/region/school.ts';
import { schoolsWithProjects } from '../domain/region/schoolsWithProjects.ts';
import { isSpecialSchool } from '../domain/region/stageAt.ts';
import { stagesPlanned } from '../domain/region/stagesText.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, Grade, SchoolId, SchoolYear } from '../domain/units.ts';

/** The pupils of one stage at one school, before it is known where its figures stand. */
export interface DraftDivision {
  /** The school; undefined: the children of a district and stage without a seat. */
  readonly school: SchoolId | undefined;
  readonly district: DistrictId;
  readonly area: string | undefined;
  readonly stage: Stage;
  /** Grades from the lowest up. */
  readonly grades: readonly Grade[];
  /** Held at the last value: special schools and grades outside the ladder. */
  readonly held: boolean;
  /** As its row says; undefined for a school that a project opens, which has no history. */
  readonly openedYear: SchoolYear | undefined;
  readonly closedYear: SchoolYear | undefined;
}

/** Stages that a school teaches by its own row, by its projects, or by the pupils it has. */
function stagesTaught(
  school: School,
  projects: readonly Project[],
  ladder: Ladder,
  labels: readonly Grade[],
): Set<Stage> {
  const planned = projects.flatMap(stagesPlanned);
  const seen = labels.map((label) => stageOfGrade(ladder, label)).filter((stage) => stage !== undefined);
  return new Set([...school.stages, ...planned, ...seen]);
}

function draftsOf(
  school: School,
  projects: readonly Project[],
  ladder: Ladder,
  labels: readonly Grade[],
): DraftDivision[] {
  const { id, district, area, openedYear, closedYear } = school;
  const draft = (stage: Stage, grades: readonly Grade[], held: boolean): DraftDivision => ({
    ...{ school: id, district, area, stage, grades, held, openedYear, closedYear },
  });
  if (isSpecialSchool(school)) return [draft('special', [...labels].sort(byText), true)];
  const taught = stagesTaught(school, projects, ladder, labels);
  const regular = ladder.stages
    .filter((part) => part.stage !== 'special' && taught.has(part.stage))
    .map((part) => draft(part.stage, part.grades, false));
  const known = new Set(regular.flatMap((part) => part.grades));
  const outside = labels.filter((label) => !known.has(label)).sort(byText);
  if (outside.length === 0) return regular;
  return [...regular, draft(school.stages[0] ?? 'special', outside, true)];
}

function withoutHistory({ openedYear: _ahead, ...school }: School): School {
  return school;
}

/** Grades that the special schools of a district have pupils in: a new one takes of each. */
function specialLabels(schools: readonly School[], labels: ReadonlyMap<SchoolId, readonly Grade[]>) {
  const byDistrict = new Map<DistrictId, Set<Grade>>();
  for (const school of schools.filter(isSpecialSchool)) {
    const known = byDistrict.get(school.district) ?? new Set<Grade>();
    for (const label of labels.get(school.id) ?? []) known.add(label);
    byDistrict.set(school.district, known);
  }
  return byDistrict;
}

/** The grades that every school has had pupils in; a scenario leaves the census as it is, so one look at it does for many runs. */
const labelsBySchool = onceFor((census: Region['enrolment']): ReadonlyMap<SchoolId, readonly Grade[]> => {
  const labels = new Map<SchoolId, Set<Grade>>();
  let [last, grades] = ['', new Set<Grade>()];
  // Rows of one school follow each other.
  for (const { school, grade } of census) {
    if (school !== last) {
      grades = labels.get(school) ?? new Set<Grade>();
      labels.set(school, grades);
      last = school;
    }
    grades.add(grade);
  }
  return new Map([...labels].map(([school, found]) => [school, [...found].sort(byText)]));
});

/** One division without a seat per district, stage and kind, with every grade that a school of them has. */
function seatless(
  drafts: readonly DraftDivision[],
  ladders: ReadonlyMap<DistrictId, Ladder>,
): DraftDivision[] {
  const groups = groupBy(drafts, ({ district, stage, held }) => `${district}|${stage}|${held}`);
  return [...groups.values()].map((group) => {
    const { district, stage, held } = group[0] as DraftDivision;
    const labels = [...new Set(group.flatMap((draft) => draft.grades))].sort(byText);
    const ladder = required(ladders.get(district), `district ${district} has no ladder`);
    const grades = held ? labels : gradesOfStage(ladder, stage);
    const [school, area, openedYear, closedYear] = [undefined, undefined, undefined, undefined];
    return { school, district, area, stage, grades, held, openedYear, closedYear };
  });
}

/**
 * Draft the divisions of a region: every stage that a school teaches by its own row, by a project or by its pupils.
 *
 * @returns Divisions sorted by school, then ladder order; then one without a seat per district and stage.
 */
export function draftDivisions(region: Region): DraftDivision[] {
  const ladders = laddersOf(region);
  const labels = labelsBySchool(region.enrolment);
  const projects = groupBy(region.projects, ({ school }) => school);
  const known = new Set(region.schools.map(({ id }) => id));
  const schools = schoolsWithProjects(region).map((school) =>
    known.has(school.id) ? school : withoutHistory(school),
  );
  const special = specialLabels(schools, labels);
  const seated = schools.flatMap((school) => {
    const ladder = required(
      ladders.get(school.district),
      () => `school ${school.id} lies in no known district`,
    );
    const peers = isSpecialSchool(school) ? [...(special.get(school.district) ?? [])] : [];
    return draftsOf(school, projects.get(school.id) ?? [], ladder, labels.get(school.id) ?? peers);
  });
  return [...seated, ...seatless(seated, ladders)];
}
