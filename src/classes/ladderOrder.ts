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
  const places = new Map<string, number>();
  for (const [district, ladder] of ladders)
    for (const [index, grade] of ladder.stages.flatMap((part) => part.grades).entries())
      places.set(`${district}|${grade}`, index);
  const placeOf = (row: SchoolGrade) => places.get(`${row.district}|${row.grade}`) ?? places.size;
  return (left: SchoolGrade, right: SchoolGrade): number =>
    byText(left.school, right.school) || placeOf(left) - placeOf(right);
}
