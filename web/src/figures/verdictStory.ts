import { headWords, indicatorWords } from '../../../src/domain/glossary.ts';
import type { Verdict } from '../../../src/domain/report.ts';
import { type Reader, sayValue } from '../say.ts';
import { type ScopeNames, sayDemand, sayFigure, scopeOf } from '../views/today/sayVerdict.ts';
import type { FigureStory } from './figureStory.ts';
import { figureWords } from './figureWords.ts';

/**
 * How the figure of a target's verdict came to be: what is demanded and by whom, and in which year it was read.
 *
 * @param side Whose figure it is, where several are set beside each other; the place as it stands without.
 */
export function verdictStory(
  names: ScopeNames,
  verdict: Verdict,
  baseYear: number,
  reader: Reader,
  side?: string,
): FigureStory {
  const { say, pair, head, language } = reader;
  const { indicator, unit, value, year, due, margin, firstMet, source, article, notes } = verdict;
  const isAhead = (year ?? baseYear) > baseYear;
  const known = indicatorWords[indicator as keyof typeof indicatorWords];
  const part = (name: (typeof headWords)[keyof typeof headWords], told: string | undefined) =>
    told === undefined ? [] : [{ name: head(name), value: told }];
  return {
    title: [say(verdict.words), scopeOf(names, verdict, reader), ...(side === undefined ? [] : [side])].join(
      ' · ',
    ),
    value: sayFigure(value, unit, reader),
    how: [
      say(isAhead ? figureWords.readAhead : figureWords.readOf, {
        ...{ indicator: say(known ?? verdict.words), year: year ?? baseYear },
        day: say(verdict.observedWords),
      }),
      ...(article === undefined ? [] : [pair(headWords.article, article)]),
      ...(verdict.missingWords === undefined ? [] : [say(verdict.missingWords)]),
      ...notes.map((note) => say(note)),
    ],
    indicator,
    ...(source === undefined ? {} : { sources: [source] }),
    beside: [
      ...part(headWords.demanded, sayDemand(verdict, reader)),
      ...part(headWords.due, due === undefined ? undefined : String(due)),
      ...part(headWords.margin, margin === undefined ? undefined : sayValue(margin, unit, language)),
      ...part(headWords.firstMet, firstMet === undefined ? undefined : String(firstMet)),
    ],
    ...(isAhead ? { forecast: {} } : {}),
  };
}
