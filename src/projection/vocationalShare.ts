import type { Assumption } from '../domain/region/enrolment.ts';
import { byText } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';

const specific = (district: string | undefined) => (district === undefined ? 0 : 1);

/**
 * The vocational share of a senior intake (职普比) that is planned for a year: a district's own row beats the
 * region's, a later first year an earlier one.
 *
 * @param scope The district whose children are admitted, or the region where schools admit from all of it.
 * @returns A share from 0 to 1; undefined where none is planned, and the intake is split as history implies.
 */
export function vocationalShareOf(
  assumptions: readonly Assumption[],
  scope: string,
  year: SchoolYear,
): number | undefined {
  const holding = assumptions.filter(
    (row) =>
      row.kind === 'vocationalShare' &&
      (row.district ?? scope) === scope &&
      row.fromYear <= year &&
      (row.toYear === undefined || year <= row.toYear),
  );
  const [first] = [...holding].sort(
    (left, right) =>
      specific(right.district) - specific(left.district) ||
      right.fromYear - left.fromYear ||
      byText(left.id, right.id),
  );
  return first === undefined ? undefined : Math.min(1, first.factor);
}
