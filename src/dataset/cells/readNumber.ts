import { isOwnUnit } from '../headingUnits.ts';
import { plainText } from '../plainText.ts';
import type { RawCell } from '../rawTable.ts';

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** No negative zero: it would read back as another value. */
const number = (digits: string) => Number(digits) + 0;

/** A number's text without the unit that stands behind it, where that is the field's own. */
function withoutUnit(text: string, unit: string | undefined): string {
  const [, digits = '', word = ''] = /^([\d.,+-]+)([^\d.,+-]+)$/u.exec(text) ?? [];
  return unit !== undefined && digits !== '' && isOwnUnit(word, unit) ? digits : text;
}

/**
 * The number in a cell: full-width digits, thousands separators, the field's own unit behind it and, for shares, a percent
 * sign are understood.
 *
 *     readNumber('１，２００', 'pupils') // 1200
 *     readNumber('120人', 'pupils')    // 120
 *     readNumber('80%', 'share')       // 0.8
 *
 * @returns The number, or the text when it is none.
 */
export function readNumber(cell: RawCell, unit: string | undefined): number | string {
  if (typeof cell === 'number') return cell + 0;
  const text = plainText(String(cell))
    .replace(/^[−﹣–]/u, '-')
    .replace(/\s+/g, '');
  const bare = withoutUnit(text, unit);
  const digits = grouped.test(bare) ? bare.replaceAll(',', '') : bare;
  if (plainNumber.test(digits)) return number(digits);
  const percent = unit === 'share' ? /^(\d+(?:\.\d+)?)%$/.exec(digits)?.[1] : undefined;
  return percent === undefined ? text : number(`${percent}e-2`);
}

/**
 * The year in a cell: "2019", "2019年", "2019学年", "2019年秋" or "2019-2020学年" (named by its September).
 *
 * @returns The year, or the text when it is none.
 */
export function readYear(cell: RawCell): number | string {
  if (typeof cell === 'number') return cell;
  const text = plainText(String(cell));
  const match = /^(\d{4})(?:\s*[-–—~/]\s*(\d{4}|\d{2}))?\s*(?:学年度?|年(?:度|秋季?)?)?$/u.exec(text);
  if (match === null) return text;
  const [first, second] = [Number(match[1]), match[2]];
  return second === undefined || Number(second) % 100 === (first + 1) % 100 ? first : text;
}
