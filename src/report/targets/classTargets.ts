import type { Target } from '../../domain/region/target.ts';

const ofClasses = [
  'oversizeClasses',
  'superOversizeClasses',
  'shareOversizeClasses',
  'shareWithinCap',
  'largestClass',
];

type Asked = Pick<Target, 'indicator' | 'operator'>;

/** Whether a target speaks of single classes, so that a share of them may miss it for a time or for good. */
export function countsClasses({ indicator, operator }: Asked): boolean {
  return ofClasses.includes(indicator) && operator !== 'noIncrease' && operator !== 'neverFalls';
}

/** Whether a target forbids an increase of class sizes, which holds all year: it is read at a mid-year count too. */
export function asksAllYear({ indicator, operator }: Asked): boolean {
  return ofClasses.includes(indicator) && operator === 'noIncrease';
}
