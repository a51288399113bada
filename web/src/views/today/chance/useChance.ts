import { useMemo, useSyncExternalStore } from 'react';
import type { OpenRequest } from '../../../../../src/study/openPlace.ts';
import { webWorkerRunner } from '../../../core/webWorkerRunner.ts';
import { ChanceDesk, type ChanceState, nothingDrawn } from './chanceDesk.ts';
import { sameRequest } from './sameRequest.ts';

/** The page's one desk of drawn futures. */
export const chanceDesk = new ChanceDesk(
  webWorkerRunner(
    () =>
      new Worker(new URL('../../../core/studyWorker.ts', import.meta.url), { type: 'module', name: 'draws' }),
  ),
);

/** What is drawn for the tables and the scenario in view; nothing where the desk holds draws of others. */
export function useChance(request: OpenRequest): ChanceState {
  const state = useSyncExternalStore(chanceDesk.subscribe, chanceDesk.read);
  const mine = useMemo(() => sameRequest(state.of, request), [state.of, request]);
  return mine ? state : nothingDrawn;
}
