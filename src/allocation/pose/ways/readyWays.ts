import type { ReadyShortage } from '../../../domain/allocation/readyWay.ts';
import type { Shortage, ShortageLever } from '../../../domain/allocation/shortage.ts';
import { shortageLeverWords } from '../../../domain/glossary.ts';
import { moneyLines } from './moneyLines.ts';
import { roomLines, seatLines } from './roomLines.ts';
import { sizeLines } from './sizeLines.ts';
import { contractLines, hireLines } from './teacherLines.ts';
import type { SayLines, WayGround } from './wayGround.ts';

/** Levers that tell how much of them is missing, and where. */
const linesOf: Partial<Record<ShortageLever, SayLines>> = {
  rooms: roomLines,
  moduleSeats: seatLines,
  money: moneyLines,
  teachers: contractLines,
  hires: hireLines,
  schoolSize: sizeLines,
};

/** Why such a line stands in a scenario, for readers of either language. */
const becauseOf = (lever: ShortageLever): string =>
  `求解后仍缺${shortageLeverWords[lever].zh} / short in the plan: ${shortageLeverWords[lever].en}`;

/**
 * Make the ways out of a shortage ready: each with lines that a scenario takes as they are, and their price. Rooms are
 * built on, a school larger than the standard sizes is opened on its site, works money of a year is raised, teachers are
 * hired or come on contract, the deadline of a size cap moves. Every year gets at least what it misses; a line that
 * holds in all years gives more in some.
 *
 * @param ground The place after its scenario, the problem of the part that is short, levers and prices.
 */
export function readyWays(shortage: Shortage, ground: WayGround): ReadyShortage {
  return {
    ...shortage,
    cheapestWayOut: shortage.cheapestWayOut.map((way) => ({
      ...way,
      ...(linesOf[way.lever]?.(way.missing, ground, becauseOf(way.lever)) ?? { interventions: [] }),
    })),
  };
}
