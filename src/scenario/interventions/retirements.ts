import { changePools } from '../changePools.ts';
import { assumedBy, type Resolver } from '../scene.ts';

/** Let another number of teachers retire a year in the pools of a stage. */
export const retirements: Resolver<'retirements'> = (intervention, scene) => {
  const { perYear } = intervention;
  const change = { ...assumedBy(intervention), retirements: perYear };
  return changePools(scene, intervention, change, (place, stage, whose) => ({
    zh: `${place}${stage}${whose}每年退休 ${perYear} 名教师。`,
    en: `In ${place} (${stage}) ${whose} loses ${perYear} teachers a year who retire.`,
  }));
};
