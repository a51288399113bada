import type { ClipboardEvent } from 'react';
import { readTabbed } from '../tabbedText.ts';
import type { GridColumn } from './gridColumn.ts';
import type { GridPlace } from './moveFocus.ts';

/** A row on which a line of the clipboard falls, with its cells by the keys of the columns they fall on. */
export interface PastedRow<Row> {
  readonly row: Row;
  readonly cells: readonly { readonly key: string; readonly text: string }[];
}

/** What a spreadsheet's cells fall on, from the cell that holds the focus to the right and down. */
export interface PastedBlock<Row> {
  readonly rows: readonly PastedRow<Row>[];
  /** Lines and columns of the clipboard beyond the end of the table. */
  readonly linesBeyond: number;
  readonly columnsBeyond: number;
}

/** What a grid does with the clipboard. */
export interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

const isField = ({ target }: ClipboardEvent) =>
  target instanceof HTMLElement && target.matches('input, select, textarea');

/** Lay the lines of a clipboard over the rows of a table, from a row and a column on. */
export function layOver<Row>(
  lines: readonly (readonly string[])[],
  rows: readonly Row[],
  columns: readonly Pick<GridColumn<Row>, 'key'>[],
  { row, column }: GridPlace,
): PastedBlock<Row> {
  const pasted = lines.flatMap((line, down): PastedRow<Row>[] => {
    const own = rows[row + down];
    if (own === undefined) return [];
    const cells = line.flatMap((text, right) => {
      const key = columns[column + right]?.key;
      return key === undefined ? [] : [{ key, text }];
    });
    return [{ row: own, cells }];
  });
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return {
    rows: pasted,
    linesBeyond: lines.length - pasted.length,
    columnsBeyond: Math.max(0, column + widest - columns.length),
  };
}

/**
 * Copy the cell that holds the focus, where no text is chosen; paste a spreadsheet's cells from there on. Fields in cells
 * keep the clipboard for themselves.
 *
 * @param held The place that holds the focus, the head as row 0.
 * @param onPaste Called with what is pasted; left out where nothing can be.
 */
export function gridClipboard<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  held: GridPlace,
  onPaste: ((block: PastedBlock<Row>) => void) | undefined,
): GridClipboard {
  return {
    onCopy: (event) => {
      const [row, column] = [rows[held.row - 1], columns[held.column]];
      if (isField(event) || window.getSelection()?.isCollapsed === false || column === undefined) return;
      event.clipboardData.setData('text/plain', row === undefined ? column.title : column.text(row));
      event.preventDefault();
    },
    onPaste: (event) => {
      if (isField(event) || onPaste === undefined || held.row === 0) return;
      const lines = readTabbed(event.clipboardData.getData('text/plain'));
      if (lines.length === 0) return;
      event.preventDefault();
      onPaste(layOver(lines, rows, columns, { row: held.row - 1, column: held.column }));
    },
  };
}
