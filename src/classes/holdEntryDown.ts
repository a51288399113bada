import type { GradePupils } from '../domain/enrolment.ts';
import { groupBy } from '../domain/groupBy.ts';
import { required } from '../domain/invariant.ts';
import { yearsIntoStage } from '../domain/ladder.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import type { Overflow } from '../domain/sections.ts';
import type { FormationInput } from './formationInput.ts';

/** Pupils whom the schools' beds allow, and the new ones whom they turn away; together those who came. */
export interface HeldEntry {
  readonly pupils: readonly GradePupils[];
  readonly turnedAway: readonly Overflow[];
}

/** Take `away` new pupils off a school's entry grades, in proportion to their pupils, at most all of them. */
function takeOff(entry: readonly GradePupils[], away: number): Map<GradePupils, number> {
  const coming = entry.map(({ pupils }) => pupils);
  const all = coming.reduce((sum, pupils) => sum + pupils, 0);
  const parts = roundToTotal(coming, Math.min(all, away));
  return new Map(entry.map((row, index) => [row, parts[index] ?? 0]));
}

/**
 * Hold the entry grades of schools down to the pupils that their beds allow. Pupils who are there already stay; where
 * the upper grades alone are too many, no new pupil is admitted.
 *
 * Law: at every school and grade, pupils admitted and turned away add up to those who came.
 *
 * @throws {InvariantError} A district without a ladder.
 */
export function holdEntryDown(input: FormationInput): HeldEntry {
  const { mostPupils = new Map(), ladders } = input;
  if (mostPupils.size === 0) return { pupils: input.pupils, turnedAway: [] };
  const isEntry = ({ district, grade }: GradePupils) =>
    yearsIntoStage(required(ladders.get(district), `district ${district} has no ladder`), grade) === 0;
  const away = new Map<GradePupils, number>();
  for (const [school, rows] of groupBy(input.pupils, (row) => row.school)) {
    const beyond =
      rows.reduce((sum, { pupils }) => sum + pupils, 0) -
      (mostPupils.get(school) ?? Number.POSITIVE_INFINITY);
    if (beyond <= 0) continue;
    for (const [row, pupils] of takeOff(rows.filter(isEntry), beyond)) if (pupils > 0) away.set(row, pupils);
  }
  return {
    pupils: input.pupils.map((row) => ({ ...row, pupils: row.pupils - (away.get(row) ?? 0) })),
    turnedAway: [...away].map(([row, pupils]) => ({ ...row, pupils })),
  };
}
