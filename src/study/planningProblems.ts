import type { ProblemCatalogue } from '../domain/problem.ts';

/** What can keep a plan from being asked for. */
export const planningProblems = {
  nothingToBeSureOf: {
    what: {
      zh: '没有可测算的大班额目标，无从计算达到目标的把握。',
      en: 'There is no target on oversize classes that can be judged, so that nothing can be sure to be met.',
    },
    remedy: {
      zh: '请在目标表中加入大班额目标，或不用此选项。',
      en: 'Add such a target to the table of targets, or leave this option out.',
    },
  },
} as const satisfies ProblemCatalogue;
