import { headWords, indicatorWords, unitWords } from '../../../../src/domain/glossary.ts';
import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { FigureStory } from '../../figures/figureStory.ts';
import { type PupilScope, pupilRows } from '../../figures/pupilRows.ts';
import type { BirthBar, PupilLines, PupilQuestion } from '../../pictures/pupilLines.ts';
import type { Reader } from '../../say.ts';
import { words as pageWords } from '../../words.ts';
import type { PupilChartLine } from './chartLines.ts';
import { futureStoryWords as words } from './futureStoryWords.ts';

/** Whose pupils a line is of. */
function scopeOf({ by, district, school, stage }: PupilQuestion, key: string): PupilScope {
  return {
    ...(school === undefined ? {} : { school }),
    ...(district === undefined ? {} : { district }),
    ...(stage === undefined ? {} : { stage }),
    ...(by === 'stage' ? { stage: key as Stage } : by === 'grade' ? { grade: key } : { district: key }),
  };
}

/** How the pupils of one line in one year came to be; of years to come with the ranges that were drawn around them. */
export function pupilStory(
  { asked, years, baseYear }: Pick<PupilLines, 'asked' | 'years' | 'baseYear'>,
  { key, name, values, edges, outer }: PupilChartLine,
  index: number,
  where: string,
  { say, head, number }: Reader,
): FigureStory {
  const year = years[index] ?? baseYear;
  const stage = asked.by === 'stage' || asked.stage === undefined ? [] : [say(stageWords[asked.stage])];
  const people = (value: number | undefined) => `${number(value, 0)} ${say(unitWords.pupils)}`;
  const at = (of: number) => ({
    name: say(words.inYear, { year: years[of] ?? '' }),
    value: people(values[of]),
  });
  const base = years.indexOf(baseYear);
  const before = [...new Set([base, index - 1])].filter((of) => of >= 0 && of < index);
  const range = (share: string, pair: readonly [number, number] | undefined) =>
    pair === undefined
      ? []
      : [
          {
            name: say(words.range, { share }),
            value: say(words.fromTo, { low: number(pair[0], 0), high: number(pair[1], 0) }),
          },
        ];
  const isAhead = year > baseYear;
  return {
    title: [head(indicatorWords.pupils), where, ...stage, name, `${year} ${say(headWords.year)}`].join(' · '),
    value: people(values[index]),
    how: isAhead
      ? [say(words.ahead, { year: baseYear }), say(words.entrants), say(words.exact)]
      : [say(words.counted, { year })],
    beside: isAhead
      ? [...before.map(at), ...range('80%', edges?.[index]), ...range('95%', outer?.[index])]
      : [],
    ...pupilRows(scopeOf(asked, key), year, baseYear),
  };
}

/** How the births of the chart came to be, and what they do. */
export function birthsStory(
  births: readonly BirthBar[],
  district: string | undefined,
  where: string,
  { say, head, number }: Reader,
): FigureStory {
  const last = births.findLast(({ assumed }) => !assumed);
  return {
    title: [head(pageWords.birthsTitle), where].join(' · '),
    value: last === undefined ? '–' : `${last.year}: ${number(last.births, 0)} ${say(unitWords.pupils)}`,
    how: [say(words.births), say(words.birthsAhead), say(words.birthsShare)],
    rows: [{ table: 'births', ...(district === undefined ? {} : { district }) }],
    alsoRows: [{ table: 'assumptions', ...(district === undefined ? {} : { district }) }],
  };
}
