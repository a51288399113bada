import { indicatorWords } from '../domain/glossary.ts';
import type { Problem } from '../domain/problem.ts';
import { type DraftTable, placeOf } from './draft.ts';
import { nearestWord } from './nearestWord.ts';
import { comparable } from './plainText.ts';
import { datasetProblem } from './problemTexts.ts';

/** Indicators by the words for them, in either language, as far as one alone has the word. */
const byWord = new Map<string, string | undefined>();
for (const [id, { zh, en }] of Object.entries(indicatorWords))
  for (const word of new Set([comparable(zh), comparable(en)]))
    byWord.set(word, byWord.has(word) ? undefined : id);

const isKnown = (indicator: string) => Object.hasOwn(indicatorWords, indicator);

/**
 * Put an indicator's identifier in the place of the words for it ("大班额"), and tell where a target that is to be computed
 * names none that there is: it is kept, and nobody can judge it.
 */
export function settleIndicators(targets: DraftTable<'targets'>): {
  readonly table: DraftTable<'targets'>;
  readonly notices: readonly Problem[];
} {
  const notices: Problem[] = [];
  let count = 0;
  const rows = targets.rows.map((row) => {
    const { indicator, role } = row.fields;
    if (indicator === undefined || isKnown(indicator)) return row;
    const found = byWord.get(comparable(indicator));
    if (found !== undefined) {
      count += 1;
      return { ...row, fields: { ...row.fields, indicator: found } };
    }
    if (role === 'computed') {
      const words = Object.entries(indicatorWords).flatMap(([id, { zh }]) => [id, zh]);
      const nearest = nearestWord(indicator, words) ?? 'oversizeClasses';
      notices.push(
        datasetProblem('indicatorUnknown', placeOf(targets, row, 'indicator'), { indicator, nearest }),
      );
    }
    return row;
  });
  if (count > 0)
    notices.push(datasetProblem('readByName', placeOf(targets, undefined, 'indicator'), { count }));
  return { table: count === 0 ? targets : { ...targets, rows }, notices };
}
