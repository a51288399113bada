import { indicatorWords, unitWords } from '../../../src/domain/glossary.ts';
import { type Reader, sayValue } from '../say.ts';
import type { FigureStory } from './figureStory.ts';
import { figureWords } from './figureWords.ts';

/** An indicator's value of one year under one scenario. */
export interface ScenarioValue {
  /** What the scenario is called. */
  readonly side: string;
  readonly indicator: string;
  /** Where it holds: a district or the place. */
  readonly where: string;
  readonly unit: string;
  readonly years: readonly number[];
  readonly values: readonly (number | undefined)[];
  readonly index: number;
}

/** How an indicator's value of one year under one scenario came to be, with its course up to there. */
export function scenarioStory(
  { side, indicator, where, unit, years, values, index }: ScenarioValue,
  baseYear: number,
  reader: Reader,
): FigureStory {
  const { say, head, language } = reader;
  const known = indicatorWords[indicator as keyof typeof indicatorWords];
  const unitName = unit === 'share' ? '' : say(unitWords[unit as keyof typeof unitWords] ?? unitWords.ratio);
  const told = (value: number | undefined) => `${sayValue(value, unit, language)} ${unitName}`.trimEnd();
  const year = years[index] ?? baseYear;
  const isAhead = year > baseYear;
  return {
    title: [known === undefined ? indicator : head(known), where, side, String(year)].join(' · '),
    value: told(values[index]),
    how: [say(isAhead ? figureWords.underScenario : figureWords.census, { side, year: baseYear })],
    indicator,
    beside: years.slice(0, index + 1).map((each, at) => ({ name: String(each), value: told(values[at]) })),
    ...(isAhead ? { forecast: {} } : {}),
  };
}
