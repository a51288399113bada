import { headWords, unitWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { bandWords } from '../../parts/bandWords.ts';
import { type KeptTable, withUnit } from '../../parts/keptTable.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import type { WorstClass } from '../../pictures/worstClasses.ts';
import { type Reader, sayGrade, sayGrades } from '../../say.ts';
import { words } from '../../words.ts';

/** The largest classes as CSV. */
export function keptWorst(
  { place, schools, oversizeFrom }: Pick<StudyPicture, 'place' | 'schools' | 'oversizeFrom'>,
  worst: readonly WorstClass[],
  reader: Reader,
): KeptTable {
  const { say, head, language } = reader;
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  return {
    file: `largest-classes-${place.id}-${place.baseYear}`,
    heads: [
      ...[headWords.school, headWords.stage, headWords.grade, headWords.class].map((text) => head(text)),
      ...[withUnit(head(headWords.pupils), say(unitWords.pupils), reader), head(headWords.band)],
    ],
    rows: () =>
      worst.map(({ school, stage, grade, grades, number, pupils, band }) => [
        ...[names.get(school) ?? school, say(stageWords[stage])],
        ...(grades === undefined
          ? [sayGrade(grade, language), say(words.classNumber, { number })]
          : [sayGrades(grades, language), say(words.sharedBar)]),
        ...[pupils, say(bandWords[band], { from: oversizeFrom })],
      ]),
  };
}
