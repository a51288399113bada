import { changePools } from '../changePools.ts';
import { assumedBy, type Resolver } from '../scene.ts';

/** Hire another number of teachers a year in the pools of a stage. */
export const hires: Resolver<'hires'> = (intervention, scene) => {
  const { perYear } = intervention;
  const change = { ...assumedBy(intervention), hires: perYear };
  return changePools(scene, intervention, change, (place, stage, whose) => ({
    zh: `${place}${stage}${whose}每年招聘 ${perYear} 名教师。`,
    en: `In ${place} (${stage}) ${whose} hires ${perYear} teachers a year.`,
  }));
};
