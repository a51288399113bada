import type { Assumption } from '../domain/region/enrolment.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, SchoolYear } from '../domain/units.ts';

/**
 * The product of all assumptions of a kind that hold for a district, stage and year.
 *
 * @param named Only assumptions that name the stage count.
 * @returns A factor ≥ 0; exactly 1 when none holds.
 */
export function deviationFactor(
  assumptions: readonly Assumption[],
  kind: Assumption['kind'],
  district: DistrictId,
  stage: Stage,
  year: SchoolYear,
  named = false,
): number {
  let factor = 1;
  for (const row of assumptions) {
    const holds =
      row.kind === kind &&
      (row.district === undefined || row.district === district) &&
      (row.stage === stage || (row.stage === undefined && !named)) &&
      row.fromYear <= year &&
      (row.toYear === undefined || year <= row.toYear);
    if (holds) factor *= row.factor;
  }
  return factor;
}
