import type { Target } from '../../domain/region/target.ts';

/** 基本: the share of classes that may miss a target whose document gives no figure; a choice, told as assumed. */
const mostlyShare = 0.05;

/** A tolerated share and whether the document left it open. */
export interface Tolerance {
  readonly share: number;
  readonly assumed: boolean;
}

/** The share of the classes that may miss a target; 0 when it allows none. */
export function toleranceOf({ tolerance, firmness }: Pick<Target, 'tolerance' | 'firmness'>): Tolerance {
  if (tolerance !== undefined) return { share: tolerance, assumed: false };
  return firmness === 'mostly' ? { share: mostlyShare, assumed: true } : { share: 0, assumed: false };
}
