import { useContext, useEffect, useRef, useState } from 'react';
import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import { CoreContext } from '../../core/CoreContext.ts';
import { Withdrawn } from '../../core/coreClient.ts';
import type { FansAnswer } from '../../core/tries.ts';
import type { PupilQuestion } from '../../pictures/pupilLines.ts';

/** How many futures are drawn one after another: the picture sharpens. */
const steps = [200, 1000] as const;

/** Milliseconds before futures are drawn for somebody who may be on the way to another line. */
const rest = 300;

/** The fans of what was asked, as far as they have come. */
export interface Fans {
  readonly drawn: NonNullable<FansAnswer> | undefined;
  /** Futures that are being drawn; undefined: none are. */
  readonly drawing: number | undefined;
  /** What broke the drawing. */
  readonly failed: string | undefined;
  /** Leave it at what is drawn. */
  readonly stop: () => void;
}

type Told = Omit<Fans, 'stop'>;

const nothing: Told = { drawn: undefined, drawing: undefined, failed: undefined };

/**
 * Futures around the pupils in view, drawn while they are looked at: 200 first, then 1,000.
 *
 * @param asked Whose pupils, and what tells the lines apart; the same text is the same question.
 * @param isWanted Whether anybody wants them: a slow machine has work with a thousand futures.
 */
export function useFans(request: OpenRequest, asked: PupilQuestion, isWanted: boolean): Fans {
  const core = useContext(CoreContext);
  const text = JSON.stringify(asked);
  const [told, setTold] = useState<{ readonly of: string; readonly told: Told }>();
  const given = useRef(new AbortController());
  useEffect(() => {
    if (!isWanted) return;
    const mine = new AbortController();
    given.current = mine;
    const pupils: PupilQuestion = JSON.parse(text);
    const { scenario } = request;
    let drawn: Told['drawn'];
    const tell = (drawing?: number, failed?: string) => {
      if (!mine.signal.aborted) setTold({ of: text, told: { drawn, drawing, failed } });
    };
    const draw = async () => {
      await new Promise((settle) => setTimeout(settle, rest));
      for (const draws of steps) {
        if (mine.signal.aborted) return;
        tell(draws);
        const question = { pupils, draws, ...(scenario === undefined ? {} : { scenario }) };
        const answer = await core.ask('fans', question);
        // Something else was drawn in between: whoever comes back asks anew.
        if (answer === undefined) break;
        drawn = answer;
      }
      tell();
    };
    draw().catch((error) => {
      if (!(error instanceof Withdrawn))
        tell(undefined, error instanceof Error ? error.message : String(error));
    });
    return () => mine.abort();
  }, [core, request, text, isWanted]);
  const stop = () => {
    given.current.abort();
    setTold((now) => now && { ...now, told: { ...now.told, drawing: undefined } });
  };
  return { ...(isWanted && told?.of === text ? told.told : nothing), stop };
}
