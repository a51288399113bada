import { headWords, verdictWords } from '../../../../src/domain/glossary.ts';
import { type KeptTable, keptUnit, keptValue } from '../../parts/keptTable.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';
import type { Reader } from '../../say.ts';
import { words as pageWords } from '../../words.ts';
import { compareWords } from './compareWords.ts';
import { placeOfScope } from './placeOfScope.ts';
import type { VerdictRow } from './verdictRows.ts';

/** Verdicts of scenarios side by side as CSV: of each its verdict, value and first year met. */
export function keptVerdictRows(
  study: StudyPicture,
  rows: readonly VerdictRow[],
  titles: readonly string[],
  reader: Reader,
): KeptTable {
  const { say, head } = reader;
  const told = [headWords.state, headWords.value, headWords.firstMet];
  return {
    file: `compare-${study.place.id}-targets`,
    heads: [
      ...[headWords.target, compareWords.scope, headWords.due, headWords.unit].map((text) => head(text)),
      ...titles.flatMap((title) => told.map((text) => `${title} · ${say(text)}`)),
    ],
    rows: () =>
      rows.map(({ told: { words, scope, due, unit }, verdicts }) => [
        ...[say(words), say(placeOfScope(study, scope) ?? pageWords.wholePlace), due, keptUnit(unit, reader)],
        ...titles.flatMap((_, at) => {
          const verdict = verdicts[at];
          return [
            ...[verdict && say(verdictWords[verdict.state]), keptValue(verdict?.value, unit)],
            verdict?.firstMet,
          ];
        }),
      ]),
  };
}
