import type { Resolver } from '../scene.ts';
import { setClassSize } from '../setClassSize.ts';

/** Hold new entry classes to a size (起始年级控制); classes that exist age out. */
export const entryControl: Resolver<'entryControl'> = (intervention, scene) => {
  const { cap, fromYear } = intervention;
  return setClassSize(scene, intervention, 'entryCap', cap, (place, who) => ({
    zh: `${place.zh}${who.zh}自 ${fromYear} 年起新建班级不超过 ${cap} 人。`,
    en: `From ${fromYear} new classes in ${who.en} in ${place.en} hold at most ${cap}.`,
  }));
};
