import type { Assumption } from '../domain/region/enrolment.ts';
import { byText } from '../domain/region/region.ts';
import type { Stage } from '../domain/stage.ts';
import type { SchoolYear } from '../domain/units.ts';

const specific = (named: string | undefined) => (named === undefined ? 0 : 1);

/** Whether a row holds for a stage; where no stage is asked for, whatever it names. */
const isOfStage = (row: Assumption, stage: Stage | undefined) =>
  stage === undefined || (row.stage ?? stage) === stage;

/**
 * The share of an intake that is planned for a year: a district's own row beats the region's, one that names the stage
 * one that does not, a later first year an earlier one.
 *
 * @param scope The district whose children are admitted, or the region where schools admit from all of it.
 * @param stage Stage of the intake; left out for the vocational share, which is of two stages.
 * @returns A share from 0 to 1; undefined where none is planned, and the intake is split as history implies.
 */
export function plannedShareOf(
  assumptions: readonly Assumption[],
  kind: 'vocationalShare' | 'privateShare',
  scope: string,
  year: SchoolYear,
  stage?: Stage,
): number | undefined {
  const holding = assumptions.filter(
    (row) =>
      row.kind === kind &&
      (row.district ?? scope) === scope &&
      isOfStage(row, stage) &&
      row.fromYear <= year &&
      (row.toYear === undefined || year <= row.toYear),
  );
  const ofStage = (row: Assumption) => (stage === undefined ? 0 : specific(row.stage));
  const [first] = [...holding].sort(
    (left, right) =>
      specific(right.district) - specific(left.district) ||
      ofStage(right) - ofStage(left) ||
      right.fromYear - left.fromYear ||
      byText(left.id, right.id),
  );
  return first === undefined ? undefined : Math.min(1, first.factor);
}
