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

/** Problems that say the same of rows one after the other, in one line. */
export interface ProblemLine {
  /** "7", or "812–871". */
  readonly rows: string;
  readonly column: string;
  readonly what: string;
  readonly remedy: string;
}

/** The lines that problems of one file are told in, when they come by row: a school that is not known may stand in sixty rows. */
export function linesOf(problems: readonly Problem[]): ProblemLine[] {
  const runs: { readonly first: Problem; last: number | undefined }[] = [];
  for (const problem of problems) {
    const run = runs.find((each) => continues(each, problem));
    if (run === undefined) runs.push({ first: problem, last: problem.at.row });
    else run.last = problem.at.row;
  }
  return runs.map(({ first: { at, what, remedy }, last }) => ({
    rows: at.row === last ? String(last ?? '') : `${at.row}–${last}`,
    ...{ column: at.column ?? '', what, remedy },
  }));
}

function continues(
  { first, last }: { readonly first: Problem; readonly last: number | undefined },
  problem: Problem,
): boolean {
  if (last === undefined || problem.at.row !== last + 1) return false;
  return (
    problem.at.column === first.at.column && problem.what === first.what && problem.remedy === first.remedy
  );
}
