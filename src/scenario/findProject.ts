import type { Project } from '../domain/region/project.ts';
import { sayNearest } from './nearest.ts';
import { type Resolution, refuse, type Scene } from './scene.ts';

export type FoundProject = { readonly ok: true; readonly project: Project } | (Resolution & { ok: false });

/** Find the project that an intervention names; one that an earlier intervention failed to add is no problem of its own. */
export function findProject(scene: Scene, id: string): FoundProject {
  const { projects } = scene.region;
  const project = projects.find((each) => each.id === id);
  if (project !== undefined) return { ok: true, project };
  if (scene.failedProjects.has(id)) return { ok: false, problems: [] };
  const details = { id, count: projects.length, near: sayNearest(id, projects) };
  return { ok: false, problems: [scene.problem('unknownProject', 'project', details)] };
}

/** Replace projects by their changed selves. */
export function replaceProjects(scene: Scene, changed: readonly Project[]) {
  const byId = new Map(changed.map((project) => [project.id, project]));
  return { projects: scene.region.projects.map((project) => byId.get(project.id) ?? project) };
}

/** Refuse to touch what was finished by the base year. */
export function refuseFinished(scene: Scene, { id }: Project): Resolution {
  return refuse(scene.problem('projectFinished', 'project', { id }));
}
