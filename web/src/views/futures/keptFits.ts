import { type BacktestRow, backtestMethods } from '../../../../src/domain/backtest.ts';
import type { ClassFitReport } from '../../../../src/domain/classFit.ts';
import { headWords, unitWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { type KeptTable, perCent, withUnit } from '../../parts/keptTable.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import { type Reader, sayGrades } from '../../say.ts';
import { classFitWords } from './classFitWords.ts';
import { measures, measureWords, methodWords } from './missMeasures.ts';
import { missWords } from './missWords.ts';

/** Every error of every method that was tested as CSV. */
export function keptMisses(rows: readonly BacktestRow[], place: string, reader: Reader): KeptTable {
  const { head } = reader;
  return {
    file: `backtest-${place}`,
    heads: [
      ...[head(missWords.ahead), head(missWords.method)],
      ...measures.map((measure) => withUnit(head(measureWords[measure]), '%', reader)),
    ],
    rows: () =>
      rows.flatMap(({ horizon, scores }) =>
        backtestMethods.map((method) => [
          ...[horizon, head(methodWords[method])],
          ...measures.map((measure) => perCent(scores[method][measure])),
        ]),
      ),
  };
}

/** Class rules fitted to the place's own classes, and how often they are right, as CSV. */
export function keptClassFit(
  { place, districts }: Pick<StudyPicture, 'place' | 'districts'>,
  { fits }: Pick<ClassFitReport, 'fits'>,
  reader: Reader,
): KeptTable {
  const { say, head, language } = reader;
  const names = new Map(districts.map(({ id, name }) => [id, say(name)]));
  const inUnit = (text: Words, unit: Words) => withUnit(head(text), say(unit), reader);
  const perClass = unitWords['pupils per class'];
  const yes = (is: boolean | undefined) => say(is === true ? classFitWords.fitYes : classFitWords.fitNo);
  return {
    file: `class-rules-${place.id}`,
    heads: [
      ...[headWords.stage, headWords.district, headWords.grade].map((text) => head(text)),
      ...[inUnit(classFitWords.fitTarget, perClass), inUnit(classFitWords.fitCap, perClass)],
      ...[inUnit(classFitWords.fitMergeHead, perClass), head(classFitWords.fitKeepHead)],
      ...[head(classFitWords.fitSplitHead), inUnit(classFitWords.fitRangeHead, unitWords.pupils)],
      head(classFitWords.fitCells),
      ...[classFitWords.fitRight, classFitWords.fitBare].map((text) => withUnit(head(text), '%', reader)),
    ],
    rows: () =>
      fits.map(({ stage, district, grades, rule, matches: { cells, fitted, bare } }) => [
        ...[say(stageWords[stage]), district === undefined ? say(headWords.region) : names.get(district)],
        ...[sayGrades(grades, language), rule.targetSize, rule.capSize, rule.mergeBelow],
        ...[yes(rule.keepLast), yes(rule.splitOversize), rule.sizeRange, cells],
        ...[perCent(fitted / cells), perCent(bare / cells)],
      ]),
  };
}
