import { memo, type ReactElement } from 'react';
import type { ColumnPlaces, GridColumn } from './gridColumn.ts';

interface Properties<Row> {
  readonly row: Row;
  /** Its place in the list, from 0. */
  readonly place: number;
  /** Rows of the head, which come before it. */
  readonly heads: number;
  readonly height: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly places: ColumnPlaces;
  /** Places of the columns that are drawn. */
  readonly drawn: readonly number[];
  /** The column that is in the order of tabs; undefined in other rows. */
  readonly held: number | undefined;
}

function Line<Row>({ row, place, heads, height, columns, places, drawn, held }: Properties<Row>) {
  return (
    <div
      className="grid-row"
      role="row"
      aria-rowindex={place + heads + 1}
      style={{ top: place * height, height, width: places.total }}
    >
      {drawn.map((at) => {
        const column = columns[at];
        if (column === undefined) return null;
        const tabIndex = held === at ? 0 : -1;
        const text = column.control === undefined ? column.text(row) : undefined;
        return (
          <div
            key={column.key}
            className={column.numeric === true ? 'grid-cell number' : 'grid-cell'}
            {...{ role: at === 0 ? 'rowheader' : 'gridcell', 'aria-colindex': at + 1 }}
            data-row={place + 1}
            data-column={at}
            title={text}
            {...(text === undefined ? {} : { tabIndex })}
            style={{ left: at === 0 ? 0 : places.starts[at], width: places.widths[at] }}
          >
            {text === undefined ? column.control?.(row, tabIndex) : <span>{text}</span>}
          </div>
        );
      })}
    </div>
  );
}

/** One row of a grid. A row that stays in view while others come and go is not drawn anew. */
export const GridLine = memo(Line) as <Row>(properties: Properties<Row>) => ReactElement;
