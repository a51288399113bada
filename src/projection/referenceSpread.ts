import type { StageSpread } from '../domain/spread.ts';

/** How wide errors are where a place's own history is too short to say. */
export interface ReferenceSpread {
  readonly district: StageSpread;
  readonly school: StageSpread;
  /** Share of the variance of a district's grades as they move up that all grades of a year have in common. */
  readonly shared: number;
  /** Independent figures of a place's own that it weighs as much as. */
  readonly weight: number;
}

/**
 * The errors of real places, as this program's own back-test measures them, each as if its forecast had had endless
 * years to learn from (`wideningOf`): of every year ahead the median over the stages of all places, rounded to two digits, below a hundredth to thousandths. The weight is that under which a
 * district's own years and the reference together told its later misses best. Years ahead that a place's past does not
 * reach go on by its last step.
 *
 * @source Sixteen Maryland counties 2009–2014 and, districts alone, the 32 districts of New York City 2005–2011.
 *   Refitted, and held against these numbers, by `npm run bench -- spread` with `XUEWEI_REFERENCE_DATA` set.
 */
export const referenceSpread: ReferenceSpread = {
  district: {
    entryYear: 0,
    entryWalk: 0.078,
    flow: [0.017, 0.039, 0.061, 0.09, 0.11],
    flowAfterEntry: 0.72,
  },
  school: { entryYear: 0.1, entryWalk: 0.034, flow: [0.04, 0.08, 0.12, 0.15, 0.19], flowAfterEntry: 0.22 },
  shared: 0.037,
  weight: 1,
};
