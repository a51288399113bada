import { type RefObject, useEffect, useState } from 'react';

/** The part of a long list that is in view. */
export interface VisibleRows {
  /** First row to draw. */
  readonly from: number;
  /** First row not to draw. */
  readonly to: number;
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
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  const from = Math.max(0, Math.floor(seen.top / height) - 6);
  return { from, to: Math.min(count, Math.ceil((seen.top + seen.height) / height) + 6) };
}
