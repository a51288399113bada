import type { Project } from '../../domain/region/project.ts';
import { replaceProjects } from '../findProject.ts';
import { scenarioUnknownDistrict } from '../findUnknown.ts';
import { moveProject, wrongMove } from '../moveProject.ts';
import { sayNearest } from '../nearest.ts';
import { sayDistrict } from '../sayPlaces.ts';
import { effect, type Resolver, refuse, type Scene } from '../scene.ts';

const canMove = ({ status }: Project) => status === 'planned' || status === 'underWay';

function unknownProgramme(scene: Scene, id: string | undefined) {
  const known = [...new Set(scene.region.projects.map(({ programme }) => programme))];
  if (id === undefined || known.includes(id)) return [];
  const named = known.filter((programme) => programme !== undefined).map((programme) => ({ id: programme }));
  return [scene.problem('unknownProgramme', 'programme', { id, near: sayNearest(id, named) })];
}

/** Move the works of many projects by months: of a district, of a programme, or all that are not finished. */
export const delayProjects: Resolver<'delayProjects'> = ({ district, programme, months }, scene) => {
  const unknown = [...scenarioUnknownDistrict(scene, district), ...unknownProgramme(scene, programme)];
  if (unknown.length > 0) return refuse(...unknown);
  const meant = scene.region.projects
    .filter((project) => canMove(project) && (district ?? project.district) === project.district)
    .filter((project) => programme === undefined || project.programme === programme);
  const moved = meant.map((project) => moveProject(scene.region, project, months));
  const pairs = months < 0 ? meant.map((before, index) => ({ before, after: moved[index] ?? before })) : [];
  const wrong = pairs.flatMap(({ before, after }) => wrongMove(scene, before, after));
  if (wrong.length > 0) return refuse(...wrong);
  const [count, by, place] = [moved.length, Math.abs(months), sayDistrict(scene.region, district)];
  const which =
    programme === undefined ? { zh: '', en: '' } : { zh: `“${programme}”`, en: ` of "${programme}"` };
  return effect(scene, months === 0 ? 0 : count, replaceProjects(scene, moved), {
    zh: `${place.zh}${which.zh} ${count} 个项目${months < 0 ? '提前' : '推迟'} ${by} 个月。`,
    en: `${count} projects${which.en} in ${place.en} are ${by} months ${months < 0 ? 'earlier' : 'later'}.`,
  });
};
