import { type Problem, sayPlace } from '../../domain/problem.ts';
import type { Language } from '../../domain/words.ts';

/** Runs of rows that one line names; a column that is empty throughout is one. */
const mostRuns = 6;

/** Whole numbers as runs: "2–121", "3, 7–9"; after {@link mostRuns} how many there are. */
function sayRows(rows: readonly number[], language: Language): string {
  const runs: [first: number, last: number][] = [];
  for (const row of [...new Set(rows)].sort((left, right) => left - right)) {
    const run = runs.at(-1);
    if (run !== undefined && row === run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  const comma = language === 'zh' ? '、' : ', ';
  const said = runs.slice(0, mostRuns).map(([first, last]) => (first === last ? first : `${first}–${last}`));
  if (runs.length <= mostRuns) return said.join(comma);
  return language === 'zh'
    ? `${said.join(comma)}…（共 ${rows.length} 行）`
    : `${said.join(comma)} … (${rows.length} in all)`;
}

/**
 * Problems for people to read: those that say the same of several rows of a column stand once, where the first of them
 * stood, with all their rows.
 *
 * @param problems In the reader's language.
 */
export function problemLines(problems: readonly Problem[], language: Language): Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const [place, problem] of problems.entries()) {
    const { file, sheet, row, column } = problem.at;
    const key =
      row === undefined
        ? String(place)
        : JSON.stringify([file, sheet, column, problem.code, problem.what, problem.remedy]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const rows = group.flatMap(({ at }) => at.row ?? []);
    return { ...first, where: sayPlace(first.at, language, sayRows(rows, language)) };
  });
}
