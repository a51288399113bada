import type { TeacherPool } from '../../domain/region/classRule.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage } from '../findUnknown.ts';
import { sayDistrict, sayStages } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';

/** Hire another number of teachers a year in the pools of a stage. */
export const hires: Resolver<'hires'> = (intervention, scene) => {
  const { district, stage, perYear } = intervention;
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district),
  ];
  if (problems.length > 0) return refuse(...problems);
  const meant = (pool: TeacherPool) => pool.stage === stage && (district ?? pool.district) === pool.district;
  if (!scene.region.teachers.some(meant)) return refuse(scene.problem('noTeacherPool', 'stage', { stage }));
  const made = assumedBy(intervention);
  const teachers = scene.region.teachers.map((pool) =>
    meant(pool) && pool.hires !== perYear ? { ...pool, ...made, hires: perYear } : pool,
  );
  const touched = teachers.filter((pool, index) => pool !== scene.region.teachers[index]).length;
  const [place, who] = [sayDistrict(scene.region, district), sayStages([stage])];
  return effect(
    scene,
    touched,
    { teachers },
    {
      zh: `${place.zh}${who.zh}每区县每年招聘 ${perYear} 名教师。`,
      en: `Each district's pool (${who.en}) in ${place.en} hires ${perYear} teachers a year.`,
    },
  );
};
