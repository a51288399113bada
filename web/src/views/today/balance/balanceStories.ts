import { headWords, resourceWords, unitWords } from '../../../../../src/domain/glossary.ts';
import type { BalanceFigure, BalancePart, BalanceSchool } from '../../../../../src/domain/report.ts';
import { stageWords } from '../../../../../src/domain/stage.ts';
import type { FigureStory } from '../../../figures/figureStory.ts';
import { pupilRows } from '../../../figures/pupilRows.ts';
import type { Reader } from '../../../say.ts';
import { balanceStoryWords as words } from './balanceStoryWords.ts';
import { balanceWords } from './balanceWords.ts';
import { resourceHead, resourceUnit, sayVariation } from './sayBalance.ts';
import { shownAmount } from './shownAmount.ts';

const joined = (parts: readonly string[]) => parts.join(' · ');
/** Rows of later years never count. */
const upTo = (year: number) => [1900, year] as const;

/** How a school's amount per pupil came to be. */
export function resourceStory(
  { year, stage }: BalancePart,
  { school, schoolName, pupils }: BalanceSchool,
  { indicator, perPupil, mark }: BalanceFigure,
  baseYear: number,
  reader: Reader,
): FigureStory {
  const { say, number } = reader;
  const rests = pupilRows({ school, stage }, year, baseYear);
  return {
    title: joined([resourceHead(indicator, reader), schoolName, say(stageWords[stage]), String(year)]),
    value: number(shownAmount(indicator, perPupil), 2),
    how: [say(words.resource), say(words.held)],
    parts: [
      {
        name: say(resourceWords[indicator]),
        value: number(perPupil === undefined ? undefined : perPupil * pupils, 1),
      },
      { name: say(headWords.pupils), value: number(pupils, 0) },
      {
        name: say(words.markOf, { figure: resourceHead(indicator, reader) }),
        value: number(shownAmount(indicator, mark), 2),
      },
    ],
    ...rests,
    rows: [{ table: 'resources', school, stage, years: upTo(year) }, ...rests.rows],
  };
}

/** How the pupils came to be by whom a school's resources are shared out. */
export function sharersStory(
  { year, stage }: BalancePart,
  { school, schoolName, pupils }: BalanceSchool,
  baseYear: number,
  { say, head, number }: Reader,
): FigureStory {
  return {
    title: joined([head(headWords.pupils), schoolName, say(stageWords[stage]), String(year)]),
    value: `${number(pupils, 0)} ${say(unitWords.pupils)}`,
    how: [say(year > baseYear ? words.pupilsAhead : words.pupilsCounted, { year })],
    ...pupilRows({ school, stage }, year, baseYear),
  };
}

/** Which of its figures a school reaches. */
export function reachedStory(
  { year, stage }: BalancePart,
  { schoolName, figures, reached }: BalanceSchool,
  reader: Reader,
): FigureStory {
  const { say, number } = reader;
  const amount = (indicator: BalanceFigure['indicator'], perPupil: number | undefined) =>
    number(shownAmount(indicator, perPupil), 2);
  return {
    title: joined([say(balanceWords.reached), schoolName, say(stageWords[stage]), String(year)]),
    value: `${reached}/${figures.length}`,
    how: [say(words.reached)],
    parts: figures.map(({ indicator, perPupil, mark }) => ({
      name: resourceHead(indicator, reader),
      value: say(words.ofMark, { value: amount(indicator, perPupil), mark: amount(indicator, mark) }),
    })),
  };
}

/** What a mark is, and who set it. */
export function markStory(
  { stage }: BalancePart,
  { indicator, mark }: BalanceFigure,
  reader: Reader,
): FigureStory {
  const { say, number } = reader;
  return {
    title: joined([say(balanceWords.mark), say(resourceWords[indicator]), say(stageWords[stage])]),
    value: `${number(shownAmount(indicator, mark), 2)} ${resourceUnit(indicator, reader)}`,
    how: [say(words.mark)],
  };
}

/** How the variation of a resource between schools came to be. */
export function variationStory(
  { year, stage, schools, variations, limit, districts }: BalancePart,
  at: number,
  unit: string,
  baseYear: number,
  { say, number }: Reader,
): FigureStory {
  const { indicator, value } = variations[at] as BalancePart['variations'][number];
  const perPupil = (school: BalanceSchool) => school.figures[at]?.perPupil;
  return {
    title: joined([say(words.variationOf, { resource: say(resourceWords[indicator]) }), unit]),
    value: sayVariation(value),
    how: [
      say(words.variation),
      say(words.limit, { limit: limit.toFixed(2), stage: say(stageWords[stage]) }),
      ...(value === undefined ? [say(words.unknown)] : []),
    ],
    parts: schools.map((school) => ({
      name: say(words.share, { school: school.schoolName, pupils: number(school.pupils, 0) }),
      value: number(shownAmount(indicator, perPupil(school)), 2),
    })),
    rows: districts.map((district) => ({ table: 'resources' as const, district, stage, years: upTo(year) })),
    ...(year > baseYear ? { forecast: { stage } } : {}),
  };
}
