import { projectKindWords } from '../domain/glossary.ts';
import { canMove } from '../domain/moveProject.ts';
import type { Problem } from '../domain/problem.ts';
import type { movableStates } from '../domain/projectInterventions.ts';
import type { Project, ProjectKind } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import type { Words } from '../domain/words.ts';
import { findProject, refuseFinished } from './findProject.ts';
import { scenarioUnknownDistrict, scenarioUnknownProgramme } from './findUnknown.ts';
import { sayDistrict } from './sayPlaces.ts';
import type { Scene } from './scene.ts';

/** What was asked for, or why it cannot be had. */
export type Found<T> = { readonly problems: readonly Problem[] } | T;

/** Which works an intervention means: what is left out narrows nothing. */
export interface WorksAsked {
  readonly project?: string | undefined;
  readonly district?: string | undefined;
  readonly programme?: string | undefined;
  readonly works?: ProjectKind | undefined;
  readonly status?: (typeof movableStates)[number] | undefined;
}

/** The works meant: one by its name, or all that can still move and fit. */
export function findWorks(scene: Scene, asked: WorksAsked): Found<{ readonly works: readonly Project[] }> {
  const unknown = [
    ...scenarioUnknownDistrict(scene, asked.district),
    ...scenarioUnknownProgramme(scene, asked.programme),
  ];
  const named = asked.project === undefined ? undefined : findProject(scene, asked.project);
  if (named?.ok === false) return { problems: [...unknown, ...named.problems] };
  if (unknown.length > 0) return { problems: unknown };
  if (named?.project.status === 'cancelled')
    return { problems: [scene.problem('projectCancelled', 'project', { id: named.project.id })] };
  if (named?.project.status === 'finished') {
    const refused = refuseFinished(scene, named.project);
    return { problems: refused.ok ? [] : refused.problems };
  }
  const fits = (project: Project) =>
    canMove(project) &&
    (asked.project ?? project.id) === project.id &&
    (asked.district ?? project.district) === project.district &&
    (asked.programme ?? project.programme) === project.programme &&
    (asked.works ?? project.kind) === project.kind &&
    (asked.status ?? project.status) === project.status;
  return { works: scene.region.projects.filter(fits) };
}

/** Say which works are meant: after their number in English, before it in Chinese. */
export function sayWorks(region: Region, { district, programme, works }: WorksAsked): Words {
  const place = sayDistrict(region, district);
  const of =
    programme === undefined ? { zh: '', en: '' } : { zh: `“${programme}”`, en: ` of "${programme}"` };
  const kind = works === undefined ? { zh: '', en: '' } : projectKindWords[works];
  const kindEn = kind.en === '' ? '' : ` (${kind.en})`;
  return { zh: `${place.zh}${of.zh}${kind.zh}`, en: `${kindEn}${of.en} in ${place.en}` };
}
