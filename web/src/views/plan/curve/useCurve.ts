import { useSyncExternalStore } from 'react';
import { CurveDesk, type CurveState } from './curveDesk.ts';

/** The page's one desk of curves. */
export const curveDesk = new CurveDesk(
  () =>
    new Worker(new URL('../../../core/curveWorker.ts', import.meta.url), { type: 'module', name: 'curve' }),
);

/** The curve, wherever it stands. */
export function useCurve(): CurveState {
  return useSyncExternalStore(curveDesk.subscribe, curveDesk.read);
}
