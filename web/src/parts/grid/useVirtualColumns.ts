import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { type ColumnPlaces, columnPlaces } from './gridColumn.ts';

/** The columns of a grid that are to be drawn, and where all of them stand. */
export interface VirtualColumns {
  readonly places: ColumnPlaces;
  /** Their places among the columns, the first one always among them: the same array as long as they are the same. */
  readonly drawn: readonly number[];
}

/**
 * Which columns of a scrolling grid are drawn: the first, which stays in view, those in view, and the one that holds the
 * focus.
 *
 * @param box The element that scrolls.
 * @param wanted Width of each column that is asked for, pixels; the same array as long as they are the same.
 * @param held The column that holds the focus.
 */
export function useVirtualColumns(
  box: RefObject<HTMLElement | null>,
  wanted: readonly number[],
  held: number,
): VirtualColumns {
  const [room, setRoom] = useState(0);
  const places = useMemo(() => columnPlaces(wanted, room), [wanted, room]);
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    horizontal: true,
    count: wanted.length,
    getScrollElement: () => box.current,
    estimateSize: (column) => places.widths[column] ?? 0,
    initialRect: { width: 1200, height: 0 },
    observeElementRect: (own: Virtualizer<HTMLElement, Element>, tell) => {
      const element = own.scrollElement;
      if (element === null) return undefined;
      const look = () => {
        setRoom(element.clientWidth);
        tell({ width: element.clientWidth, height: element.clientHeight });
      };
      const watch = new ResizeObserver(look);
      watch.observe(element);
      return () => watch.disconnect();
    },
  });
  useLayoutEffect(() => {
    if (places.total > 0) virtualizer.measure();
  }, [virtualizer, places]);
  const range = virtualizer.calculateRange();
  const [from, to] = [Math.max(1, range?.startIndex ?? 1), (range?.endIndex ?? 0) + 1];
  const drawn = useMemo(() => {
    const seen = new Set([0, held]);
    for (let column = from; column < to; column += 1) seen.add(column);
    return [...seen].filter((column) => column < wanted.length).sort((left, right) => left - right);
  }, [from, to, held, wanted]);
  return { places, drawn };
}
