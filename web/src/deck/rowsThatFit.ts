import { linesOf } from '../charts/svg/mark.ts';
import type { DeckTable } from './deck.ts';

/** Room of a slide in heights of its letters, by how a slide is set: its width, a line, and what a cell has around it. */
const room = { width: 67, line: 1.45, row: 0.7, cell: 1.1 };

/** Heights of letters that a table and the points under it share on a slide with a title, tiles and a source. */
const shared = 21;
const perPoint = 2.25;
/** Space between the table and its first point. */
const gap = 0.8;

/** Latin letters are about half as wide as high, Chinese signs as wide as high. */
const letterOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 1 : 0.88);

/**
 * Rows of a table over the whole width that fit on a slide beneath its tiles, lines that are broken counted.
 *
 * @param points Points under the table.
 * @returns How many of the first rows; at least 1.
 */
export function rowsThatFit({ columns, rows }: DeckTable, points: number): number {
  const all = columns.reduce((sum, { wide }) => sum + wide, 0);
  const widths = columns.map(({ wide }) => (room.width * wide) / all - room.cell);
  let left = shared - (points === 0 ? 0 : gap + points * perPoint);
  const fitting = rows.findIndex((row) => {
    const lines = row.map(({ text }, index) => linesOf(text, letterOf(text), widths[index] ?? 1).length);
    left -= Math.max(1, ...lines) * room.line + room.row;
    return left < 0;
  });
  return fitting < 0 ? rows.length : Math.max(1, fitting);
}
