import { unitWords } from '../../../../../src/domain/glossary.ts';
import { type KeptTable, perCent, withUnit } from '../../../parts/keptTable.ts';
import type { SurePicture } from '../../../pictures/surePicture.ts';
import type { Reader } from '../../../say.ts';
import { sayPlan } from './sayPlan.ts';
import { sureWords } from './sureWords.ts';

/** Every plan tried as CSV; the ends of its interval in columns of their own, money in yuan. */
export function keptTrials(
  { place, trials }: Pick<SurePicture, 'place' | 'trials'>,
  reader: Reader,
): KeptTable {
  const { say, head } = reader;
  const shares = [sureWords.met, sureWords.intervalFrom, sureWords.intervalTo];
  return {
    file: `plan-${place}-trials`,
    heads: [
      head(sureWords.plan),
      ...shares.map((text) => withUnit(head(text), '%', reader)),
      ...[head(sureWords.unplaced), head(sureWords.oversize)],
      withUnit(head(sureWords.cost), say(unitWords.yuan), reader),
    ],
    rows: () =>
      trials.map(({ planFor, taken, probability, from, to, unplaced, oversize, cost }) => [
        `${sayPlan(planFor, reader)}${taken ? say(sureWords.taken) : ''}`,
        ...[perCent(probability), perCent(from), perCent(to), unplaced, oversize, cost],
      ]),
  };
}
