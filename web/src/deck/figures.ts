import { unitWords } from '../../../src/domain/glossary.ts';
import type { Reader } from '../say.ts';
import type { DeckCell } from './deck.ts';

/** A cell that holds a text, or a number as people write it. */
export function cell(value: string | number | undefined, reader: Reader, alarm = false): DeckCell {
  const text = typeof value === 'number' ? reader.number(value) : (value ?? '–');
  return alarm ? { text, alarm } : { text };
}

/** The word of a unit; empty where the glossary has none. */
export function unitOf(unit: string | undefined, { say }: Reader): string {
  const known = unitWords[unit as keyof typeof unitWords];
  return known === undefined ? '' : say(known);
}

/** Join names as the reader's language does. */
export function listed(names: readonly string[], { language }: Reader): string {
  return names.join(language === 'zh' ? '、' : ', ');
}
