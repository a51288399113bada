import { required } from '../../src/domain/invariant.ts';
import { gradesOfStage, parseLadder } from '../../src/domain/ladder.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { Grade, Pupils, SchoolYear } from '../../src/domain/units.ts';
import type { PlaceSettings } from './placeSettings.ts';

/** The grades of a stage on a district's ladder; special schools are not on it and have one row, "S". */
export function gradesOf({ ladder }: { readonly ladder: string }, stage: Stage): readonly Grade[] {
  if (stage === 'special') return ['S'];
  return gradesOfStage(required(parseLadder(ladder), `${ladder} is no ladder`), stage);
}

/** Size that a new class aims at, by stage: the national design size (GB 50099-2011), in kindergartens one under the cap. */
export const targetSize: Readonly<Record<Stage, number>> = {
  kindergarten: 24,
  primary: 45,
  junior: 50,
  senior: 50,
  vocational: 50,
  special: 15,
};

/**
 * The largest entry class that the bureau let a full school form before it sent children elsewhere: falls over the
 * years, as the ministry tightened entry (assumed course).
 */
export function diversionSize({ habits, years }: PlaceSettings, stage: Stage, year: SchoolYear): Pupils {
  if (stage === 'kindergarten') return 26;
  if (stage === 'vocational') return 54;
  const course = habits.diversionSizes;
  const place = Math.min(course.length - 1, Math.max(0, year - years.first));
  return required(course[place], 'a place names no diversion size');
}
