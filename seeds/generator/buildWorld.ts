import type { Pupils, SchoolId } from '../../src/domain/units.ts';
import { type BirthHistory, drawBirths } from './birthHistory.ts';
import { type Chance, makeChance } from './chance.ts';
import { draftSchools, type SchoolDraft } from './draftSchools.ts';
import { extendInHistory } from './extendInHistory.ts';
import type { PlaceSettings } from './placeSettings.ts';
import { sendersOf, takersOf } from './planDivisions.ts';
import type { Sender, Taker } from './planFeeders.ts';
import { planSchools } from './planSchools.ts';
import { playHistory, roomsIn } from './playHistory.ts';
import {
  type DivisionPlan,
  divisionKey,
  type PlayedHistory,
  type SchoolPlan,
  type Sizes,
} from './worldShapes.ts';

/** Size from which a class counts as oversize when the generator looks for pressed schools. */
const oversize = 56;

/** Everything the tables are written from. */
export interface World {
  readonly place: PlaceSettings;
  readonly chance: Chance;
  readonly births: BirthHistory;
  readonly drafts: readonly SchoolDraft[];
  readonly plans: readonly SchoolPlan[];
  /** Schools of the finished extensions, by project. */
  readonly extended: ReadonlyMap<string, SchoolId>;
  readonly senders: readonly Sender[];
  readonly takers: readonly Taker[];
  readonly history: PlayedHistory;
}

/**
 * Draw the place under one seed number and play its history.
 *
 * @param seedNumber Whole number; the same number gives the same schools and children.
 */
export function buildWorld(place: PlaceSettings, seedNumber: number): World {
  const chance = makeChance(seedNumber);
  const births = drawBirths(chance, place);
  const drafts = draftSchools(chance, place);
  const { plans, schools } = extendInHistory(place, planSchools(chance, place, drafts, births));
  const primaries = plans.flatMap(({ divisions }) => divisions).filter(({ stage }) => stage === 'primary');
  const [senders, takers] = [sendersOf(drafts, primaries), takersOf(drafts)];
  const history = playHistory(chance, place, births, plans, senders, takers);
  return { place, chance, births, drafts, plans, extended: schools, senders, takers, history };
}

/** Class sizes of a division at the census of a year, by grade; empty before it opened. */
export function sizesOf(
  world: World,
  division: Pick<DivisionPlan, 'school' | 'stage'>,
  year = world.place.years.base,
): Sizes {
  return world.history.get(year)?.get(divisionKey(division)) ?? [];
}

/** Pupils of all classes. */
export function pupilsIn(sizes: Sizes): Pupils {
  return sizes.flat().reduce((left, right) => left + right, 0);
}

/** How pressed a division is at the census of the base year: oversize classes first, then pupils beyond 45 to a room. */
export function pressureOf(world: World, division: DivisionPlan): number {
  const sizes = sizesOf(world, division);
  const over = sizes.flat().filter((size) => size >= oversize).length;
  return over * 1000 + pupilsIn(sizes) / roomsIn(division, world.place.years.base);
}
