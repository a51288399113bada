import type { Planning } from '../../domain/planning.ts';
import type { Site } from '../../domain/region/project.ts';
import type { Region } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import type { Stage } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolId } from '../../domain/units.ts';
import { type CohortCourse, cohortCourses } from './cohortCourses.ts';
import type { PlanningPart } from './planningPart.ts';

/** What posing one part's problem draws on. */
export interface Posing {
  readonly run: StudyRun;
  readonly region: Region;
  readonly planning: Planning;
  readonly part: PlanningPart;
  /** Stages that any part plans. */
  readonly stagesPlanned: ReadonlySet<Stage>;
  /** Schools of the part, those that projects open among them. */
  readonly schools: readonly School[];
  /** Land that holds a school of one of the standard sizes. */
  readonly sites: readonly Site[];
  /** Cohorts of the part's schools in its stages. */
  readonly courses: readonly CohortCourse[];
  /** Cohorts of the same schools in other stages: they keep their rooms. */
  readonly otherCourses: readonly CohortCourse[];
  /** Schools that a decided project closes, merges or turns to other stages, and those that take their pupils. */
  readonly reorganised: ReadonlySet<SchoolId>;
}

/** Schools whose pupils a decided project moves as a whole; the plan leaves them as they are. */
function reorganisedIn({ region, capacity }: StudyRun): Set<SchoolId> {
  const going = new Set(
    capacity.openings
      .filter(({ openYear }) => openYear > region.place.baseYear)
      .map(({ project }) => project),
  );
  const moving = region.projects.filter(
    ({ id, kind }) => going.has(id) && (kind === 'closure' || kind === 'merge' || kind === 'stageChange'),
  );
  return new Set(
    moving.flatMap(({ school, receiver }) => (receiver === undefined ? [school] : [school, receiver])),
  );
}

/** Gather what a part's problem is made from. */
export function openPosing(
  run: StudyRun,
  planning: Planning,
  part: PlanningPart,
  stagesPlanned: ReadonlySet<Stage>,
): Posing {
  const { region } = run;
  const stages = new Set<Stage>(part.stages.map(({ stage }) => stage));
  const districts = new Set(part.districts);
  const reorganised = reorganisedIn(run);
  const schools = schoolsWithProjects(region).filter(
    (school) => districts.has(school.district) && school.stages.some((stage) => stages.has(stage)),
  );
  const ids = new Set(schools.map(({ id }) => id));
  const courses = cohortCourses(run.classes).filter(({ school }) => ids.has(school));
  return {
    run,
    region,
    planning,
    part,
    stagesPlanned,
    schools: schools.filter(({ id }) => !reorganised.has(id)),
    sites: planning.newSchools.use
      ? region.sites.filter(
          (site) =>
            districts.has(site.district) &&
            site.stages.every((stage) => stages.has(stage)) &&
            !ids.has(site.id) &&
            planning.newSchools.modules.some((classes) => classes <= site.maxClasses),
        )
      : [],
    courses: courses.filter(({ stage, school }) => stages.has(stage) && !reorganised.has(school)),
    otherCourses: courses.filter(({ stage, school }) => !stages.has(stage) && !reorganised.has(school)),
    reorganised,
  };
}

/** Stages of a school or site that belong to the part. */
export function plannedStagesOf({ part }: Posing, { stages }: Pick<School, 'stages'>): Stage[] {
  return part.stages.map(({ stage }) => stage).filter((stage) => stages.includes(stage));
}

/** Whose money pays for a school's works: the city's for those it governs. */
export function payerOf({ region }: Posing, school: Pick<School, 'governedBy' | 'district'>): string {
  return school.governedBy === 'city' ? region.place.id : school.district;
}
