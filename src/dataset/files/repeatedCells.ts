const pieces = /<(?:\w+:)?(table-row|table-cell|s)\b([^>]*)>/gu;
const rowsRepeated = /number-rows-repeated="(\d+)"/;
const columnsRepeated = /number-columns-repeated="(\d+)"/;
const spacesRepeated = /\bc="(\d+)"/;

const times = (attributes: string, pattern: RegExp) => Number(pattern.exec(attributes)?.[1] ?? 1);

/**
 * Cells with content and spaces that an OpenDocument sheet unfolds to: a short file can say "repeat this cell a
 * thousand million times". Empty cells are written self-closed and cost nothing.
 *
 * @param xml Text of content.xml.
 * @returns How many there would be.
 */
export function repeatedCells(xml: string): number {
  let [rows, cells] = [1, 0];
  for (const [, kind, attributes = ''] of xml.matchAll(pieces)) {
    if (kind === 'table-row') rows = times(attributes, rowsRepeated);
    else if (kind === 's') cells += times(attributes, spacesRepeated);
    else if (!attributes.endsWith('/') || attributes.includes('string-value'))
      cells += rows * times(attributes, columnsRepeated);
  }
  return cells;
}
