import { remedyWords } from '../../../../../src/domain/glossary.ts';
import { ledgerEditStateWords } from '../../../../../src/domain/ledgerEdit.ts';
import type { FilledField, FilledWords } from '../../../ledger/filledWords.ts';
import type { Reader } from '../../../say.ts';

/** A field that was filled in, as a reader reads it; empty where nothing stands. */
export function sayFilled(words: FilledWords, field: FilledField, { say }: Pick<Reader, 'say'>): string {
  if (field === 'state') return say(ledgerEditStateWords[words.state]);
  if (field === 'remedy') return words.remedy === null ? '' : say(remedyWords[words.remedy]);
  return words[field] ?? '';
}

/** Take up what was typed or chosen for a field; empty means that nothing stands. */
export function withField(words: FilledWords, field: FilledField, text: string): FilledWords {
  const typed = text.trim();
  const value = typed === '' && (field === 'remedy' || field === 'closeTerm') ? null : typed;
  return { ...words, [field]: value };
}
