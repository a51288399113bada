import { openingYear } from '../../domain/calendar.ts';
import { censusMonth } from '../../domain/moveProject.ts';
import type { Problem } from '../../domain/problem.ts';
import { type Project, projectSchema } from '../../domain/region/project.ts';
import { findReferences } from '../findReferences.ts';
import { earliestOf, reversedMonths, wrongMove } from '../findWrongMonths.ts';
import { sayIssues } from '../sayIssues.ts';
import { sayPath } from '../sayPath.ts';
import { assumedBy, effect, type Resolver, refuse, type Scene } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

function taken(scene: Scene, { id, kind, school }: Project): Problem[] {
  const { projects, schools } = scene.region;
  const known = projects.some((project) => project.id === id);
  const opened = projects.filter((project) => project.kind === 'newSchool' && project.status !== 'cancelled');
  const schoolTaken =
    kind === 'newSchool' &&
    (schools.some((each) => each.id === school) || opened.some((project) => project.school === school));
  return [
    ...(known ? [scene.problem('projectKnown', 'project.id', { id })] : []),
    ...(schoolTaken ? [scene.problem('schoolKnown', 'project.school', { id: school })] : []),
  ];
}

function finishOutside(scene: Scene, { id, finish, status }: Project): Problem[] {
  const { baseYear: first, horizonYear: last } = scene.region.place;
  const [year, census] = [openingYear(finish), censusMonth(scene.region)];
  const ahead = status === 'planned' || status === 'underWay';
  const details = { id, milestone: 'finish', month: finish, census };
  return [
    ...(year > last ? [scene.problem('yearOutside', 'project.finish', { year, first, last })] : []),
    ...(ahead && finish < census ? [scene.problem('beforeCensus', 'project.finish', details)] : []),
  ];
}

/** Put a project into the pipeline: a row of projects.csv that has to be as sound as one of the dataset. */
export const addProject: Resolver<'addProject'> = (intervention, scene) => {
  const row: unknown = { status: 'planned', ...assumedBy(intervention), ...intervention.project };
  const parsed = projectSchema.safeParse(row);
  if (!parsed.success) {
    const place = (path: readonly PropertyKey[]) =>
      scene.problem('wrongValue', sayPath(['project', ...path])).at;
    return refuse(...sayIssues(parsed.error.issues, projectSchema, row, { place }));
  }
  const project = parsed.data;
  const problems = [
    ...taken(scene, project),
    ...findReferences(scene, project),
    ...reversedMonths(scene, project, 'project'),
    ...finishOutside(scene, project),
    ...(project.delays?.includes('-')
      ? wrongMove(scene, project, earliestOf(scene, project, 0), 'project.delays')
      : []),
  ];
  if (problems.length > 0) return refuse(...problems);
  return effect(
    scene,
    1,
    { projects: sortRows('projects', [...scene.region.projects, project]) },
    {
      zh: `新增“${project.name}”（竣工 ${project.finish}）。`,
      en: `"${project.name}" is added (finish ${project.finish}).`,
    },
  );
};
