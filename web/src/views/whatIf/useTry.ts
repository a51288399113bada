import { useContext, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CoreContext } from '../../core/CoreContext.ts';
import type { TryAnswer } from '../../core/tries.ts';
import { TryRunner, type Wish } from './tryRunner.ts';

/** How the trying of a draft stands. */
export interface Trying {
  /** The newest answer, sound or not. */
  readonly answer: TryAnswer | undefined;
  /** The newest answer that could be computed: what the pictures show. */
  readonly good: Extract<TryAnswer, { ok: true }> | undefined;
  /** Whether something newer than the answer is being computed. */
  readonly waiting: boolean;
  readonly error: Error | undefined;
  /** Milliseconds from the last question to its answer. */
  readonly took: number | undefined;
  /** The text that the answer is to. */
  readonly text: string | undefined;
}

/** Where a text changes: so that the core can be asked before the page is drawn anew. */
export interface TextSource {
  /** @returns Stops the watching. */
  readonly watch: (listener: () => void) => () => void;
  /** Undefined where the text is gone. */
  readonly read: () => string | undefined;
}

const nothing: Trying = {
  answer: undefined,
  good: undefined,
  waiting: true,
  error: undefined,
  took: undefined,
  text: undefined,
};

/**
 * Try a draft in the core whenever its text changes; see `TryRunner` for what is asked when.
 *
 * @param source Where `text` comes from, if it can be watched: the core is then at work while the page still draws what
 *   changed.
 */
export function useTry(text: string, district: string | undefined, source?: TextSource): Trying {
  const core = useContext(CoreContext);
  const [{ wish, ...trying }, setTrying] = useState<Trying & { readonly wish?: Wish }>(nothing);
  const runner = useRef<TryRunner>(undefined);
  useEffect(() => {
    const made = new TryRunner(core, ({ wish, answer, error, took, waiting }) =>
      // At once, not when React finds time: the next frame is to show it.
      flushSync(() =>
        setTrying((last) => ({
          ...{ answer, error, took, waiting, wish, text: wish.text },
          good: answer?.ok ? answer : last.good,
        })),
      ),
    );
    runner.current = made;
    return () => made.end();
  }, [core]);
  useEffect(() => {
    if (source === undefined) return;
    return source.watch(() => {
      const now = source.read();
      if (now !== undefined) runner.current?.want({ text: now, district });
    });
  }, [source, district]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another core is another runner, which was told nothing yet.
  useEffect(() => {
    runner.current?.want({ text, district });
  }, [core, text, district]);
  return { ...trying, waiting: trying.waiting || wish?.text !== text || wish.district !== district };
}
