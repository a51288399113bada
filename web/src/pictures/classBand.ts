import type { PupilsPerSection } from '../../../src/domain/units.ts';

/** How a class stands: within the rule's cap, above it, oversize (大班额) or super-oversize (超大班额). */
export const classBands = ['within', 'above', 'oversize', 'super'] as const;
export type ClassBand = (typeof classBands)[number];

/** Where oversize begins when no target of the place says otherwise, and where super-oversize begins. */
export const nationalThresholds = { oversize: 56, super: 66 } as const;

/**
 * The band of a class. The thresholds hold for every stage; a kindergarten class of 40 over a cap of 35 is "above".
 *
 * @param size Pupils; ≥ 1.
 * @param cap The rule's cap; undefined: no rule, no "above" below the oversize threshold.
 * @param oversizeFrom First size that counts as oversize.
 */
export function classBandOf(
  size: PupilsPerSection,
  cap: PupilsPerSection | undefined,
  oversizeFrom: PupilsPerSection,
): ClassBand {
  if (size >= nationalThresholds.super) return 'super';
  if (size >= oversizeFrom) return 'oversize';
  return size > (cap ?? Number.POSITIVE_INFINITY) ? 'above' : 'within';
}

/** The worse of two bands; undefined stands for a school without classes. */
export function worseBand(left: ClassBand | undefined, right: ClassBand): ClassBand {
  return left === undefined || classBands.indexOf(right) > classBands.indexOf(left) ? right : left;
}
