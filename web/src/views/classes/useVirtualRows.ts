import { type RefObject, useEffect, useState } from 'react';

/** The part of a long list that is in view. */
export interface VisibleRows {
  /** First row to draw. */
  readonly from: number;
  /** First row not to draw. */
  readonly to: number;
}

/** Rows that come and go together, so that not every few pixels draw anew. */
const step = 4;

/** The rows of a box that stands at `top` and shows so many pixels, with a few more above and below. */
function around(top: number, shown: number, height: number): VisibleRows {
  const from = Math.floor(top / height / step) * step - step;
  const to = Math.ceil((top + shown) / height / step) * step + step;
  return { from: Math.max(0, from), to };
}

/**
 * Which rows of a scrolling box are in view, with a few more above and below.
 *
 * @param box The element that scrolls.
 * @param count Rows in all.
 * @param height Height of every row in pixels.
 */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): VisibleRows {
  const [rows, setRows] = useState<VisibleRows>(() => around(0, 600, height));
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      const next = around(element.scrollTop, element.clientHeight, height);
      // The same object where the same rows are in view: nothing is drawn anew then.
      setRows((last) => (last.from === next.from && last.to === next.to ? last : next));
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box, height]);
  return { from: Math.min(rows.from, count), to: Math.min(rows.to, count) };
}
