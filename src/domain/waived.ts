import type { IndicatorId } from './glossary.ts';
import type { School } from './region/school.ts';
import type { Target } from './region/target.ts';
import type { Waiver } from './region/targetRecords.ts';

/** Indicators that leave waived classes out, and those that leave waived schools out. */
const ofClasses: readonly IndicatorId[] = [
  'oversizeClasses',
  'superOversizeClasses',
  'shareOversizeClasses',
  'shareWithinCap',
  'shareWithinRule',
  'largestClass',
  'meanClassSize',
];
const ofSchools: readonly IndicatorId[] = ['oversizeSchools', 'oversizeCampuses'];
/** The indicators that waivers can be granted from: those of class size and of school size. */
export const waivableIndicators: readonly string[] = [...ofClasses, ...ofSchools];

type Reach = Partial<Pick<Waiver, 'school' | 'district' | 'stage' | 'grade'>>;
type Asked = Partial<Pick<Target, 'indicator' | 'role' | 'districts' | 'stages' | 'types' | 'grades'>>;
type Place = Partial<Pick<School, 'district' | 'stages' | 'type'>>;

const outside = <T>(value: T | undefined, among: readonly T[] | undefined) =>
  value !== undefined && among !== undefined && among.length > 0 && !among.includes(value);

/**
 * The part of a waiver for which it leaves nothing out: its target judges no sizes, its school or district lies outside
 * the target, the stage or grade is none of the target's or the school's, or it names a stage of a target on schools.
 *
 * @param school The school it names, as far as it is known.
 * @returns Undefined when nothing speaks against it; the districts of an evaluation unit are not looked at.
 */
export function strayPart(
  waiver: Reach,
  target: Asked,
  school: Place | undefined,
): 'target' | keyof Reach | undefined {
  const { indicator } = target;
  if (target.role !== undefined && target.role !== 'computed') return 'target';
  if (indicator !== undefined && !waivableIndicators.includes(indicator)) return 'target';
  if (outside(school?.district, target.districts) || outside(school?.type, target.types)) return 'school';
  if (school?.stages?.every((stage) => outside(stage, target.stages))) return 'school';
  if (outside(waiver.district, target.districts)) return 'district';
  if (school?.district !== undefined && outside(waiver.district, [school.district])) return 'district';
  if (outside(waiver.stage, target.stages) || outside(waiver.stage, school?.stages)) return 'stage';
  const bySchool = ofSchools.some((id) => id === indicator);
  if (bySchool && waiver.stage !== undefined) return 'stage';
  return outside(waiver.grade, target.grades) || (bySchool && waiver.grade !== undefined)
    ? 'grade'
    : undefined;
}
