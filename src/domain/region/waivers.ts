import type { DistrictId, SchoolId, SchoolYear } from '../units.ts';
import type { School } from './school.ts';
import type { Target } from './target.ts';
import type { Waiver } from './targetRecords.ts';

/** The waivers of a target that hold in a year; after its last year a waiver has expired. */
export function waiversIn(
  waivers: readonly Waiver[],
  year: SchoolYear,
  target: Pick<Target, 'id'> | undefined,
): Waiver[] {
  return waivers.filter(
    (waiver) => waiver.target === target?.id && (waiver.fromYear ?? year) <= year && year <= waiver.untilYear,
  );
}

/** Whether a waiver is for a school, by name or with its whole district. */
export function reaches(waiver: Waiver, district: DistrictId, school: SchoolId): boolean {
  return (waiver.district ?? district) === district && (waiver.school ?? school) === school;
}

/** Whether a waiver leaves a whole school out of a target on school sizes; one for a stage or a grade does not. */
export function isSchoolWaived(waivers: readonly Waiver[], { id, district }: School): boolean {
  return waivers.some(
    (waiver) => waiver.stage === undefined && waiver.grade === undefined && reaches(waiver, district, id),
  );
}
