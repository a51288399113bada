import type { Problem } from '../../domain/problem.ts';
import type { Settings } from '../settings.ts';
import { counted } from './counted.ts';
import { problemIn } from './problemIn.ts';
import { problemLines } from './problemLines.ts';

/** Version of the shape below. */
export const problemsFormat = 'xuewei.problems/1';

/** A problem as two lines: where and what, then what to do. */
export function lineOf(problem: Problem): string {
  const place = problem.where === '' ? '' : `${problem.where}: `;
  return `  ${place}${problem.what}\n      → ${problem.remedy}`;
}

/**
 * Tell all problems, then the notices: as JSON on stdout, or in words (problems on stderr).
 *
 * @param problems What stops the command.
 * @param notices What was noticed and did not stop it.
 */
export function printProblems(
  problems: readonly Problem[],
  notices: readonly Problem[],
  settings: Settings,
): void {
  const { language, print, warn } = settings;
  const [said, noted] = [problems, notices].map((list) => list.map((each) => problemIn(each, language)));
  if (settings.json && problems.length > 0) {
    print(JSON.stringify({ format: problemsFormat, problems: said, notices: noted }, null, 2));
    return;
  }
  const heads = {
    problems: {
      zh: `发现 ${problems.length} 个问题：`,
      en: `${counted(problems.length, 'problem')}:`,
    },
    notices: {
      zh: `提示 ${notices.length} 条：`,
      en: `${counted(notices.length, 'notice')}:`,
    },
  };
  const linesOf = (list: readonly Problem[]) => problemLines(list, language).map(lineOf);
  if (said !== undefined && said.length > 0) warn([heads.problems[language], ...linesOf(said)].join('\n'));
  if (noted !== undefined && noted.length > 0) warn([heads.notices[language], ...linesOf(noted)].join('\n'));
}
