import { findProject, refuseFinished, replaceProjects } from '../findProject.ts';
import { assumedBy, effect, type Resolver } from '../scene.ts';

/** Take a project out of the pipeline. */
export const cancelProject: Resolver<'cancelProject'> = (intervention, scene) => {
  const found = findProject(scene, intervention.project);
  if (!found.ok) return found;
  const { project } = found;
  if (project.status === 'finished') return refuseFinished(scene, project);
  const cancelled = { ...project, ...assumedBy(intervention), status: 'cancelled' } as const;
  const touched = project.status === 'cancelled' ? 0 : 1;
  return effect(scene, touched, replaceProjects(scene, [cancelled]), {
    zh: `“${project.name}”取消。`,
    en: `"${project.name}" is cancelled.`,
  });
};
