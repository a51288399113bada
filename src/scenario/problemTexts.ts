import { type Problem, type ProblemCatalogue, type ProblemPlace, problemsOf } from '../domain/problem.ts';
import { tables } from '../domain/region/tables.ts';
import { stageWords } from '../domain/stage.ts';
import { closureTexts } from './closureTexts.ts';
import { controlTexts } from './controlTexts.ts';
import { formulaTexts } from './formulaTexts.ts';
import { readingTexts } from './readingTexts.ts';
import { resolvingTexts } from './resolvingTexts.ts';

/** Everything that can be wrong with a scenario. */
export const scenarioProblems = {
  ...readingTexts,
  ...resolvingTexts,
  ...formulaTexts,
  ...controlTexts,
  ...closureTexts,
} as const satisfies ProblemCatalogue;

export type ScenarioProblemCode = keyof typeof scenarioProblems;

const problem = problemsOf(scenarioProblems);

/** What stands in scenarios in English alone, as Chinese readers know it. */
const chinese: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(stageWords).map(([id, { zh }]) => [id, zh])),
  ...Object.fromEntries(Object.entries(tables).map(([id, { title }]) => [id, title.zh])),
  ...{ approval: '立项', start: '开工', finish: '竣工' },
};

/** Details that are said in Chinese too, as `…Zh`: stages, milestones of works, and columns of tables by their table. */
const saidInChinese = ['stage', 'milestone', 'earlier', 'later', 'table'];

function inChinese(value: string): string {
  const words = value.split(', ').map((word) => chinese[word.split('.', 1)[0] ?? ''] ?? word);
  return [...new Set(words)].join('、');
}

/** Make a problem of a scenario's; its details say in Chinese too what is written in English alone. */
export function scenarioProblem(
  code: ScenarioProblemCode,
  at: ProblemPlace,
  details: Problem['details'] = {},
): Problem {
  const added = saidInChinese.flatMap((key) => {
    const value = details[key];
    return typeof value === 'string' ? [[`${key}Zh`, inChinese(value)]] : [];
  });
  return problem(code, at, { ...details, ...Object.fromEntries(added) });
}
