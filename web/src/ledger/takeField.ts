import { remedyWords } from '../../../src/domain/glossary.ts';
import { ledgerEditStateWords } from '../../../src/domain/ledgerEdit.ts';
import type { Problem, ProblemPlace } from '../../../src/domain/problem.ts';
import type { Words } from '../../../src/domain/words.ts';
import type { Reader } from '../say.ts';
import { type FilledField, longest } from './filledWords.ts';
import { ledgerProblem } from './ledgerProblems.ts';

const choices: Readonly<Partial<Record<FilledField, Readonly<Record<string, Words>>>>> = {
  state: ledgerEditStateWords,
  remedy: remedyWords,
};

/**
 * Take a text that comes from a spreadsheet as what a field of the ledger says, in either language.
 *
 * @param where Where the text stands.
 * @returns What the field is to say, or why the text is not taken.
 */
export function takeField(
  field: FilledField,
  text: string,
  where: ProblemPlace,
  { say }: Pick<Reader, 'say'>,
): { readonly text: string } | { readonly problem: Problem } {
  const offered = choices[field];
  const limit = longest[field] ?? Number.POSITIVE_INFINITY;
  if (offered === undefined)
    return text.length <= limit
      ? { text }
      : { problem: ledgerProblem('tooLong', where, { length: text.length, limit }) };
  if (text === '' && field === 'remedy') return { text };
  const value = Object.keys(offered).find((each) =>
    [offered[each]?.zh, offered[each]?.en.toLowerCase()].includes(text.toLowerCase()),
  );
  if (value !== undefined) return { text: value };
  const said = Object.values(offered).map((each) => say(each));
  return { problem: ledgerProblem('notAChoice', where, { value: text, choices: said.join(' / ') }) };
}
