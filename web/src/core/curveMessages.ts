import type { CurveAxis } from '../../../src/study/curve/curvePoints.ts';
import type { CurveProgress } from '../../../src/study/curve/planCurve.ts';
import type { OpenRequest } from '../../../src/study/openPlace.ts';
import type { CurvePicture } from '../pictures/curvePicture.ts';
import type { SaidProblem } from './messages.ts';

/** What the worker of curves is started with; it draws one curve and is then ended. */
export interface CurveOrder {
  readonly request: OpenRequest;
  readonly by: CurveAxis;
  readonly work: number;
  readonly seed: number;
}

/** What it tells: progress, then one of the others. */
export type FromCurve =
  | { readonly kind: 'progress'; readonly progress: CurveProgress }
  | { readonly kind: 'drawn'; readonly curve: CurvePicture }
  | { readonly kind: 'problems'; readonly problems: readonly SaidProblem[] }
  | { readonly kind: 'failure'; readonly message: string };
