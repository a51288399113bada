import { words } from '../../words.ts';
import { missWords } from './missWords.ts';

/** What the methods of a back-test are called. */
export const methodWords = {
  ours: words.missOurs,
  persistence: words.missStill,
  plainCohort: missWords.plain,
};

/** The errors of a method that are told, from left to right. */
export const measures = ['wape', 'mape', 'bias'] as const;

/** What those errors are called. */
export const measureWords = { wape: missWords.error, mape: missWords.mean, bias: missWords.bias };
