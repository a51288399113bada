import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { type GridPlace, moveFocus } from './moveFocus.ts';

/** What a grid does with keys, and with a focus that comes by other ways. */
export interface GridFocus {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const placeOf = (cell: HTMLElement): GridPlace => ({
  row: Number(cell.dataset.row),
  column: Number(cell.dataset.column),
});

/** What takes the focus of a cell: its control where it holds one. */
const inside = (cell: HTMLElement) => cell.querySelector<HTMLElement>('button, input, select') ?? cell;

/**
 * One place of a grid is in the order of tabs, and arrows move it, as the ARIA grid pattern has it. Cells say where they
 * stand in `data-row` and `data-column`; fields in them keep their keys for themselves.
 *
 * @param size Rows with the head, and columns.
 * @param rowHeight Pixels.
 * @param held The place that is in the order of tabs; its cell is drawn, in view or not.
 * @param hold Called with the place that is from now on.
 */
export function useGridFocus(
  box: RefObject<HTMLElement | null>,
  size: { readonly rows: number; readonly columns: number },
  rowHeight: number,
  { held, hold }: { readonly held: GridPlace; readonly hold: (place: GridPlace) => void },
): GridFocus {
  const moving = useRef(false);
  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    const asked = `[data-row="${held.row}"][data-column="${held.column}"]`;
    const cell = box.current?.querySelector<HTMLElement>(asked);
    if (cell === null || cell === undefined) return;
    inside(cell).focus({ preventScroll: true });
    // Nearer than the browser would: it puts what it focuses in the middle.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return {
    onKeyDown: (event) => {
      if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea')) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 2);
      const next = moveFocus(event.key, held, { ...size, page });
      if (next === undefined) return;
      event.preventDefault();
      moving.current = true;
      hold(next);
    },
    onFocus: ({ target }) => {
      const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
      if (cell === null) return;
      const { row, column } = placeOf(cell);
      if (row !== held.row || column !== held.column) hold({ row, column });
    },
  };
}
