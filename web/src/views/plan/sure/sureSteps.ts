import type { SureStep } from '../../../core/sureMessages.ts';

/** Futures drawn for each plan tried. */
export const sureDraws = 200;

/** Plans tried at most: the plain one, and one after each of five halvings. */
const mostPlans = 6;

/** Share of a plan's time that goes into planning; the rest into drawing. */
const planningShare = 0.6;

/** Share of the work that is done, if as many plans are tried as may be. */
export function shareSought({ attempt, progress }: SureStep): number {
  const own =
    'drawn' in progress
      ? planningShare + (1 - planningShare) * (progress.drawn / sureDraws)
      : planningShare / 2;
  return Math.min(1, (attempt + own) / mostPlans);
}
