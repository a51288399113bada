import type { SureProgress } from '../../../src/study/sure/planSurely.ts';
import type { SurePicture } from '../pictures/surePicture.ts';
import type { FromTask, TaskOrder } from './taskMessages.ts';

/** What the worker of sure plans is started with. */
export interface SureOrder extends TaskOrder {
  /** Share of the futures in which the targets are to be met, over 0 and at most 1. */
  readonly sure: number;
  /** Futures drawn for each plan tried. */
  readonly draws: number;
}

/** Where it is: which plan it tries, the first being the plain one, and where that stands. */
export interface SureStep {
  readonly attempt: number;
  readonly progress: SureProgress;
}

/** What it tells; a place without a target on oversize classes has no picture. */
export type FromSure = FromTask<SureStep, SurePicture | undefined>;
