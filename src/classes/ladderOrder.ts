import type { Ladder } from '../domain/ladder.ts';
import { byText } from '../domain/region/region.ts';
import type { DistrictId, Grade, SchoolId } from '../domain/units.ts';

interface SchoolGrade {
  readonly district: DistrictId;
  readonly school: SchoolId;
  readonly grade: Grade;
}

/**
 * The order of all class lists: by school, then from the lowest grade up.
 *
 * @returns A comparison for `sort`.
 */
export function byLadder(ladders: ReadonlyMap<DistrictId, Ladder>) {
  const places = new Map<DistrictId, Map<Grade, number>>();
  for (const [district, ladder] of ladders)
    places.set(
      district,
      new Map(ladder.stages.flatMap((part) => part.grades).map((grade, index) => [grade, index])),
    );
  const placeOf = (row: SchoolGrade) => places.get(row.district)?.get(row.grade) ?? Number.MAX_SAFE_INTEGER;
  return (left: SchoolGrade, right: SchoolGrade): number =>
    left.school === right.school ? placeOf(left) - placeOf(right) : byText(left.school, right.school);
}
