import { canMove, moveProject } from '../../domain/moveProject.ts';
import { replaceProjects } from '../findProject.ts';
import { scenarioUnknownDistrict, scenarioUnknownProgramme } from '../findUnknown.ts';
import { earliestOf, wrongMove } from '../findWrongMonths.ts';
import { sayDistrict } from '../sayPlaces.ts';
import { effect, type Resolver, refuse } from '../scene.ts';

/** Move the works of many projects by months: of a district, of a programme, or all that are not finished. */
export const delayProjects: Resolver<'delayProjects'> = ({ district, programme, months }, scene) => {
  const unknown = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownProgramme(scene, programme),
  ];
  if (unknown.length > 0) return refuse(...unknown);
  const meant = scene.region.projects
    .filter((project) => canMove(project) && (district ?? project.district) === project.district)
    .filter((project) => programme === undefined || project.programme === programme);
  const moved = meant.map((project) => moveProject(scene.region, project, months));
  const wrong =
    months < 0 ? meant.flatMap((each) => wrongMove(scene, each, earliestOf(scene, each, months))) : [];
  if (wrong.length > 0) return refuse(...wrong);
  const [count, by, place] = [moved.length, Math.abs(months), sayDistrict(scene.region, district)];
  const which =
    programme === undefined ? { zh: '', en: '' } : { zh: `“${programme}”`, en: ` of "${programme}"` };
  return effect(scene, months === 0 ? 0 : count, replaceProjects(scene, moved), {
    zh: `${place.zh}${which.zh} ${count} 个项目${months < 0 ? '提前' : '推迟'} ${by} 个月。`,
    en: `${count} projects${which.en} in ${place.en} are ${by} months ${months < 0 ? 'earlier' : 'later'}.`,
  });
};
