import { causeWords, unitWords } from '../../../../src/domain/glossary.ts';
import type { OversizeSpot } from '../../../../src/domain/report.ts';
import type { Cause } from '../../../../src/domain/sections.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { FigureStory } from '../../figures/figureStory.ts';
import { type Reader, sayGrade } from '../../say.ts';
import { checkStoryWords as words } from './checkStoryWords.ts';
import { planWords } from './planWords.ts';
import type { ProjectRow } from './projectRows.ts';
import type { SpotGroup } from './verdictGroups.ts';

/** How the rooms and seats of a decided project came to be. */
export function roomsStory({ id, name, rooms, seats }: ProjectRow, { say, number }: Reader): FigureStory {
  return {
    title: [say(planWords.roomsSeats), name].join(' · '),
    value: `${number(rooms)} / ${number(seats)}`,
    how: [say(words.rooms), say(words.seats)],
    rows: [{ table: 'projects', ids: [id] }],
  };
}

/**
 * Which classes are counted as over at a deadline.
 *
 * @param cause Those of one cause; all where there is none.
 */
export function overStory(
  { year, spots }: Pick<SpotGroup, 'year' | 'spots'>,
  district: string,
  where: string,
  cause: Cause | undefined,
  baseYear: number,
  { say, number, language }: Reader,
): FigureStory {
  const meant = spots.filter(
    (spot: OversizeSpot) => spot.district === district && (cause === undefined || spot.cause === cause),
  );
  const over = meant.reduce((sum, spot) => sum + spot.over, 0);
  return {
    title: [say(words.over, { year }), where, ...(cause === undefined ? [] : [say(causeWords[cause])])].join(
      ' · ',
    ),
    value: `${number(over)} ${say(unitWords.classes)}`,
    how: [say(words.overs), ...(cause === undefined ? [] : [say(words.cause)])],
    indicator: 'oversizeClasses',
    parts: meant.map(({ schoolName, stage, grade, over: count, sizes }) => ({
      name: [schoolName, say(stageWords[stage]), sayGrade(grade, language)].join(' · '),
      value: say(words.sizes, { over: count, sizes: sizes.join(language === 'zh' ? '、' : ', ') }),
    })),
    ...(year > baseYear ? { forecast: {} } : {}),
  };
}
