import { headWords, indicatorWords, unitWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { RowsAsked } from '../../../../src/study/rowsBehind.ts';
import type { FigureStory } from '../../figures/figureStory.ts';
import { figureWords } from '../../figures/figureWords.ts';
import type { SchoolPicture } from '../../pictures/schoolPicture.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import type { Reader } from '../../say.ts';
import { schoolStoryWords as words } from './schoolStoryWords.ts';

/** The figures of a school in the table of schools. */
export type SchoolFigure = 'pupils' | 'classes' | 'oversize' | 'largest' | 'rooms';

const figures: Readonly<Record<SchoolFigure, { readonly name: Words; readonly unit: Words }>> = {
  pupils: { name: indicatorWords.pupils, unit: unitWords.pupils },
  classes: { name: indicatorWords.classes, unit: unitWords.classes },
  oversize: { name: indicatorWords.oversizeClasses, unit: unitWords.classes },
  largest: { name: indicatorWords.largestClass, unit: unitWords.pupils },
  rooms: { name: headWords.rooms, unit: unitWords.rooms },
};

/** What a school's figure is called. */
export function schoolFigureWords(figure: SchoolFigure): Words {
  return figures[figure].name;
}

/** How a school's figure of the base year came to be, of all its stages or of those that are shown. */
export function schoolStory(
  study: Pick<StudyPicture, 'place' | 'oversizeFrom' | 'carried'>,
  school: SchoolPicture,
  figure: SchoolFigure,
  { say, head, number }: Reader,
): FigureStory {
  const { baseYear } = study.place;
  const { name, unit } = figures[figure];
  const [only, ...others] = school.stages;
  const ofPart = figure !== 'rooms' && only !== undefined && others.length === 0;
  const title = [
    head(name),
    school.name,
    ...(ofPart ? [say(stageWords[only])] : []),
    say(words.ofYear, { year: baseYear }),
  ];
  const counted: RowsAsked = {
    ...{ table: 'enrolment', school: school.id, years: [baseYear, baseYear] },
    ...(ofPart ? { stage: only } : {}),
  };
  const own: RowsAsked = { table: 'schools', school: school.id };
  const works: RowsAsked = { table: 'projects', school: school.id };
  // A school's row holds all works of its census; they count apart where it has no row, or where it was carried forward.
  const mayHaveWorks = figure === 'rooms' && (school.pupils === 0 || study.carried !== undefined);
  const value = school[figure];
  return {
    title: title.join(' · '),
    value: value === undefined ? '–' : say(words.valueUnit, { value: number(value), unit: say(unit) }),
    how: [
      say(words[figure], { from: study.oversizeFrom }),
      ...(mayHaveWorks ? [say(words.works)] : []),
      ...(figure === 'pupils' || figure === 'rooms' ? [] : [say(figureWords.sizes)]),
    ],
    ...(figure === 'rooms'
      ? mayHaveWorks
        ? { alsoRows: [own, works] }
        : { rows: [own] }
      : { rows: [counted] }),
  };
}
