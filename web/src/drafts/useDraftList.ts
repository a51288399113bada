import { useEffect, useState } from 'react';
import type { Draft } from './draft.ts';
import { draftStore } from './useDrafts.ts';

/** Milliseconds without a change after which the list shows what a draft holds by then. */
const rest = 300;

/** Whether two lists show the same drafts by the same names, whatever their texts. */
function sameNames(left: readonly Draft[], right: readonly Draft[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ id, place, title }, index) => {
      const other = right[index];
      return (
        id === other?.id &&
        place === other.place &&
        title.zh === other.title.zh &&
        title.en === other.title.en
      );
    })
  );
}

/**
 * The reader's drafts for lists of them: at once where one is added, named or removed, and a moment after the last change
 * of a text, so that nothing but the levers' own view is drawn anew while a lever moves.
 */
export function useDraftList(): readonly Draft[] {
  const [shown, setShown] = useState(() => draftStore.now().drafts);
  useEffect(() => {
    let last = draftStore.now().drafts;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      clearTimeout(timer);
      last = draftStore.now().drafts;
      setShown(last);
    };
    const hear = () => {
      clearTimeout(timer);
      if (sameNames(last, draftStore.now().drafts)) timer = setTimeout(take, rest);
      else take();
    };
    take();
    const stop = draftStore.watch(hear);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return shown;
}
