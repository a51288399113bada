import { useSyncExternalStore } from 'react';
import type { CurveProgress } from '../../../../../src/study/curve/planCurve.ts';
import type { CurveOrder } from '../../../core/curveMessages.ts';
import type { CurvePicture } from '../../../pictures/curvePicture.ts';
import { TaskDesk, type TaskState } from '../task/taskDesk.ts';

/** The page's one desk of curves. */
export const curveDesk = new TaskDesk<CurveOrder, CurveProgress, CurvePicture>(
  () =>
    new Worker(new URL('../../../core/curveWorker.ts', import.meta.url), { type: 'module', name: 'curve' }),
);

/** The curve, wherever it stands. */
export function useCurve(): TaskState<CurveProgress, CurvePicture> {
  return useSyncExternalStore(curveDesk.subscribe, curveDesk.read);
}
