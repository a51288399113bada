import type { PlaceDraws } from '../../../../../src/domain/draws.ts';
import type { OpenRequest } from '../../../../../src/study/openPlace.ts';
import type { RunAnswer, StudyRunner } from '../../../../../src/study/runner.ts';
import { sameRequest } from './sameRequest.ts';

/** Whether futures are being drawn, and how many. */
export type DrawingState =
  | { readonly kind: 'idle' }
  /** `share` of the work is done, from 0 to 1. */
  | { readonly kind: 'working'; readonly draws: number; readonly share: number }
  | { readonly kind: 'failed'; readonly draws: number; readonly detail: string };

/** What was drawn for a place and scenario, and what is being drawn. */
export interface ChanceState {
  /** Tables and scenario that the rest is about; undefined before anything was drawn. */
  readonly of: OpenRequest | undefined;
  /** The last draws that came to their end; more of them replace it. */
  readonly drawn: PlaceDraws | undefined;
  readonly drawing: DrawingState;
}

/** Nothing drawn yet. */
export const nothingDrawn: ChanceState = { of: undefined, drawn: undefined, drawing: { kind: 'idle' } };

/** The same futures whenever a place is drawn. */
const seed = 1;

/** The document never leaves this page: its origin need not be hashed, which a page without https cannot do. */
const unhashed = { engine: { name: '', version: '' }, dataset: { name: '', sha256: '' }, scenario: null };

function readDraws(answer: RunAnswer): PlaceDraws {
  if (answer.status === 'done') return JSON.parse(answer.text);
  throw new Error('problems' in answer ? (answer.problems[0]?.what ?? answer.status) : answer.status);
}

/**
 * Holds the page's drawn futures outside of its views, so that the reader can walk about and find them again while place
 * and scenario stay the same. The newest order wins; stopping leaves what was drawn before.
 */
export class ChanceDesk {
  readonly #runner: StudyRunner;
  readonly #listeners = new Set<() => void>();
  #state: ChanceState = nothingDrawn;
  #ending: AbortController | undefined;

  /** @param runner Draws, at best in a worker of its own. */
  constructor(runner: StudyRunner) {
    this.#runner = runner;
  }

  readonly read = (): ChanceState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Draw futures; an order under way is given up. What breaks it is shown, not thrown. */
  async start(of: OpenRequest, draws: number): Promise<void> {
    this.#ending?.abort();
    const ending = new AbortController();
    this.#ending = ending;
    const before = sameRequest(this.#state.of, of) ? this.#state.drawn : undefined;
    const tell = (drawing: DrawingState, drawn = before) => {
      if (this.#ending === ending && !ending.signal.aborted) this.#show({ of, drawn, drawing });
    };
    tell({ kind: 'working', draws, share: 0 });
    try {
      const { files, scenario = null } = of;
      const answer = await this.#runner.run(
        { kind: 'draws', files, scenario, settings: { draws }, seed, provenance: unhashed },
        { signal: ending.signal, onProgress: ({ share }) => tell({ kind: 'working', draws, share }) },
      );
      if (!ending.signal.aborted) tell({ kind: 'idle' }, readDraws(answer));
    } catch (error) {
      tell({ kind: 'failed', draws, detail: (error as Error).message });
    }
  }

  /** Give up what is being drawn. */
  stop(): void {
    this.#ending?.abort();
    if (this.#state.drawing.kind === 'working') this.#show({ ...this.#state, drawing: { kind: 'idle' } });
  }

  #show(state: ChanceState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
