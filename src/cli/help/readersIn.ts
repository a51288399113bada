import { InvalidArgumentError } from 'commander';
import type { Language, Words } from '../../domain/words.ts';
import { frameWords } from './helpWords.ts';

/** Readers of what stands behind options; what is none is refused in the language of whoever typed it. */
export function readersIn(language: Language) {
  const number =
    (pattern: RegExp, words: Words, most = Number.MAX_SAFE_INTEGER, least = 0) =>
    (text: string) => {
      const value = pattern.test(text) ? Number(text) : Number.NaN;
      if (!(value >= least && value <= most)) throw new InvalidArgumentError(words[language]);
      return value;
    };
  const folderName = (text: string) => {
    if (text.trim() === '') throw new InvalidArgumentError(frameWords.folderName[language]);
    return text;
  };
  return {
    folderName,
    wholeNumber: number(/^\d{1,4}$/, frameWords.wholeNumber),
    wholeWork: number(/^\d{1,10}$/, frameWords.wholeNumber),
    wholeDraws: number(/^\d{1,5}$/, frameWords.wholeDraws, 99_999, 1),
    wholeCounties: number(/^\d{1,5}$/, frameWords.wholeCounties, 20_000, 600),
    wholeYears: number(/^\d{1,2}$/, frameWords.wholeYears, 40, 1),
    wholeThreads: number(/^\d{1,3}$/, frameWords.wholeThreads, 256, 1),
    properShare: number(/^(0?\.\d{1,4}|1(\.0+)?)$/, frameWords.properShare, 1, 0.0001),
    wholeLines: number(/^\d{1,5}$/, frameWords.wholeLines, 10_000, 1),
    portNumber: number(/^\d{1,5}$/, frameWords.port, 65_535),
  };
}
