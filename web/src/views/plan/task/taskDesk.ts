import type { CoreWorker } from '../../../core/coreClient.ts';
import type { SaidProblem } from '../../../core/messages.ts';
import type { FromTask } from '../../../core/taskMessages.ts';

/** Where the page's one task of a kind stands; `of` names the place and scenario that it belongs to. */
export type TaskState<Progress, Picture> =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly of: string; readonly progress: Progress | undefined }
  | { readonly kind: 'problems'; readonly of: string; readonly problems: readonly SaidProblem[] }
  | { readonly kind: 'failed'; readonly of: string; readonly message: string }
  | { readonly kind: 'ready'; readonly of: string; readonly picture: Picture };

/** Holds the page's one task of a kind outside of its views, so that the reader can walk about while it is done. */
export class TaskDesk<Order, Progress, Picture> {
  readonly #begin: () => CoreWorker;
  readonly #listeners = new Set<() => void>();
  #worker: CoreWorker | undefined;
  #state: TaskState<Progress, Picture> = { kind: 'none' };

  /** @param begin Starts a worker that does one such task. */
  constructor(begin: () => CoreWorker) {
    this.#begin = begin;
  }

  readonly read = (): TaskState<Progress, Picture> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begin a task; one that is under way is given up. */
  start(of: string, order: Order): void {
    this.#worker?.terminate();
    const worker = this.#begin();
    this.#worker = worker;
    this.#show({ kind: 'working', of, progress: undefined });
    const end = (state: TaskState<Progress, Picture>) => {
      worker.terminate();
      this.#worker = undefined;
      this.#show(state);
    };
    worker.addEventListener('message', (event) => {
      if (this.#worker !== worker) return;
      const told = (event as MessageEvent<FromTask<Progress, Picture>>).data;
      if (told.kind === 'progress') this.#show({ kind: 'working', of, progress: told.progress });
      else if (told.kind === 'drawn') end({ kind: 'ready', of, picture: told.picture });
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

  #show(state: TaskState<Progress, Picture>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
