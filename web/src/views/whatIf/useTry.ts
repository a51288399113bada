import { useContext, useEffect, useRef, useState } from 'react';
import { CoreContext } from '../../core/CoreContext.ts';
import { Withdrawn } from '../../core/coreClient.ts';
import type { TryAnswer } from '../../core/tries.ts';
import { draftFile } from '../../places/withDrafts.ts';

/** What is asked of the core: a scenario's text, for the place or one district. */
interface Wish {
  readonly text: string;
  readonly district: string | undefined;
}

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

const nothing: Trying = {
  answer: undefined,
  good: undefined,
  waiting: true,
  error: undefined,
  took: undefined,
  text: undefined,
};

/**
 * Try a draft in the core whenever its text changes. One question is under way at a time; of those that come meanwhile
 * only the newest is asked next, so quick changes cost no more than one run beyond the one under way, and an answer never
 * follows a newer one.
 */
export function useTry(text: string, district: string | undefined): Trying {
  const core = useContext(CoreContext);
  const [trying, setTrying] = useState(nothing);
  const wanted = useRef<Wish>(undefined);
  const busy = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  useEffect(() => {
    const wish: Wish = { text, district };
    wanted.current = wish;
    setTrying((last) => ({ ...last, waiting: true }));
    const work = async () => {
      busy.current = true;
      while (here.current && wanted.current !== undefined) {
        const asked: Wish = wanted.current;
        wanted.current = undefined;
        const began = performance.now();
        const scenario = { text: asked.text, file: draftFile };
        const ask = asked.district === undefined ? { scenario } : { scenario, district: asked.district };
        const next = await core.ask('try', ask).then(
          (answer) => ({ answer, took: performance.now() - began, error: undefined }),
          (error: Error) => ({ error, answer: undefined, took: undefined }),
        );
        if (!here.current || next.error instanceof Withdrawn) break;
        setTrying((last) => ({
          ...{ answer: next.answer, took: next.took, error: next.error, text: asked.text },
          good: next.answer?.ok ? next.answer : last.good,
          waiting: wanted.current !== undefined,
        }));
      }
      busy.current = false;
    };
    if (!busy.current) void work();
  }, [core, text, district]);
  return trying;
}
