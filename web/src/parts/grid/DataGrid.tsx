import './dataGrid.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { usePrinting } from '../usePrinting.ts';
import { GridHead, headHeights } from './GridHead.tsx';
import { GridLine } from './GridLine.tsx';
import { gridClipboard, type PastedBlock } from './gridClipboard.ts';
import type { GridColumn } from './gridColumn.ts';
import type { GridPlace } from './moveFocus.ts';
import { PrintedGrid } from './PrintedGrid.tsx';
import { useGridFocus } from './useGridFocus.ts';
import { useGridOrder } from './useGridOrder.ts';
import { useVirtualColumns } from './useVirtualColumns.ts';
import { useVirtualRows } from './useVirtualRows.ts';

const rowHeight = 40;

/**
 * A table of any length as an ARIA grid: of its rows and columns those in view are drawn. Its first column names the rows
 * and stays in view; names of columns put rows in order; arrows move through the cells. All rows go on paper.
 *
 * @param columns From left to right; all cells in view are drawn anew when it is another array.
 * @param label What the grid is called for whoever hears the page.
 * @param empty What is said where there is no row.
 * @param onPaste Called with a spreadsheet's cells that are pasted; left out where nothing can be.
 */
export function DataGrid<Row>({
  columns,
  rows,
  keyOf,
  label,
  empty,
  onPaste,
}: {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly label: string;
  readonly empty: string;
  readonly onPaste?: (block: PastedBlock<Row>) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const order = useGridOrder(rows, columns);
  const [held, setHeld] = useState<GridPlace>({ row: rows.length > 0 ? 1 : 0, column: 0 });
  const heads = columns.some(({ group }) => group !== undefined) ? 2 : 1;
  const head = headHeights.names + (heads === 2 ? headHeights.groups : 0);
  const widths = columns.map(({ width }) => width).join();
  const wanted = useMemo(() => widths.split(',').map(Number), [widths]);
  const drawnRows = useVirtualRows(box, {
    ...{ count: order.rows.length, height: rowHeight, head, held: held.row - 1 },
  });
  const { places, drawn } = useVirtualColumns(box, wanted, held.column);
  const focus = useGridFocus(box, { rows: order.rows.length + 1, columns: columns.length }, rowHeight, {
    ...{ held, hold: setHeld },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, or another order, begin at the first one.
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
    setHeld(({ row, column }) => ({ row: row > 0 && order.rows.length > 0 ? 1 : 0, column }));
  }, [order.rows.length, order.by, order.direction]);
  const printing = usePrinting();
  return (
    <>
      <div
        ref={box}
        className="grid"
        role="grid"
        aria-label={label}
        aria-rowcount={order.rows.length + heads}
        aria-colcount={columns.length}
        style={{ scrollPaddingTop: head, scrollPaddingLeft: places.widths[0] }}
        {...focus}
        {...gridClipboard(order.rows, columns, held, onPaste)}
      >
        <GridHead {...{ columns, places, drawn, order }} held={held.row === 0 ? held.column : undefined} />
        <div
          className="grid-body"
          role="rowgroup"
          style={{ height: order.rows.length * rowHeight, width: places.total }}
        >
          {drawnRows.map((place) => {
            const row = order.rows[place];
            return (
              row !== undefined && (
                <GridLine
                  key={keyOf(row)}
                  {...{ row, place, heads, columns, places, drawn }}
                  height={rowHeight}
                  held={held.row === place + 1 ? held.column : undefined}
                />
              )
            );
          })}
        </div>
        {order.rows.length === 0 && <p className="grid-empty quiet">{empty}</p>}
      </div>
      {printing && <PrintedGrid {...{ label, columns, keyOf }} rows={order.rows} />}
    </>
  );
}
