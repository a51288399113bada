import type { Stage } from '../../../src/domain/stage.ts';
import type { Grade } from '../../../src/domain/units.ts';

/** The grades of Zibo's five-four ladder; special schools are not on it and have one row, "S". */
export const gradesOf: Readonly<Record<Stage, readonly Grade[]>> = {
  kindergarten: ['K1', 'K2', 'K3'],
  primary: ['1', '2', '3', '4', '5'],
  junior: ['6', '7', '8', '9'],
  senior: ['10', '11', '12'],
  vocational: ['V1', 'V2', 'V3'],
  special: ['S'],
};

/** Size that a new class aims at, by stage: the national design size (GB 50099-2011), in kindergartens one under the cap. */
export const targetSize: Readonly<Record<Stage, number>> = {
  kindergarten: 24,
  primary: 45,
  junior: 50,
  senior: 50,
  vocational: 50,
  special: 15,
};

/** Size up to which neighbours fill their new classes when no school near has a place at the target size. */
export const neighbourSize = 54;

/**
 * The largest entry class that the bureau let a full school form before it sent children elsewhere: falls over the
 * years, as the ministry and the city tightened entry (assumed course).
 */
export function diversionSize(stage: Stage, year: number): number {
  if (stage === 'kindergarten') return 26;
  if (stage === 'vocational') return 54;
  const course = [66, 65, 64, 62, 59, 57];
  return course[Math.min(course.length - 1, Math.max(0, year - 2014))] ?? 57;
}
