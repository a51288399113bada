import { readDelays, writeDelays } from '../../domain/delays.ts';
import type { FieldKind } from '../../domain/region/fields.ts';
import { plainText } from '../plainText.ts';
import { isBlank, type RawCell } from '../rawTable.ts';
import type { TableField } from '../tableFields.ts';
import { choiceOf } from './choiceWords.ts';
import { readDay, readMonth } from './readDates.ts';
import { readLadder } from './readLadder.ts';
import { readBins, readChoices, readCounts, readEntries, readIntegers } from './readLists.ts';
import { readNumber, readYear } from './readNumber.ts';

const booleanWords: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  y: true,
  是: true,
  '1': true,
  false: false,
  no: false,
  n: false,
  否: false,
  '0': false,
};

function readBoolean(cell: RawCell): boolean | string {
  const text = plainText(String(cell)).toLowerCase();
  return Object.hasOwn(booleanWords, text) ? (booleanWords[text] ?? text) : text;
}

function readDelayCell(text: string): string {
  const delays = readDelays(text);
  return delays === undefined ? text : writeDelays(delays);
}

type Reader = (cell: RawCell, field: TableField) => unknown;
const choicesOf = (field: TableField) => field.meta.choices ?? [];

/** How each kind of field reads its cell. What cannot be read stays as its text, for the schema to refuse. */
const readers: Readonly<Record<FieldKind, Reader>> = {
  text: (cell) => String(cell).replace(/\r\n?/g, '\n').trim(),
  ladder: (cell) => readLadder(String(cell)),
  delays: (cell) => readDelayCell(plainText(String(cell))),
  identifier: (cell) => plainText(String(cell)),
  integer: (cell, field) => readNumber(cell, field.meta.unit),
  number: (cell, field) => readNumber(cell, field.meta.unit),
  year: (cell) => readYear(cell),
  boolean: (cell) => readBoolean(cell),
  choice: (cell, field) => choiceOf(String(cell), choicesOf(field)) ?? String(cell).trim(),
  month: (cell) => readMonth(cell),
  day: (cell) => readDay(cell),
  identifiers: (cell) => readEntries(String(cell)),
  choices: (cell, field) => readChoices(String(cell), choicesOf(field)),
  integers: (cell) => readIntegers(String(cell)),
  counts: (cell, field) => readCounts(String(cell), choicesOf(field)),
  bins: (cell) => readBins(String(cell)),
};

/** Whether a cell says that there is nothing to say: blank, or only dashes. */
export function isEmpty(cell: RawCell): boolean {
  return isBlank(cell) || (typeof cell === 'string' && /^[-‐‑–—－]+$/u.test(cell.trim()));
}

/**
 * Turn a cell into the value of its field.
 *
 * @returns The value, undefined when the cell is empty, or something that the field's schema refuses.
 */
export function readCell(cell: RawCell, field: TableField): unknown {
  return isEmpty(cell) ? undefined : readers[field.meta.kind](cell, field);
}
