import { useContext, useEffect, useRef, useState } from 'react';
import { CoreContext } from '../../core/CoreContext.ts';
import { Withdrawn } from '../../core/coreClient.ts';
import type { BandsAnswer } from '../../core/tries.ts';
import { draftFile } from '../../drafts/draftFile.ts';
import { bandSteps } from './bandSteps.ts';
import type { Trying } from './useTry.ts';

const pause = (milliseconds: number) => new Promise((settle) => setTimeout(settle, milliseconds));

/** Name of the marks in the page's timeline. */
const bandsMark = 'what-if bands';

/** The bands around what is shown, and from how many futures. */
export type Bands = NonNullable<BandsAnswer>;

/**
 * Bands around the figures of a draft: a few futures first, more when its levers rest. Whatever is tried meanwhile goes
 * before.
 *
 * @param isAsked Whether anybody wants them: a slow machine has work with a thousand futures.
 * @returns Undefined while there are none around the answer that is shown.
 */
export function useBands(
  { answer, good, text, took = 0, waiting }: Pick<Trying, 'answer' | 'good' | 'text' | 'took' | 'waiting'>,
  district: string | undefined,
  isAsked: boolean,
): Bands | undefined {
  const core = useContext(CoreContext);
  const [told, setTold] = useState<{ readonly of: unknown; readonly bands: Bands }>();
  const pace = useRef<number>(undefined);
  const current = isAsked && good !== undefined && answer === good && !waiting;
  useEffect(() => {
    if (!current || text === undefined) return;
    let wanted = true;
    const scenario = { text, file: draftFile };
    const ask = async () => {
      for (const { rest, ...futures } of bandSteps(took, pace.current)) {
        await pause(rest);
        if (!wanted) return;
        const began = performance.now();
        const place = district === undefined ? {} : { district };
        const bands = await core.ask('bands', { scenario, ...futures, ...place });
        if (!wanted || bands === undefined) return;
        // What was drawn already comes at once and says nothing of the pace.
        if (bands.fresh > 0) pace.current = (performance.now() - began) / bands.fresh;
        setTold({ of: good, bands });
        performance.mark(bandsMark, { detail: { text, draws: bands.draws } });
        performance.clearMarks(bandsMark);
      }
    };
    ask().catch((error) => {
      if (!(error instanceof Withdrawn)) throw error;
    });
    return () => {
      wanted = false;
    };
  }, [core, current, good, text, took, district]);
  return isAsked && told !== undefined && told.of === good ? told.bands : undefined;
}
