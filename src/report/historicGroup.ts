import { spreadEvenly } from '../domain/classSize.ts';
import { type Ladder, yearsIntoStage } from '../domain/ladder.ts';
import type { EnrolmentRow } from '../domain/region/enrolment.ts';
import type { ClassGroup, MixedClass } from '../domain/sections.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId } from '../domain/units.ts';

function knownSizes(row: EnrolmentRow): Pick<ClassGroup, 'sizes' | 'basis'> | undefined {
  if (row.classSizes !== undefined) return { sizes: row.classSizes, basis: 'counted' };
  if (row.sizeBins !== undefined || row.pupils === undefined || row.classes === undefined) return undefined;
  if (row.classes === 0) return row.pupils === 0 ? { sizes: [], basis: 'spread' } : undefined;
  return { sizes: spreadEvenly(row.pupils, row.classes), basis: 'spread' };
}

/**
 * The classes of a census row before the base year: class by class where counted, else spread evenly over the
 * number of classes. Rows that give only bins stay out: a bin does not say on which side of a threshold inside
 * it a class stands.
 *
 * @param mixed The class that the grade shares with others, if any.
 * @returns The group, or undefined when the row does not tell the sizes.
 */
export function historicGroup(
  row: EnrolmentRow,
  district: DistrictId,
  stage: Stage,
  ladder: Ladder,
  mixed?: MixedClass,
): ClassGroup | undefined {
  const known = knownSizes(row);
  if (known === undefined) return undefined;
  const entered = row.year - yearsIntoStage(ladder, row.grade);
  const { school, grade } = row;
  const { sizes, basis } = known;
  const wanted = mixed !== undefined && mixed.host !== grade ? 0 : sizes.length;
  return {
    ...{ district, school, stage, grade, entered, sizes, basis, wanted, cause: 'none' },
    ...(mixed === undefined ? {} : { mixed }),
  };
}
