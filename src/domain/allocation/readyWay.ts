import type { Intervention } from '../scenario.ts';
import type { Yuan } from '../units.ts';
import type { Shortage, WayOut } from './shortage.ts';

/** Lines of a scenario, and what they cost. Plain JSON. */
export interface PricedLines {
  /** What the lines cost at the plan's prices, not discounted; missing where a rule gives way and nothing is paid. */
  readonly price?: Yuan;
  /** Lines that a scenario takes as they are; none where the tables have nothing that a line could change. */
  readonly interventions: readonly Intervention[];
}

/** A way out that a scenario can take. */
export type ReadyWay = WayOut & PricedLines;

/** A shortage whose ways out a scenario can take. */
export interface ReadyShortage extends Omit<Shortage, 'cheapestWayOut'> {
  readonly cheapestWayOut: readonly ReadyWay[];
}
