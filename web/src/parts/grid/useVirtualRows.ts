import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useMemo } from 'react';

/** Rows that come and go together, so that not every few pixels draw anew: no more than a frame has time for. */
const step = 2;

/**
 * Which rows of a scrolling box are drawn: those in view, with a few above and below, and the one that holds the focus,
 * so that neither the focus nor what is typed there is lost when it leaves the view.
 *
 * @param box The element that scrolls.
 * @param count Rows in all.
 * @param height Height of every row in pixels.
 * @param head Height of what stays above the rows in pixels.
 * @param held The row that holds the focus.
 * @returns Their places in the list, from 0: the same array as long as they are the same.
 */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  { count, height, head, held }: Readonly<Record<'count' | 'height' | 'head' | 'held', number>>,
): readonly number[] {
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    scrollMargin: head,
    initialRect: { width: 0, height: 600 },
  });
  const range = virtualizer.calculateRange();
  const from = Math.max(0, (Math.floor((range?.startIndex ?? 0) / step) - 1) * step);
  const to = Math.min(count, (Math.floor((range?.endIndex ?? -1) / step) + 2) * step);
  return useMemo(() => {
    const seen = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
    if (held < 0 || held >= count || (held >= from && held < to)) return seen;
    return held < from ? [held, ...seen] : [...seen, held];
  }, [from, to, held, count]);
}
