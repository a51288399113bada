import type { PlanFilesRequest } from '../../../src/study/planFiles.ts';
import type { PlanProgress } from '../../../src/study/planPlace.ts';
import { type CoreWorker, Withdrawn } from './coreClient.ts';
import type { SaidProblem } from './messages.ts';
import type { FromPlanner, PlanOrder, Proposed } from './planMessages.ts';

/** What came of an order: a plan, or all that keeps the tables or the scenario from being planned. */
export type Planned =
  | ({ readonly ok: true } & Proposed)
  | { readonly ok: false; readonly problems: readonly SaidProblem[] };

/** Whether a worker can be told something while it computes. */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer !== 'undefined' && globalThis.crossOriginIsolated === true;
}

/**
 * Orders one plan from a worker of its own, so that the views stay usable meanwhile. The worker, and the memory of its
 * solver, end with the plan.
 */
export class PlanClient {
  /** Whether `keep` works: the best plan so far can be asked for. */
  readonly canKeep: boolean;
  readonly #worker: CoreWorker;
  readonly #stop: SharedArrayBuffer | undefined;
  #withdraw: (reason: Error) => void = () => {};

  /**
   * @param start Starts a worker that makes plans.
   * @param shared Whether memory can be shared with it.
   */
  constructor(start: () => CoreWorker, shared: boolean = canShareMemory()) {
    this.#worker = start();
    this.canKeep = shared;
    this.#stop = shared ? new SharedArrayBuffer(4) : undefined;
  }

  /**
   * Order the plan; once for each client.
   *
   * @throws {Error} (rejected promise) The worker failed; `Withdrawn` when it was stopped.
   */
  order(request: PlanFilesRequest, onProgress: (progress: PlanProgress) => void): Promise<Planned> {
    const order: PlanOrder = { request, stop: this.#stop };
    const planned = new Promise<Planned>((resolve, reject) => {
      this.#withdraw = reject;
      this.#worker.addEventListener('message', (event) => {
        const told = (event as MessageEvent<FromPlanner>).data;
        if (told.kind === 'progress') onProgress(told.progress);
        else if (told.kind === 'planned') resolve({ ok: true, ...told.planned });
        else if (told.kind === 'problems') resolve({ ok: false, problems: told.problems });
        else reject(new Error(told.message));
      });
      this.#worker.addEventListener('error', (event) => reject(new Error((event as ErrorEvent).message)));
      this.#worker.postMessage(order);
    });
    return planned.finally(() => this.#worker.terminate());
  }

  /** End the search; the plan that comes is the best so far. Does nothing where memory cannot be shared. */
  keep(): void {
    if (this.#stop !== undefined) Atomics.store(new Int32Array(this.#stop), 0, 1);
  }

  /** End the worker; nothing is kept, and the order is rejected with `Withdrawn`. */
  stop(): void {
    this.#worker.terminate();
    this.#withdraw(new Withdrawn());
  }
}
