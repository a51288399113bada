import type { Verdict } from '../../domain/report.ts';
import type { Words } from '../../domain/words.ts';
import { say } from '../missing.ts';

/** What an answer adds to what every verdict says of its target. */
export type Answer = Pick<Verdict, 'state'> &
  Partial<Pick<Verdict, 'year' | 'value' | 'demanded' | 'margin' | 'firstMet' | 'dataBasis'>> & {
    readonly observed: Words;
    readonly missing?: Words;
    readonly notes?: readonly Words[];
  };

/** The answer that a target is not measurable, and why. */
export function refuse(missing: Words, observed = say('notRead')): Answer {
  return { state: 'notMeasurable', observed, missing };
}
