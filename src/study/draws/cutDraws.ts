import type { DrawStretch } from './drawStretch.ts';
import type { Timetables } from './drawTimetables.ts';

/** Draws that are made in one go: few enough that every hand has several to take. */
const mostInStretch = 20;

/**
 * Cut draws into stretches of one path each. A path of works is run before it is drawn, so its draws stay together
 * unless they are more than one hand’s share.
 *
 * @param hands Threads that draw, the one that asks among them.
 */
export function cutDraws({ parts }: Timetables, draws: number, hands: number): DrawStretch[] {
  const usual = Math.max(1, Math.min(mostInStretch, Math.ceil(draws / (hands * 8))));
  return parts.flatMap(({ central, draws: own }) => {
    const timetable = central ? undefined : own[0];
    const size = central || own.length > draws / hands ? usual : own.length;
    return Array.from({ length: Math.ceil(own.length / size) }, (_, index) => ({
      timetable,
      draws: own.slice(index * size, (index + 1) * size),
    }));
  });
}
