import type { CurveAxis } from '../../../src/study/curve/curvePoints.ts';
import type { CurveProgress } from '../../../src/study/curve/planCurve.ts';
import type { CurvePicture } from '../pictures/curvePicture.ts';
import type { FromTask, TaskOrder } from './taskMessages.ts';

/** What the worker of curves is started with. */
export interface CurveOrder extends TaskOrder {
  readonly by: CurveAxis;
}

/** What it tells. */
export type FromCurve = FromTask<CurveProgress, CurvePicture>;
