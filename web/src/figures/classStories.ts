import { indicatorWords, unitWords } from '../../../src/domain/glossary.ts';
import type { RowsAsked } from '../../../src/study/rowsBehind.ts';
import type { Reader } from '../say.ts';
import type { FigureStory } from './figureStory.ts';
import { figureWords } from './figureWords.ts';

/**
 * How the pupils of a class, or of the largest one of several, were counted on a census day.
 *
 * @param where What they are the classes of: school, grade, stage, as people say it.
 */
export function classStory(
  pupils: number | undefined,
  where: readonly string[],
  rows: Omit<RowsAsked, 'table' | 'years'>,
  year: number,
  { say, head, number }: Reader,
): FigureStory {
  return {
    title: [head(indicatorWords.largestClass), ...where, String(year)].join(' · '),
    value: pupils === undefined ? '–' : `${number(pupils, 0)} ${say(unitWords.pupils)}`,
    how: [say(figureWords.largest, { year }), say(figureWords.sizes)],
    rows: [{ table: 'enrolment', ...rows, years: [year, year] }],
  };
}
