/** A place in a grid, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key takes the focus in a grid, as the ARIA grid pattern has it.
 *
 * @param page Rows that Page Up and Page Down move by.
 * @returns The new place, inside the grid; undefined when the key moves nothing.
 */
export function moveFocus(
  key: string,
  { row, column }: GridPlace,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): GridPlace | undefined {
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - size.page, column },
    PageDown: { row: row + size.page, column },
    Home: { row, column: 0 },
    End: { row, column: size.columns - 1 },
  };
  if (!Object.hasOwn(moves, key)) return undefined;
  const moved = moves[key] ?? { row, column };
  return {
    row: Math.min(Math.max(0, moved.row), size.rows - 1),
    column: Math.min(Math.max(0, moved.column), size.columns - 1),
  };
}
