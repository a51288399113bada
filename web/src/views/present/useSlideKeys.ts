import { type RefObject, useEffect } from 'react';
import { turnSlide } from './turnSlide.ts';

/** Whether a key is meant for what it is pressed in: fields, lists and buttons have their own use of it. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [role="combobox"], [role="listbox"], .slide-table') !== null)
    return true;
  return key === ' ' && target.closest('button, a, summary') !== null;
}

/** Turn slides by keys that are pressed on the stage or where nothing has the focus. */
export function useSlideKeys(
  stage: RefObject<HTMLElement | null>,
  current: number,
  all: number,
  turn: (slide: number) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (ctrlKey || metaKey || altKey || shiftKey || isTaken(event)) return;
      const near = target === document.body || (target instanceof Node && stage.current?.contains(target));
      const wanted = turnSlide(key, current, all);
      if (!near || wanted === undefined) return;
      event.preventDefault();
      turn(wanted);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [stage, current, all, turn]);
}
