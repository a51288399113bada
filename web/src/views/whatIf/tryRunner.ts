import { type CoreClient, Withdrawn } from '../../core/coreClient.ts';
import type { TryAnswer } from '../../core/tries.ts';
import { draftFile } from '../../drafts/draftFile.ts';

/** What is asked of the core: a scenario's text, for the place or one district. */
export interface Wish {
  readonly text: string;
  readonly district: string | undefined;
}

/** What came of a wish. */
export interface Tried {
  readonly wish: Wish;
  /** Undefined where the core failed. */
  readonly answer: TryAnswer | undefined;
  readonly error: Error | undefined;
  /** Milliseconds from the question to its answer; undefined where there is none. */
  readonly took: number | undefined;
  /** Whether something newer is asked already. */
  readonly waiting: boolean;
}

/**
 * Asks the core for one wish after another. One question is under way at a time; of those that come meanwhile only the
 * newest is asked next, so quick changes cost no more than one run beyond the one under way, and an answer never follows a
 * newer one.
 */
export class TryRunner {
  readonly #core: Pick<CoreClient, 'ask'>;
  readonly #tell: (tried: Tried) => void;
  #last: Wish | undefined;
  #wanted: Wish | undefined;
  #busy = false;
  #ended = false;

  /** @param tell Hears every answer but those to questions that were withdrawn. */
  constructor(core: Pick<CoreClient, 'ask'>, tell: (tried: Tried) => void) {
    this.#core = core;
    this.#tell = tell;
  }

  /** Ask for a wish; the same as the last one is asked once. */
  want(wish: Wish): void {
    if (wish.text === this.#last?.text && wish.district === this.#last.district) return;
    this.#last = wish;
    this.#wanted = wish;
    if (!this.#busy) void this.#work();
  }

  /** Tell nothing any more. */
  end(): void {
    this.#ended = true;
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (!this.#ended && this.#wanted !== undefined) {
      const wish: Wish = this.#wanted;
      this.#wanted = undefined;
      const began = performance.now();
      const scenario = { text: wish.text, file: draftFile };
      const ask = wish.district === undefined ? { scenario } : { scenario, district: wish.district };
      const next = await this.#core.ask('try', ask).then(
        (answer) => ({ answer, took: performance.now() - began, error: undefined }),
        (error: Error) => ({ error, answer: undefined, took: undefined }),
      );
      if (this.#ended || next.error instanceof Withdrawn) break;
      this.#tell({ wish, ...next, waiting: this.#wanted !== undefined });
    }
    this.#busy = false;
  }
}
