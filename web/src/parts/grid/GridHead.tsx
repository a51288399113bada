import { memo, type ReactElement } from 'react';
import { type ColumnPlaces, columnGroups, type GridColumn } from './gridColumn.ts';
import type { GridOrder } from './useGridOrder.ts';

/** Heights of the rows of a head in pixels: what stands above columns, and their names. */
export const headHeights = { groups: 28, names: 44 } as const;

interface Properties<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly places: ColumnPlaces;
  /** Places of the columns that are drawn. */
  readonly drawn: readonly number[];
  /** The column whose name is in the order of tabs, where one is. */
  readonly held: number | undefined;
  readonly order: GridOrder<Row>;
}

function Groups<Row>({ columns, places }: Pick<Properties<Row>, 'columns' | 'places'>) {
  return (
    <div className="grid-groups" role="row" aria-rowindex={1} style={{ height: headHeights.groups }}>
      {columnGroups(columns).map(({ words, from, to }) => {
        const left = places.starts[from] ?? 0;
        const width = (places.starts[to] ?? places.total) - left;
        return (
          <span
            key={from}
            className={words === undefined ? 'grid-group' : 'grid-group named'}
            role="columnheader"
            aria-colindex={from + 1}
            aria-colspan={to - from}
            style={{ left, width }}
          >
            <span>{words}</span>
          </span>
        );
      })}
    </div>
  );
}

function Head<Row>({ columns, places, drawn, held, order }: Properties<Row>) {
  const grouped = columns.some(({ group }) => group !== undefined);
  return (
    <div className="grid-head" role="rowgroup" style={{ width: places.total }}>
      {grouped && <Groups columns={columns} places={places} />}
      <div
        className="grid-names"
        role="row"
        aria-rowindex={grouped ? 2 : 1}
        style={{ height: headHeights.names }}
      >
        {drawn.map((at) => {
          const column = columns[at];
          if (column === undefined) return null;
          const sorted = order.by === column.key ? order.direction : undefined;
          const tabIndex = held === at ? 0 : -1;
          const sorts = column.order !== undefined;
          return (
            <span
              key={column.key}
              className={column.numeric === true ? 'grid-name number' : 'grid-name'}
              role="columnheader"
              aria-colindex={at + 1}
              {...(sorts ? { 'aria-sort': sorted ?? 'none' } : { tabIndex })}
              data-row={0}
              data-column={at}
              style={{ left: at === 0 ? 0 : places.starts[at], width: places.widths[at] }}
            >
              {sorts ? (
                <button type="button" tabIndex={tabIndex} onClick={() => order.turn(column.key)}>
                  {column.title}
                  <span className="grid-sign" aria-hidden="true">
                    {{ ascending: ' ▲', descending: ' ▼', none: ' ▲▼' }[sorted ?? 'none']}
                  </span>
                </button>
              ) : (
                column.title
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** The head of a grid: what columns have in common, and their names, which put rows in order where they can. */
export const GridHead = memo(Head) as <Row>(properties: Properties<Row>) => ReactElement;
