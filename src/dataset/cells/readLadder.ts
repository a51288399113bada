import { plainText } from '../plainText.ts';

const digits = '一二三四五六七八九';

/**
 * The grade ladder in a cell; the words for it are understood, with three senior grades where they name none.
 *
 *     readLadder('六三制')   // '6-3-3'
 *     readLadder('五四三')   // '5-4-3'
 *
 * @returns The ladder as tables write it, or the text when it is no such word.
 */
export function readLadder(cell: string): string {
  const text = plainText(cell);
  const [, primary, junior, senior] =
    /^([一二三四五六七八九])([一二三四五六七八九])([一二三四五六七八九])?(?:学?制)?$/u.exec(text) ?? [];
  if (primary === undefined || junior === undefined) return text;
  return [primary, junior, senior ?? '三'].map((word) => digits.indexOf(word) + 1).join('-');
}
