import { useCallback, useMemo, useState } from 'react';
import type { GridColumn } from './gridColumn.ts';

/** In which order the rows of a grid stand. */
export interface GridOrder<Row> {
  /** The column they are ordered by; undefined in the order they came in. */
  readonly by: string | undefined;
  readonly direction: 'ascending' | 'descending';
  /** The rows in that order. */
  readonly rows: readonly Row[];
  /** Order by a column, then the other way round, then as they came. */
  readonly turn: (key: string) => void;
}

type Asked = Pick<GridOrder<never>, 'by' | 'direction'>;

/** The order after a column's name is pressed. */
export function turned({ by, direction }: Asked, key: string): Asked {
  if (by !== key) return { by: key, direction: 'ascending' };
  if (direction === 'ascending') return { by: key, direction: 'descending' };
  return { by: undefined, direction: 'ascending' };
}

/** Rows as a reader puts them in order by the names of columns. */
export function useGridOrder<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[]): GridOrder<Row> {
  const [asked, ask] = useState<Asked>({ by: undefined, direction: 'ascending' });
  const order = columns.find(({ key }) => key === asked.by)?.order;
  const ordered = useMemo(() => {
    if (order === undefined) return rows;
    const sign = asked.direction === 'ascending' ? 1 : -1;
    return [...rows].sort((left, right) => sign * order(left, right));
  }, [rows, order, asked.direction]);
  const turn = useCallback((key: string) => ask((last) => turned(last, key)), []);
  return useMemo(() => ({ ...asked, rows: ordered, turn }), [asked, ordered, turn]);
}
