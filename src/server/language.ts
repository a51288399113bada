import { type Problem, sayProblem } from '../domain/problem.ts';
import type { Language } from '../domain/words.ts';
import { peopleProblems } from '../store/people/problemTexts.ts';
import { storeProblems } from '../store/problemTexts.ts';
import { shardProblems } from '../store/shardProblemTexts.ts';
import { studyProblems } from '../study/problemTexts.ts';
import { serverProblems } from './problemTexts.ts';
import { sweepProblems } from './sweepProblemTexts.ts';
import { teamProblems } from './team/problemTexts.ts';

const catalogue = {
  ...studyProblems,
  ...storeProblems,
  ...shardProblems,
  ...peopleProblems,
  ...teamProblems,
  ...serverProblems,
  ...sweepProblems,
};

/** The reader's language by Accept-Language: the heavier of Chinese and English; English where neither is named. */
export function languageOf(header: string | undefined): Language {
  let [best, weight]: [Language, number] = ['en', 0];
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [tag = '', ...parameters] = part.trim().split(';');
    const given = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
    const share = given === undefined ? 1 : Number(given.slice(2)) || 0;
    const language = tag.startsWith('zh') ? 'zh' : tag.startsWith('en') ? 'en' : undefined;
    if (language !== undefined && share > weight) [best, weight] = [language, share];
  }
  return best;
}

/** Problems in the reader's language. */
export function sayProblems(problems: readonly Problem[], language: Language): Problem[] {
  return problems.map((problem) => sayProblem(problem, catalogue, language));
}
