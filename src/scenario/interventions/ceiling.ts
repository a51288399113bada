import type { Resolver } from '../scene.ts';
import { setClassSize } from '../setClassSize.ts';

/** Set the size that no new class passes, whatever rooms there are. */
export const ceiling: Resolver<'ceiling'> = (intervention, scene) => {
  const { size, fromYear } = intervention;
  return setClassSize(scene, intervention, 'ceilingSize', size, (place, who) => ({
    zh: `${place.zh}${who.zh}自 ${fromYear} 年起，新班一律不超过 ${size} 人。`,
    en: `From ${fromYear} no new class in ${who.en} in ${place.en} ever passes ${size}.`,
  }));
};
