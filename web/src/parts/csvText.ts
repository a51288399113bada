import { safeText } from './safeText.ts';

type Cell = string | number | undefined;

/** A cell as CSV, safe from being run; quoted wherever any spreadsheet's separator could cut it in two. */
function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = safeText(cell);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV that Excel opens with its Chinese intact: byte order mark, commas, CRLF.
 *
 * @param heads Headings.
 * @param rows Cells; undefined is left empty.
 */
export function csvText(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [heads, ...rows].map((row) => row.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
