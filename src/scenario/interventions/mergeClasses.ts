import type { Resolver } from '../scene.ts';
import { setClassSize } from '../setClassSize.ts';

/** Merge classes of a grade whose average falls under a size, where they fit under the cap. */
export const mergeClasses: Resolver<'mergeClasses'> = (intervention, scene) => {
  const { below, fromYear } = intervention;
  return setClassSize(scene, intervention, 'mergeBelow', below, (place, who) => ({
    zh: `${place.zh}${who.zh}自 ${fromYear} 年起，年级平均不足 ${below} 人即合班。`,
    en: `From ${fromYear} classes of a grade in ${who.en} in ${place.en} are merged when they average under ${below}.`,
  }));
};
