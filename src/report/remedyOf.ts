import { gradesOfStage } from '../domain/ladder.ts';
import type { Project } from '../domain/region/project.ts';
import type { Remedy } from '../domain/report.ts';
import { type ClassGroup, sectionsOf } from '../domain/sections.ts';
import type { ProjectId, SchoolYear } from '../domain/units.ts';
import { cellKey } from './cells.ts';
import type { ReportContext } from './context.ts';
import { enlarges, relieves } from './projectReach.ts';

/** How an oversize class closes, and the project behind it. */
export interface Closing {
  readonly remedy: Remedy;
  readonly project: ProjectId | undefined;
}

function cohortIn(context: ReportContext, before: ClassGroup, year: SchoolYear): ClassGroup | undefined {
  const cell = context.cells.get(cellKey(year, before.district, before.stage));
  return cell?.groups.find((group) => group.school === before.school && group.entered === before.entered);
}

const pupilsOf = (group: ClassGroup) => group.sizes.reduce((sum, size) => sum + size, 0);

function openedIn(
  context: ReportContext,
  year: SchoolYear,
  helps: (project: Project) => boolean,
): Project | undefined {
  return context.projects.find(
    (project) => context.openings.get(project.id)?.openYear === year && helps(project),
  );
}

/** The cohort is gone: it left at the end of the stage, or its school stopped teaching it. */
function closingWithoutCohort(context: ReportContext, before: ClassGroup, year: SchoolYear): Closing {
  const ladder = context.ladders.get(before.district);
  const top = ladder === undefined ? undefined : gradesOfStage(ladder, before.stage).at(-1);
  if (before.grade === top) return { remedy: 'leavers', project: undefined };
  const ended = openedIn(context, year, (project) => project.school === before.school);
  return { remedy: 'fewerPupils', project: ended?.id };
}

/**
 * How a class stopped being oversize, told from what happened in that year: more sections in rooms that a project
 * opened, fewer pupils because a new school took some, more sections otherwise, the class left at the end of the
 * stage, or simply fewer pupils.
 *
 * @param before The class's cohort in its last year over the threshold.
 * @param year The year in which the class is no longer over.
 */
export function remedyOf(context: ReportContext, before: ClassGroup, year: SchoolYear): Closing {
  const after = cohortIn(context, before, year);
  if (after === undefined) return closingWithoutCohort(context, before, year);
  const more = sectionsOf(after) > sectionsOf(before);
  const rooms = openedIn(context, year, (project) => enlarges(project, before.school));
  if (more && rooms !== undefined) return { remedy: 'newRooms', project: rooms.id };
  const school = openedIn(context, year, (project) =>
    relieves(context, project, before.school, before.stage),
  );
  if (pupilsOf(after) < pupilsOf(before) && school !== undefined)
    return { remedy: 'newSchool', project: school.id };
  return { remedy: more ? 'split' : 'fewerPupils', project: undefined };
}
