import type { Certificate } from '../../../../src/domain/allocation/certificate.ts';
import { planLevels } from '../../../../src/domain/allocation/planVector.ts';
import { levelWords } from '../../../../src/domain/glossary.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { PlanSettings } from '../../../../src/study/tellPlan.ts';
import { type Reader, sayShare } from '../../say.ts';
import { planWords } from './planWords.ts';
import { resultWords } from './resultWords.ts';
import { sayMoney } from './sayMoney.ts';
import { sayWork } from './sayWork.ts';

export const proofWords: Readonly<Record<Certificate['source'], Words>> = {
  none: resultWords.sourceNone,
  oversizeZero: resultWords.sourceZero,
  lp: resultWords.sourceLp,
  branchAndBound: resultWords.sourceTree,
};

/** A gap below this is the noise of sums. */
const noGap = 1e-9;

/** What is proven of a plan, in plain sentences. */
export function sayProof(certificate: Certificate, { say, language }: Reader): string[] {
  const { proven, upperBound, lowerBound, gap, incrementalGap, source, interrupted } = certificate;
  const stopped = interrupted === true ? [say(resultWords.interrupted)] : [];
  if (proven.length === planLevels.length) return [say(resultWords.provenBest), ...stopped];
  const least = proven.filter((level) => level !== 'cost').map((level) => say(levelWords[level]));
  const levels =
    least.length === 0
      ? []
      : [say(resultWords.provenLevels, { levels: least.join(language === 'zh' ? '、' : ' or ') })];
  const bound =
    lowerBound === undefined || gap === undefined
      ? []
      : [
          say(gap <= noGap ? resultWords.provenCheapest : resultWords.provenGap, {
            ...{ lower: sayMoney(lowerBound, language), upper: sayMoney(upperBound, language) },
            ...{ gap: sayShare(gap, language, 2), incremental: sayShare(incrementalGap, language, 2) },
            source: say(proofWords[source]),
          }),
        ];
  const told = [...levels, ...bound];
  return [...(told.length === 0 ? [say(resultWords.provenNothing)] : told), ...stopped];
}

/**
 * With which work and seed a plan was sought, and that they give it again; the latter not of a search that was stopped.
 */
export function sayRepeat(
  settings: Pick<PlanSettings, 'work' | 'seed' | 'polish'>,
  interrupted: boolean,
  reader: Reader,
): string {
  const { say } = reader;
  const sought = say(resultWords.repeat, { work: sayWork(settings, reader), seed: settings.seed });
  return interrupted ? sought : `${sought} · ${say(planWords.seedHint)}`;
}
