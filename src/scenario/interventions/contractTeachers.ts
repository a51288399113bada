import { changePools } from '../changePools.ts';
import { assumedBy, type Resolver } from '../scene.ts';

/** Put another number of contract teachers beside the posts in the pools of a stage. */
export const contractTeachers: Resolver<'contractTeachers'> = (intervention, scene) => {
  const { teachers } = intervention;
  const change = { ...assumedBy(intervention), contract: teachers };
  return changePools(scene, intervention, change, (place, stage) => ({
    zh: `${place}${stage}每区县有 ${teachers} 名合同制教师。`,
    en: `Each district's pool (${stage}) in ${place} has ${teachers} contract teachers.`,
  }));
};
