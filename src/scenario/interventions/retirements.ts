import { changePools } from '../changePools.ts';
import { assumedBy, type Resolver } from '../scene.ts';

/** Let another number of teachers retire a year in the pools of a stage. */
export const retirements: Resolver<'retirements'> = (intervention, scene) => {
  const { perYear } = intervention;
  const change = { ...assumedBy(intervention), retirements: perYear };
  return changePools(scene, intervention, change, (place, stage) => ({
    zh: `${place}${stage}每区县每年退休 ${perYear} 名教师。`,
    en: `From each district's pool (${stage}) in ${place} ${perYear} teachers retire a year.`,
  }));
};
