import { type RefObject, useEffect, useMemo } from 'react';

/** Milliseconds after which what nobody sees is drawn all the same. */
const rest = 400;

/** Whether something is to be seen. */
export interface Seen {
  readonly now: () => boolean;
  /** Do something once, when it comes into view or after a moment. @returns Takes it back. */
  readonly whenSeenOrRested: (act: () => void) => () => void;
}

/** Watch whether an element stands within the window. */
export function useSeen(element: RefObject<Element | null>): Seen {
  const [seen, hear] = useMemo(() => {
    const waiting = new Set<() => void>();
    let isSeen = true;
    const hear = (next: boolean) => {
      isSeen = next;
      if (isSeen) for (const act of [...waiting]) act();
    };
    const whenSeenOrRested = (act: () => void) => {
      const stop = () => {
        clearTimeout(timer);
        waiting.delete(once);
      };
      const once = () => {
        stop();
        act();
      };
      const timer = setTimeout(once, rest);
      waiting.add(once);
      return stop;
    };
    return [{ now: () => isSeen, whenSeenOrRested }, hear] as const;
  }, []);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new IntersectionObserver((entries) => hear(entries.at(-1)?.isIntersecting ?? true));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, hear]);
  return seen;
}
