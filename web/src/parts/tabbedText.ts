import { safeText } from './safeText.ts';

type Cell = string | number | undefined;

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = safeText(cell);
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as spreadsheets take them from the clipboard: tabs between cells, safe from being run.
 *
 * @param rows Cells; undefined is left empty.
 */
export function tabbedText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\r\n');
}

/** The cell that begins at a place, and where what follows it begins. */
function readCell(text: string, from: number): { readonly cell: string; readonly next: number } {
  if (text[from] !== '"') {
    let to = from;
    while (to < text.length && !'\t\r\n'.includes(text[to] as string)) to += 1;
    return { cell: text.slice(from, to), next: to };
  }
  let cell = '';
  let at = from + 1;
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
    cell += text[at];
    at += text[at] === '"' ? 2 : 1;
  }
  return { cell, next: at + 1 };
}

/**
 * Read what a spreadsheet put into the clipboard.
 *
 *     readTabbed('a\tb\r\n"c\nd"\t') // [['a', 'b'], ['c\nd', '']]
 *
 * @returns Rows of cells; the end of the last line is no row.
 */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const { cell, next } = readCell(text, at);
    row.push(cell);
    at = next;
    // What stands between a closing quote and the next cell belongs to none.
    while (at < text.length && !'\t\r\n'.includes(text[at] as string)) at += 1;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length || '\r\n'.includes(text[at] as string)) row.push('');
      if (at < text.length && !'\r\n'.includes(text[at] as string)) continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}
