import { plainText } from '../plainText.ts';
import type { RawCell } from '../rawTable.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (part: string | number) => String(part).padStart(2, '0');

/** Spreadsheets count days from 30 December 1899; below 1950 a number is hardly a date. */
const [firstSerial, lastSerial] = [18264, 109574];

function dateOfSerial(days: number): string | undefined {
  if (days < firstSerial || days > lastSerial) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}

function serialIn(cell: RawCell): string | undefined {
  if (typeof cell === 'number') return dateOfSerial(cell);
  return typeof cell === 'string' && /^\d{5}$/.test(cell.trim()) ? dateOfSerial(Number(cell)) : undefined;
}

/** "Jul-19" or "July 2019": what spreadsheets make of a typed month. */
function namedMonth(text: string): string | undefined {
  const match = /^([a-z]{3})[a-z]*[-\s]+(\d{2}|\d{4})$/i.exec(text);
  const place = monthNames.indexOf(match?.[1]?.toLowerCase() ?? '');
  if (match?.[2] === undefined || place < 0) return undefined;
  return `${match[2].length === 2 ? `20${match[2]}` : match[2]}-${two(place + 1)}`;
}

/**
 * The month in a cell: "2019-07", "2019/7", "2019.7", "2019年7月", "201907", a whole date, a spreadsheet's day number,
 * or "Jul-19".
 *
 * @returns "YYYY-MM", or the text when it is no month.
 */
export function readMonth(cell: RawCell): string {
  const serial = serialIn(cell);
  if (serial !== undefined) return serial.slice(0, 7);
  const text = plainText(String(cell));
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*月|\s*[-/.月]\s*\d{1,2}\s*日?)?$/u.exec(text) ??
    /^(\d{4})(\d{2})$/.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined) return `${match[1]}-${two(match[2])}`;
  return namedMonth(text) ?? text;
}

/**
 * The day of the year in a cell: "08-31", "8/31", "8月31日", a whole date, a spreadsheet's day number, or "31-Aug".
 *
 * @returns "MM-DD", or the text when it is no day.
 */
export function readDay(cell: RawCell): string {
  const serial = serialIn(cell);
  if (serial !== undefined) return serial.slice(5);
  const text = plainText(String(cell));
  const match = /^(?:\d{4}\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(text);
  if (match?.[1] !== undefined && match[2] !== undefined) return `${two(match[1])}-${two(match[2])}`;
  const named = /^(\d{1,2})[-\s]+([a-z]{3})[a-z]*$/i.exec(text);
  const place = monthNames.indexOf(named?.[2]?.toLowerCase() ?? '');
  return named?.[1] === undefined || place < 0 ? text : `${two(place + 1)}-${two(named[1])}`;
}
