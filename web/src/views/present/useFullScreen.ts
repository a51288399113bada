import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Whether a part of the page fills the screen, and how to change that. */
export interface FullScreen {
  readonly full: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
}

/**
 * Let a part of the page fill the screen; where the browser refuses it fills the window instead, by its class. Escape
 * leaves either.
 */
export function useFullScreen(part: RefObject<HTMLElement | null>): FullScreen {
  const [full, setFull] = useState(false);
  const wanted = useRef(false);
  const leave = useCallback(() => {
    wanted.current = false;
    setFull(false);
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
  }, []);
  const enter = useCallback(() => {
    wanted.current = true;
    setFull(true);
    part.current?.focus();
    // The window is filled already; whether the screen is too is the browser's choice. Whoever left before it was made
    // would find a page that is covered and hears nothing.
    part.current
      ?.requestFullscreen?.()
      .then(() => wanted.current || leave())
      .catch(() => undefined);
  }, [part, leave]);
  useEffect(() => {
    if (!full) return;
    let wasOn = document.fullscreenElement !== null;
    const onChange = () => {
      if (wasOn && document.fullscreenElement === null) setFull(false);
      wasOn = document.fullscreenElement !== null;
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') leave();
    };
    document.addEventListener('fullscreenchange', onChange);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      document.removeEventListener('keydown', onKey);
    };
  }, [full, leave]);
  return { full, enter, leave };
}
