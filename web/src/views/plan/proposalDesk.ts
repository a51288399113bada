import type { PlanVector } from '../../../../src/domain/allocation/planVector.ts';
import type { Words } from '../../../../src/domain/words.ts';
import type { PlanFilesRequest } from '../../../../src/study/planFiles.ts';
import type { PlanProgress } from '../../../../src/study/planPlace.ts';
import { Withdrawn } from '../../core/coreClient.ts';
import type { SaidProblem } from '../../core/messages.ts';
import type { PlanClient } from '../../core/planClient.ts';
import type { Proposed } from '../../core/planMessages.ts';

/** What a proposal is made for: the place and the scenario's text, and what they are called. */
export interface ProposalOf {
  readonly key: string;
  readonly place: Words;
  readonly scenario: Words | undefined;
}

/** How far planning has come: the last that was told, and the best plan so far of each part by its index. */
export interface PlanCourse {
  readonly progress: PlanProgress | undefined;
  readonly best: Readonly<Record<number, PlanVector>>;
}

export type ProposalState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'working';
      readonly of: ProposalOf;
      readonly course: PlanCourse;
      /** Milliseconds of the page's clock. */
      readonly startedAt: number;
      readonly canKeep: boolean;
      /** Whether the best plan so far was asked for. */
      readonly keeping: boolean;
    }
  | { readonly kind: 'stopped'; readonly of: ProposalOf }
  | { readonly kind: 'problems'; readonly of: ProposalOf; readonly problems: readonly SaidProblem[] }
  | { readonly kind: 'failed'; readonly of: ProposalOf; readonly error: Error }
  | ({ readonly kind: 'ready'; readonly of: ProposalOf } & Proposed);

/** Add what was told to the course of the work. */
export function addProgress({ best }: PlanCourse, progress: PlanProgress): PlanCourse {
  if (progress.step !== 'part') return { progress, best };
  return { progress, best: { ...best, [progress.index]: progress.vector } };
}

/**
 * Holds the page's one proposal outside of its views, so that the reader can walk about while it is made and find it
 * again. Planning anew replaces it once the new plan is there; stopping leaves it.
 */
export class ProposalDesk {
  readonly #begin: () => PlanClient;
  readonly #clock: () => number;
  readonly #listeners = new Set<() => void>();
  #client: PlanClient | undefined;
  #state: ProposalState = { kind: 'none' };
  #kept: ProposalState = { kind: 'none' };

  /**
   * @param begin Starts a client with a worker of its own.
   * @param clock Milliseconds that only grow.
   */
  constructor(begin: () => PlanClient, clock: () => number) {
    this.#begin = begin;
    this.#clock = clock;
  }

  readonly read = (): ProposalState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begin a proposal; one that is under way is given up. */
  async start(of: ProposalOf, request: PlanFilesRequest): Promise<void> {
    this.#client?.stop();
    if (this.#state.kind === 'ready') this.#kept = this.#state;
    const client = this.#begin();
    this.#client = client;
    const { canKeep } = client;
    const course: PlanCourse = { progress: undefined, best: {} };
    this.#show({ kind: 'working', of, course, startedAt: this.#clock(), canKeep, keeping: false });
    const tell = (next: ProposalState) => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#show(next);
    };
    try {
      const planned = await client.order(request, (progress) => this.#hear(client, progress));
      if (planned.ok) tell({ kind: 'ready', of, proposal: planned.proposal, document: planned.document });
      else tell({ kind: 'problems', of, problems: planned.problems });
    } catch (error) {
      if (error instanceof Withdrawn)
        tell(this.#kept.kind === 'ready' ? this.#kept : { kind: 'stopped', of });
      else tell({ kind: 'failed', of, error: error as Error });
    }
  }

  /** End the work; the proposal from before, if any, is there again. */
  stop(): void {
    this.#client?.stop();
  }

  /** End the search with the best plan so far; it comes when it is proven, explained and carried out. */
  keep(): void {
    if (this.#state.kind !== 'working') return;
    this.#client?.keep();
    this.#show({ ...this.#state, keeping: true });
  }

  #hear(client: PlanClient, progress: PlanProgress): void {
    if (this.#client !== client || this.#state.kind !== 'working') return;
    this.#show({ ...this.#state, course: addProgress(this.#state.course, progress) });
  }

  #show(state: ProposalState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
