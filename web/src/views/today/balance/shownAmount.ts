import type { ResourceColumn } from '../../../../../src/domain/region/schoolRecords.ts';

const counted = new Set<ResourceColumn>([
  'teachersAboveDegree',
  'keyTeachers',
  'artsTeachers',
  'multimediaRooms',
]);

/** Whether a figure is told per hundred pupils, as the rule tells people and rooms; areas and money are told per pupil. */
export function isPerHundred(indicator: ResourceColumn): boolean {
  return counted.has(indicator);
}

/** A figure as the rule tells it. @param perPupil Amount per pupil. */
export function shownAmount(indicator: ResourceColumn, perPupil: number | undefined): number | undefined {
  return perPupil === undefined || !isPerHundred(indicator) ? perPupil : perPupil * 100;
}
