import type { Target } from '../../../src/domain/region/target.ts';
import type { PupilsPerSection } from '../../../src/domain/units.ts';
import { nationalThresholds } from './classBand.ts';

/** The size from which a place's own targets call a class oversize; the official 56 where no target says. */
export function oversizeFrom(targets: readonly Target[]): PupilsPerSection {
  const found = targets.filter(({ indicator, threshold }) => indicator === 'oversizeClasses' && threshold);
  return found[0]?.threshold ?? nationalThresholds.oversize;
}
