import { monthNumber, openingYear } from '../domain/calendar.ts';
import type { ProjectOpening } from '../domain/capacity.ts';
import { invariant, required } from '../domain/invariant.ts';
import type { Project } from '../domain/region/project.ts';
import { byText, type Region } from '../domain/region/region.ts';
import type { ProjectId } from '../domain/units.ts';

/**
 * Lay the projects out in time: works are *built* in the calendar year of their last month and *in use* from the
 * first 1 September on or after it, but not before the project that they wait for (先建后撤, in chains too).
 *
 * Cancelled projects have no opening, nor has what waits for a cancelled one: its school stays as it is.
 *
 * @param region Its projects; the order of rows does not matter.
 * @returns One opening per project, sorted by project.
 * @throws {InvariantError} A project waits for an unknown one, or in a circle; the dataset reader lets neither through.
 */
export function openProjects(region: Pick<Region, 'projects'>): ProjectOpening[] {
  const projects = new Map(region.projects.map((project) => [project.id, project]));
  const openings = new Map<ProjectId, ProjectOpening | undefined>();

  const open = (project: Project, waiting: readonly ProjectId[]): ProjectOpening | undefined => {
    invariant(!waiting.includes(project.id), `project ${project.id} waits for itself`);
    if (!openings.has(project.id)) openings.set(project.id, layOut(project, [...waiting, project.id]));
    return openings.get(project.id);
  };
  const layOut = (project: Project, waiting: readonly ProjectId[]): ProjectOpening | undefined => {
    const { id, district, school, finish, status, after } = project;
    if (status === 'cancelled') return undefined;
    const builtYear = Math.floor(monthNumber(finish) / 12);
    const own = { project: id, district, school, builtYear, openYear: openingYear(finish) };
    if (after === undefined) return { ...own, waitedFor: undefined };
    const first = open(required(projects.get(after), `project ${id} waits for unknown ${after}`), waiting);
    if (first === undefined) return undefined;
    if (first.openYear <= own.openYear) return { ...own, waitedFor: undefined };
    return { ...own, openYear: first.openYear, waitedFor: after };
  };

  return region.projects
    .flatMap((project) => open(project, []) ?? [])
    .sort((left, right) => byText(left.project, right.project));
}
