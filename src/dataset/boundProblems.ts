import { required } from '../domain/invariant.ts';
import type { Problem } from '../domain/problem.ts';
import { limits } from './limits.ts';
import { datasetProblem } from './problemTexts.ts';

/**
 * Keep a file that is wrong in every row from drowning the rest: of problems of one kind in one column the first ones
 * are told one by one, the others counted in one last problem. No kind in any column is hidden. What is said of a row
 * that holds several records is told once.
 */
export function boundProblems(problems: readonly Problem[]): Problem[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = [problem.code, problem.at.file, problem.at.sheet, problem.at.column].join('\n');
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [problem]);
    else if (!isSame(problem, group.at(-1))) group.push(problem);
  }
  return [...alike.values()].flatMap((group) => {
    const more = group.length - limits.problemsAlike;
    if (more <= 0) return group;
    const { code, at } = required(group[0], 'a group has a problem');
    const { row: _row, ...column } = at;
    return [
      ...group.slice(0, limits.problemsAlike),
      datasetProblem('moreProblemsAlike', column, { more, code }),
    ];
  });
}

function isSame({ at, details }: Problem, before: Problem | undefined): boolean {
  return (
    at.row !== undefined &&
    at.row === before?.at.row &&
    JSON.stringify(details) === JSON.stringify(before.details)
  );
}
