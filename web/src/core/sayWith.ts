import { type Problem, type ProblemCatalogue, sayPlace, sayProblem } from '../../../src/domain/problem.ts';
import type { Language } from '../../../src/domain/words.ts';
import { draftFile } from '../drafts/draftFile.ts';
import type { SaidProblem } from './messages.ts';

function sayOne(problem: Problem, catalogue: ProblemCatalogue, language: Language): Problem {
  const { file, meaning, ...rest } = problem.at;
  const at = {
    ...(file === undefined || file === draftFile ? {} : { file }),
    ...rest,
    ...(meaning === undefined ? {} : { column: meaning[language] }),
  };
  return { ...sayProblem(problem, catalogue, language), where: sayPlace(at, language) };
}

/**
 * Say problems in both languages, so that switching the language needs no new answer: fields of a scenario by the
 * names they bear on the page, a draft by no file.
 *
 * @param catalogue Texts of the problems' kinds.
 */
export function sayWith(catalogue: ProblemCatalogue): (problem: Problem) => SaidProblem {
  return (problem) => ({ zh: sayOne(problem, catalogue, 'zh'), en: sayOne(problem, catalogue, 'en') });
}
