import { invariant, required } from '../invariant.ts';
import { type Ladder, parseLadder } from '../ladder.ts';
import type { DistrictId } from '../units.ts';
import type { Place } from './place.ts';
import type { Row, TableName } from './tables.ts';

/** All that is known of a place: plain JSON, one array per table (empty where the dataset has none), sorted by key. */
export type Region = { readonly place: Place } & {
  readonly [T in Exclude<TableName, 'region'>]: readonly Row<T>[];
};

/**
 * The grade ladder of every district.
 *
 * @throws {InvariantError} A district's ladder cannot be read; the dataset reader lets none through.
 */
export function laddersOf(region: Region): Map<DistrictId, Ladder> {
  return new Map(
    region.districts.map(({ id, ladder }) => [
      id,
      required(parseLadder(ladder), `district ${id} has no readable ladder`),
    ]),
  );
}

/** The ladder of one district. */
export function ladderOf(region: Region, district: DistrictId): Ladder {
  const found = region.districts.find((candidate) => candidate.id === district);
  invariant(found !== undefined, `there is no district ${district}`);
  return required(parseLadder(found.ladder), `district ${district} has no readable ladder`);
}

/** Compare identifiers the same way everywhere (UTF-16 order, independent of the machine's language). */
export function byText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
