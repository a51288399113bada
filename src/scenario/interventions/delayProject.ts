import { moveProject } from '../../domain/moveProject.ts';
import { findProject, refuseFinished, replaceProjects } from '../findProject.ts';
import { earliestOf, wrongMove } from '../findWrongMonths.ts';
import { effect, type Resolver, refuse } from '../scene.ts';

/** Move one project's works by months. */
export const delayProject: Resolver<'delayProject'> = ({ project: id, months }, scene) => {
  const found = findProject(scene, id);
  if (!found.ok) return found;
  const { project } = found;
  if (project.status === 'cancelled') return refuse(scene.problem('projectCancelled', 'project', { id }));
  if (project.status === 'finished') return refuseFinished(scene, project);
  const moved = moveProject(scene.region, project, months);
  const wrong = months < 0 ? wrongMove(scene, project, earliestOf(scene, project, months)) : [];
  if (wrong.length > 0) return refuse(...wrong);
  const [from, to, by] = [project.finish, moved.finish, Math.abs(months)];
  return effect(scene, months === 0 ? 0 : 1, replaceProjects(scene, [moved]), {
    zh: `“${project.name}”${months < 0 ? '提前' : '推迟'} ${by} 个月（竣工 ${from} → ${to}）。`,
    en: `"${project.name}" is ${by} months ${months < 0 ? 'earlier' : 'later'} (finish ${from} → ${to}).`,
  });
};
