import { causeWords, headWords } from '../../../../src/domain/glossary.ts';
import type { KeptTable } from '../../parts/keptTable.ts';
import type { CellQuestion, CellYear } from '../../pictures/cellClasses.ts';
import { type Reader, sayGrade, sayGrades } from '../../say.ts';

/** The classes of one grade at one school year by year as CSV, each class in a column of its own. */
export function keptClasses(
  { school, grade }: Pick<CellQuestion, 'school' | 'grade'>,
  years: readonly CellYear[],
  { say, head, language }: Reader,
): KeptTable {
  const most = Math.max(0, ...years.map(({ classes }) => classes.length));
  const numbers = Array.from({ length: most }, (_, at) => at);
  return {
    file: `classes-${school}-${grade}`,
    heads: [
      head(headWords.year),
      ...numbers.map((at) => `${head(headWords.class)} ${at + 1}`),
      ...[head(headWords.cause), head(headWords.grade)],
    ],
    rows: () =>
      years.map(({ year, classes, cause, shared }) => [
        ...[year, ...numbers.map((at) => classes[at]?.size)],
        cause === 'none' ? undefined : say(causeWords[cause]),
        shared === undefined ? sayGrade(grade, language) : sayGrades(shared.grades, language),
      ]),
  };
}
