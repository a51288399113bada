import type { ReactNode } from 'react';

/** A column of a grid. */
export interface GridColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** Pixels; all columns are stretched alike where the grid is wider than they are. */
  readonly width: number;
  /** What stands above this column and those beside it that say the same. */
  readonly group?: string;
  /** Whether its texts are numbers, which stand at the right. */
  readonly numeric?: true;
  /** How rows are put in order by this column; missing where they cannot be. */
  readonly order?: (left: Row, right: Row) => number;
  /** What its cell says. */
  readonly text: (row: Row) => string;
  /** A control in place of the bare text, to which the cell's focus goes. */
  readonly control?: (row: Row, tabIndex: 0 | -1) => ReactNode;
  /** Whether it is of no use on paper. */
  readonly unprinted?: true;
}

/** Where columns stand in pixels: their widths, and where each begins. */
export interface ColumnPlaces {
  readonly widths: readonly number[];
  readonly starts: readonly number[];
  readonly total: number;
}

/** Widest share of a grid that its first column takes, which never leaves the view. */
const firstShare = 0.38;

/**
 * Where columns stand in a grid of a width: stretched alike where there is room, the first one narrowed on a telephone.
 *
 * @param widths Width of each column that is asked for, pixels.
 * @param room Width of the grid, pixels; 0 while it is not known.
 */
export function columnPlaces(widths: readonly number[], room: number): ColumnPlaces {
  const [first = 0, ...others] = widths;
  const narrowed = [room > 0 ? Math.min(first, Math.floor(room * firstShare)) : first, ...others];
  const sum = narrowed.reduce((total, width) => total + width, 0);
  const placed = narrowed.map((width) => Math.floor(width * Math.max(1, room / sum)));
  const starts: number[] = [];
  let total = 0;
  for (const width of placed) {
    starts.push(total);
    total += width;
  }
  return { widths: placed, starts, total };
}

/** Columns side by side that stand under the same words; undefined words where there are none. */
export interface ColumnGroup {
  readonly words: string | undefined;
  readonly from: number;
  /** First column after it. */
  readonly to: number;
}

/** The groups of columns from left to right. */
export function columnGroups(columns: readonly { readonly group?: string }[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const [at, { group }] of columns.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && last.words === group) groups[groups.length - 1] = { ...last, to: at + 1 };
    else groups.push({ words: group, from: at, to: at + 1 });
  }
  return groups;
}
