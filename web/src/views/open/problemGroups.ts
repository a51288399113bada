import type { Problem } from '../../../../src/domain/problem.ts';

/** Problems that the page shows; the download holds all. */
export const mostShown = 200;

/** The problems of one file or sheet; both undefined for those of the whole. */
export interface ProblemGroup {
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  readonly problems: readonly Problem[];
}

/** Problems by file and sheet, in the order in which these first occur; within one by row. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.at.file, problem.at.sheet]);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].map((own) => ({
    file: own[0]?.at.file,
    sheet: own[0]?.at.sheet,
    problems: own.toSorted((left, right) => (left.at.row ?? 0) - (right.at.row ?? 0)),
  }));
}
