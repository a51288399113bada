import type { CurveProgress } from '../../../../../src/study/curve/planCurve.ts';
import type { CoreWorker } from '../../../core/coreClient.ts';
import type { CurveOrder, FromCurve } from '../../../core/curveMessages.ts';
import type { SaidProblem } from '../../../core/messages.ts';
import type { CurvePicture } from '../../../pictures/curvePicture.ts';

/** Where the page's one curve stands; `of` names the place and scenario that it belongs to. */
export type CurveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly of: string; readonly progress: CurveProgress | undefined }
  | { readonly kind: 'problems'; readonly of: string; readonly problems: readonly SaidProblem[] }
  | { readonly kind: 'failed'; readonly of: string; readonly message: string }
  | { readonly kind: 'ready'; readonly of: string; readonly curve: CurvePicture };

/** Share of a curve's work that is done. */
export function shareDone({ part, parts, point, points }: CurveProgress): number {
  return (part + point / Math.max(1, points)) / Math.max(1, parts);
}

/** Holds the page's one curve outside of its views, so that the reader can walk about while it is drawn. */
export class CurveDesk {
  readonly #begin: () => CoreWorker;
  readonly #listeners = new Set<() => void>();
  #worker: CoreWorker | undefined;
  #state: CurveState = { kind: 'none' };

  /** @param begin Starts a worker of curves. */
  constructor(begin: () => CoreWorker) {
    this.#begin = begin;
  }

  readonly read = (): CurveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begin a curve; one that is under way is given up. */
  start(of: string, order: CurveOrder): void {
    this.#worker?.terminate();
    const worker = this.#begin();
    this.#worker = worker;
    this.#show({ kind: 'working', of, progress: undefined });
    const end = (state: CurveState) => {
      worker.terminate();
      this.#worker = undefined;
      this.#show(state);
    };
    worker.addEventListener('message', (event) => {
      if (this.#worker !== worker) return;
      const told = (event as MessageEvent<FromCurve>).data;
      if (told.kind === 'progress') this.#show({ kind: 'working', of, progress: told.progress });
      else if (told.kind === 'drawn') end({ kind: 'ready', of, curve: told.curve });
      else if (told.kind === 'problems') end({ kind: 'problems', of, problems: told.problems });
      else end({ kind: 'failed', of, message: told.message });
    });
    worker.addEventListener('error', (event) => {
      if (this.#worker === worker) end({ kind: 'failed', of, message: (event as ErrorEvent).message });
    });
    worker.postMessage(order);
  }

  /** End the work; nothing is kept. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#show({ kind: 'none' });
  }

  #show(state: CurveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
