import type { OpenRequest } from '../../../src/study/openPlace.ts';
import type { SaidProblem } from './messages.ts';

/** What a worker that plans along a curve, or surely, is started with; it does one task and is then ended. */
export interface TaskOrder {
  readonly request: OpenRequest;
  readonly work: number;
  readonly seed: number;
}

/** What it tells: progress, then one of the others. */
export type FromTask<Progress, Picture> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'drawn'; readonly picture: Picture }
  | { readonly kind: 'problems'; readonly problems: readonly SaidProblem[] }
  | { readonly kind: 'failure'; readonly message: string };
