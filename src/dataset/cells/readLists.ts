import type { SizeBin } from '../../domain/region/fields.ts';
import { plainText } from '../plainText.ts';
import { choiceOf } from './choiceWords.ts';
import { readNumber } from './readNumber.ts';

/** The entries of a list: separated by ";", "；" or "、"; an empty one at the end is no entry. */
export function readEntries(text: string): string[] {
  const entries = plainText(text)
    .split(/[;、]/u)
    .map((entry) => entry.trim());
  return entries.at(-1) === '' ? entries.slice(0, -1) : entries;
}

/** Values of a choice, "primary;junior", "小学、初中" or "小学/初中"; an entry that is none stays as it is. */
export function readChoices(text: string, choices: readonly string[]): string[] {
  return readEntries(plainText(text).replace(/[,/]/gu, ';')).map(
    (entry) => choiceOf(entry, choices) ?? entry,
  );
}

/** Whole numbers, "46;45;47"; an entry that is none stays as it is. */
export function readIntegers(text: string): (number | string)[] {
  return readEntries(text).map((entry) => readNumber(entry, undefined));
}

/**
 * Named whole numbers, "primary:35;junior:28", in the order of the names.
 *
 * @returns The record, or the text when it is none (or gives a name twice).
 */
export function readCounts(text: string, names: readonly string[]): Record<string, number> | string {
  const found = new Map<string, number>();
  for (const entry of readEntries(text)) {
    const match = /^([^:]+):\s*(\S+)$/u.exec(entry);
    const name = choiceOf(match?.[1]?.trimEnd() ?? '', names);
    const count = readNumber(match?.[2] ?? '', undefined);
    if (name === undefined || typeof count !== 'number' || found.has(name)) return text;
    found.set(name, count);
  }
  const order = (name: string) => names.indexOf(name);
  return Object.fromEntries([...found].sort(([left], [right]) => order(left) - order(right)));
}

function readBin(entry: string): SizeBin | undefined {
  const [size, count, ...more] = entry.split(':').map((part) => part.replace(/\s|人/gu, ''));
  if (size === undefined || count === undefined || more.length > 0 || !/^\d{1,6}$/.test(count))
    return undefined;
  const classes = Number(count);
  const span = /^(\d{1,5})[-–—~](\d{1,5})?$/u.exec(size) ?? /^(?:≥|>=)(\d{1,5})$/u.exec(size);
  if (span !== null) return binFrom(Number(span[1]), span[2], classes);
  const upTo = /^(?:≤|<=)(\d{1,5})$/u.exec(size);
  return upTo === null ? undefined : { from: 0, to: Number(upTo[1]), classes };
}

const binFrom = (from: number, to: string | undefined, classes: number): SizeBin =>
  to === undefined ? { from, classes } : { from, to: Number(to), classes };

/**
 * Class-size bins, "46-50:3;51-55:1;66-:1" (also "≥66:1", "≤25:2"), from the smallest sizes up.
 *
 * @returns The bins, or the text when it is none.
 */
export function readBins(text: string): SizeBin[] | string {
  const bins = readEntries(text).map(readBin);
  const sound = bins.filter((bin) => bin !== undefined);
  return sound.length < bins.length ? text : sound.sort((left, right) => left.from - right.from);
}
