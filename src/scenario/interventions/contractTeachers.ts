import { changePools } from '../changePools.ts';
import { assumedBy, type Resolver } from '../scene.ts';

/** Put another number of contract teachers beside the posts in the pools of a stage. */
export const contractTeachers: Resolver<'contractTeachers'> = (intervention, scene) => {
  const { teachers } = intervention;
  const change = { ...assumedBy(intervention), contract: teachers };
  return changePools(scene, intervention, change, (place, stage, whose) => ({
    zh: `${place}${stage}${whose}有 ${teachers} 名合同制教师。`,
    en: `In ${place} (${stage}) ${whose} has ${teachers} contract teachers.`,
  }));
};
