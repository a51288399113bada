import type { CoreWorker } from '../../web/src/core/coreClient.ts';

/** A worker that says only what the test makes it say, and keeps what it was asked. */
export class ScriptedWorker<Asked, Told> implements CoreWorker {
  readonly asked: Asked[] = [];
  ended = false;
  readonly #listeners = new Map<string, (event: never) => void>();

  postMessage(message: unknown): void {
    this.asked.push(structuredClone(message) as Asked);
  }

  terminate(): void {
    this.ended = true;
  }

  addEventListener(kind: string, listener: unknown): void {
    this.#listeners.set(kind, listener as (event: never) => void);
  }

  say(message: Told): void {
    this.#listeners.get('message')?.({ data: structuredClone(message) } as never);
  }

  break(message: string): void {
    this.#listeners.get('error')?.({ message } as never);
  }
}
