import type { NationFault } from './checkNation.ts';
import type { NationNews } from './nationWorker.ts';
import { type NationPicture, pictureOf, readNation } from './readNation.ts';

/** What the national view holds. */
export type NationState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'drawing'; readonly done: number; readonly of: number }
  | { readonly kind: 'ready'; readonly picture: NationPicture }
  | { readonly kind: 'notNation'; readonly file: string; readonly faults: readonly NationFault[] }
  | { readonly kind: 'failed'; readonly why: string };

/** Futures that are drawn in the page: enough for a band, and done within seconds. */
export const drawnHere = 100;

const asked = { counties: 2844, provinces: 31, years: 11, seed: 1, draws: drawnHere };

/** Holds the nation outside of its view, so that the reader can walk about and find it again. */
class NationDesk {
  #state: NationState = { kind: 'empty' };
  #worker: Worker | undefined;
  readonly #listeners = new Set<() => void>();

  readonly read = (): NationState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #become(state: NationState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Give up what is being drawn, and what is shown. */
  clear(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#become({ kind: 'empty' });
  }

  /** Draw in a worker of its own. */
  draw(): void {
    this.clear();
    const worker = new Worker(new URL('./nationWorker.ts', import.meta.url), {
      type: 'module',
      name: 'nation',
    });
    this.#worker = worker;
    this.#become({ kind: 'drawing', done: 0, of: asked.provinces });
    worker.addEventListener('message', ({ data }: MessageEvent<NationNews>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => this.#hear({ kind: 'failed', why: message }));
    worker.postMessage(asked);
  }

  #hear(news: NationNews): void {
    if (news.kind === 'progress') {
      this.#become({ ...news, kind: 'drawing' });
      return;
    }
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#become(news.kind === 'failed' ? news : { kind: 'ready', picture: pictureOf(news.told) });
  }

  /** Open a file that the command line wrote. */
  async open(file: File): Promise<void> {
    this.clear();
    let given: unknown;
    try {
      given = JSON.parse(await file.text());
    } catch {
      given = undefined;
    }
    const read = readNation(given);
    if (read.ok) this.#become({ kind: 'ready', picture: read.picture });
    else this.#become({ kind: 'notNation', file: file.name, faults: read.faults });
  }
}

export const nationDesk = new NationDesk();
