import type { OpenRequest } from '../../../../src/study/openPlace.ts';
import type { SideAnswer } from '../../core/tries.ts';

/** A scenario that was computed, as the tables and charts of the comparison show it. */
export interface ShownSide {
  readonly id: string;
  readonly title: string;
  readonly colour: string;
  /** Undefined: the place as it stands. */
  readonly file: OpenRequest['scenario'];
  readonly answer: Extract<SideAnswer, { ok: true }>;
}
