import { basisWords, headWords, verdictWords } from '../../../../src/domain/glossary.ts';
import type { Verdict } from '../../../../src/domain/report.ts';
import { type KeptTable, keptUnit, keptValue } from '../../parts/keptTable.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import type { Reader } from '../../say.ts';
import { sayDemand, scopeOf } from './sayVerdict.ts';

/** Verdicts as CSV, with what must be known beside them. */
export function keptVerdicts(
  study: Pick<StudyPicture, 'place' | 'districts' | 'evaluationUnits' | 'sources'>,
  verdicts: readonly Verdict[],
  file: string,
  reader: Reader,
): KeptTable {
  const { say, head } = reader;
  const heads = [
    ...[headWords.target, headWords.district, headWords.due, headWords.demanded, headWords.value],
    ...[headWords.unit, headWords.state, headWords.firstMet, headWords.source, headWords.article],
    ...[headWords.dataBasis, headWords.notes],
  ];
  return {
    file: `${file}-${study.place.id}`,
    heads: heads.map((text) => head(text)),
    rows: () =>
      verdicts.map((verdict) => {
        const { value, unit, state, due, firstMet, article, dataBasis, missingWords, notes } = verdict;
        const source = study.sources.find(({ id }) => id === verdict.source);
        return [
          ...[say(verdict.words), scopeOf(study, verdict, reader), due, sayDemand(verdict, reader)],
          ...[keptValue(value, unit), keptUnit(unit, reader), say(verdictWords[state]), firstMet],
          ...[source && say(source.title), article, dataBasis && say(basisWords[dataBasis])],
          [...(missingWords === undefined ? [] : [missingWords]), ...notes]
            .map((note) => say(note))
            .join(' '),
        ];
      }),
  };
}
