import type { Resolver } from '../scene.ts';
import { setClassSize } from '../setClassSize.ts';

/** Keep seats of newly formed classes free for pupils who transfer in within the year. */
export const transferSeats: Resolver<'transferSeats'> = (intervention, scene) => {
  const { seats, fromYear } = intervention;
  return setClassSize(scene, intervention, 'transferSeats', seats, (place, who) => ({
    zh: `${place.zh}${who.zh}自 ${fromYear} 年起，新班每班为学年中转入学生预留 ${seats} 个学位。`,
    en: `From ${fromYear} every new class in ${who.en} in ${place.en} keeps ${seats} seats free for transfers within the year.`,
  }));
};
