import { invariant } from './invariant.ts';
import type { Beds, Pupils } from './units.ts';

/**
 * Count the pupils who board: the school's share of its pupils, to the nearest whole pupil.
 *
 * @param pupils Pupils of the school; whole, ≥ 0.
 * @param share Share of them who board, 0 to 1.
 */
export function boardersOf(pupils: Pupils, share: number): Pupils {
  return Math.round(pupils * share);
}

/**
 * Count the most pupils that a school can have while every boarder finds a bed.
 *
 *     mostPupilsWithBeds(100, 0.5) // 200: with 201 pupils 101 board
 *
 * @param beds Beds of the school; whole, ≥ 0.
 * @param share Share of pupils who board, 0 to 1.
 * @returns Pupils; infinite where nobody boards.
 * @throws {InvariantError} A share or a number of beds out of its range.
 */
export function mostPupilsWithBeds(beds: Beds, share: number): Pupils {
  invariant(share >= 0 && share <= 1, `a share of boarders is from 0 to 1, not ${share}`);
  invariant(Number.isInteger(beds) && beds >= 0, `beds must be whole and ≥ 0, not ${beds}`);
  if (share === 0) return Number.POSITIVE_INFINITY;
  let most = Math.floor(beds / share);
  while (boardersOf(most + 1, share) <= beds) most += 1;
  return most;
}
