import { useEffect } from 'react';
import type { Trying } from './useTry.ts';

/** Name of the marks in the page's timeline. */
const paintedMark = 'what-if painted';

/**
 * Put a mark into the page's timeline (`performance.mark`) when an answer has been painted: its detail holds the text
 * that was asked, and whether it could be applied. Whoever measures how soon pictures follow a lever reads it.
 */
export function usePaintedMark({ answer, text }: Pick<Trying, 'answer' | 'text'>): void {
  useEffect(() => {
    if (answer === undefined) return;
    const { port1, port2 } = new MessageChannel();
    // The next frame shows what effects have drawn; a message posted in it comes after it.
    const frame = requestAnimationFrame(() => port2.postMessage(null));
    port1.onmessage = () => {
      performance.mark(paintedMark, { detail: { text, ok: answer.ok } });
      performance.clearMarks(paintedMark);
      port1.close();
    };
    return () => {
      cancelAnimationFrame(frame);
      port1.close();
    };
  }, [answer, text]);
}
