/**
 * The cells of a text without a quotation mark, row by row: there every line end ends a row and every delimiter a
 * cell, so that it need not be read sign by sign.
 *
 *     splitCells('id,name\r\nmill,磨坊\n', ',') // [['id', 'name'], ['mill', '磨坊']]
 *
 * @param text Text without `"`; lines end with LF, CR LF or CR. A line end after the last row opens no further one.
 * @returns An empty line is a row of one empty cell.
 */
export function splitCells(text: string, delimiter: string): string[][] {
  const lines = text.split(text.includes('\r') ? /\r\n|\n|\r/ : '\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split(delimiter));
}
