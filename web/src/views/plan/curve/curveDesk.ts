import type { CurveProgress } from '../../../../../src/study/curve/planCurve.ts';

/** Share of a curve's work that is done. */
export function shareDone({ part, parts, point, points }: CurveProgress): number {
  return (part + point / Math.max(1, points)) / Math.max(1, parts);
}
